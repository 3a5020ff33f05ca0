import { expect, test } from 'vitest';
import { signatureOf } from '../../archive/article/signature.ts';
import { groupVersions, type VersionEntry, versionsBeside } from '../../archive/article/versions.ts';
import { madeArticle, paragraphs } from './making/article.ts';

/** A made-up release of a few hundred words; `seed` decides what it is about. */
function textOf(seed: number): string {
  const nouns = [
    'bridge',
    'convoy',
    'hospital',
    'runway',
    'choir',
    'radar',
    'harbor',
    'kitchen',
    'desert',
    'orchard',
    'signal',
    'tower',
  ];
  const verbs = ['opened', 'crossed', 'repaired', 'visited', 'measured', 'painted', 'guarded', 'flooded'];
  const word = (list: readonly string[], at: number) => list[(seed * 31 + at * at * 7 + at * seed) % list.length];
  return Array.from({ length: 90 }, (_, at) => `Team ${seed + at} ${word(verbs, at)} the ${word(nouns, at)}.`).join(
    ' ',
  );
}

function entry(path: string, text: string, told: Partial<VersionEntry> & { headline?: string } = {}): VersionEntry {
  const signature = signatureOf(madeArticle({ headline: told.headline ?? 'News', blocks: paragraphs(text) }));
  return { id: path, path, date: null, captured: null, signature, ...told };
}

const groupsOf = (...entries: readonly VersionEntry[]) =>
  groupVersions(entries).map((group) => group.map(({ path }) => path));

test('groups captures of one address, the newest capture first', () => {
  expect(
    groupsOf(
      entry('b', textOf(1), { id: 'x', captured: '2016-01-01' }),
      entry('c', textOf(2)),
      entry('a', textOf(3), { id: 'x', captured: '2020-01-01T00:00:00Z' }),
      entry('d', textOf(4), { id: 'x' }),
    ),
  ).toEqual([['a', 'b', 'd']]);
});

test('puts a teaser after the whole text, however new it is', () => {
  const teaser = textOf(1).slice(0, 200);
  expect(
    groupsOf(
      entry('feed.rss#1', teaser, { id: 'x', captured: '2020-01-01' }),
      entry('page.html', textOf(1), { id: 'x', captured: '2016-01-01' }),
    ),
  ).toEqual([['page.html', 'feed.rss#1']]);
});

test('groups captures of nearly the same text, however quotes, dashes and blanks were saved', () => {
  const text = `${textOf(5)} “Well done,” said the team’s chief—twice.`;
  expect(
    groupsOf(
      entry('page.html', text),
      entry('other', textOf(6)),
      entry('text.txt', text.replaceAll(/[“”]/g, '"').replace('’', "'").replace('—', ' - ').toUpperCase()),
      entry('fixed.html', text.replace('Team 8', 'Team 9')),
    ),
  ).toEqual([['fixed.html', 'page.html', 'text.txt']]);
});

test('groups a text with a few words more, however long it is', () => {
  const lengths = Array.from({ length: 40 }, (_, at) => 150 + at * 90);
  const grouped = lengths.map((length) => {
    const text = textOf(9)
      .repeat(2)
      .slice(0, length * 6)
      .replaceAll(/\d+/g, (digits, at) => `${digits}${at}`);
    return groupsOf(
      entry('a', text, { date: '2019-05-06' }),
      entry('b', `${text} Flag Day Example Band`, { date: '2019-05-06' }),
    ).length;
  });
  expect(grouped).toEqual(lengths.map(() => 1));
});

test('groups an edited text under the same headline and date, and no other', () => {
  const edited = `${textOf(7)} A correction was added at the end, saying that the choir sang in the evening and not at noon.`;
  expect(
    groupsOf(
      entry('first', textOf(7), { date: '2019-05-06' }),
      entry('edited', edited, { date: '2019-05-06' }),
      entry('other day', textOf(8), { date: '2019-05-06' }),
    ),
  ).toEqual([['edited', 'first']]);
});

test('keeps short texts apart that differ in a name', () => {
  const notice = (name: string) =>
    `Sgt. ${name}, 24, of Example City, died May 5 in Sampleland when his vehicle overturned on a bridge.`;
  expect(
    groupsOf(
      entry('a', notice('Able Baker'), { headline: 'DoD Identifies Casualty', date: '2007-05-06' }),
      entry('b', notice('Carl Dover'), { headline: 'DoD Identifies Casualty', date: '2007-05-06' }),
      entry('c', notice('Able Baker'), { headline: 'DoD Identifies Casualty', date: '2007-05-06' }),
      entry('empty', ''),
      entry('empty too', ''),
    ),
  ).toEqual([['a', 'c']]);
});

test('lists the other captures of a group as versions', () => {
  const group = [entry('new', '', { captured: '2020-01-01' }), entry('old', '', { date: '2016-01-01' })];
  expect(versionsBeside(group, 'new')).toEqual([{ path: 'old', date: '2016-01-01', captured: null }]);
});
