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

test('groups a feed’s teaser with the one page of its headline and day, though the page tells no address', () => {
  const teaser = textOf(1).slice(0, 200);
  const told = { headline: 'Bridge Opens', date: '2016-05-04' };
  expect(
    groupsOf(
      entry('feed.rss#1', teaser, { ...told, id: 'x', date: '2016-05-05' }),
      entry('page.txt', textOf(1), told),
      entry('later.rss#1', textOf(3).slice(0, 200), { ...told, id: 'y', date: '2016-06-04' }),
      entry('other.rss#2', textOf(4).slice(0, 200), { ...told, id: 'z', headline: 'Bridge Closes' }),
      entry('bulk.txt#2', textOf(2).slice(0, 200), { ...told, id: 'w' }),
    ),
  ).toEqual([['page.txt', 'feed.rss#1']]);
});

test('leaves a feed’s teaser alone where two releases share its headline and day', () => {
  const told = { headline: 'Yard Names Its Director', date: '2016-05-04' };
  expect(
    groupsOf(
      entry('feed.rss#1', textOf(1).slice(0, 200), { ...told, id: 'x' }),
      entry('one.txt', textOf(1), told),
      entry('two.txt', textOf(5), told),
    ),
  ).toEqual([]);
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

test('groups an edited text under the same headline where one capture tells no date', () => {
  const edited = `${textOf(7)} A correction was added at the end, saying that the choir sang in the evening and not at noon.`;
  expect(
    groupsOf(
      entry('dated', textOf(7), { headline: 'Choir Sings at Noon', date: '2019-05-06' }),
      entry('undated', edited, { headline: 'Choir Sings at Noon' }),
      entry('another', textOf(8), { headline: 'Choir Sings at Noon' }),
    ),
  ).toEqual([['dated', 'undated']]);
});

test('keeps announcements of one kind apart: daily contracts, grants to towns, lives of officers', () => {
  const firms = ['Able Yard', 'Baker Works', 'Carver Lines', 'Dover Mills', 'Eastham Steel', 'Fenn Optics'];
  const award = (at: number) =>
    `${firms[at % firms.length]} Inc., Example City, was awarded a $${at + 7},${at}00,000 firm-fixed-price contract for item ${at * 37}. Work will be performed in Example City, and is expected to be completed by May ${2020 + (at % 9)}. Fiscal funds of the full amount will be obligated at the time of award. The Harbor Contracting Command is the contracting activity (W${at * 991}).`;
  const contracts = (day: number) => Array.from({ length: 6 }, (_, at) => award(day * 13 + at * 5)).join('\n');
  const grant = (town: string) =>
    `The senator announced today that the ${town} Fire Department will receive a grant for firefighting. The grant is one of the first rounds of a program that helps departments to buy equipment, to train their crews and to teach children. ${town} applied in spring. Departments all over the state have received such grants, the senator said, and more will be announced in the coming weeks.`;
  const life = (name: string, years: string) =>
    `${name} is the commander of the wing. ${years} The wing supports operations around the world with people, aircraft and equipment. The commander is responsible for the readiness of its squadrons. EDUCATION ${years} ASSIGNMENTS ${years}`;
  const years = (seed: number) =>
    Array.from({ length: 14 }, (_, at) => `${1980 + at}: pilot of flight ${seed + at}, base ${seed * 7 + at}.`).join(
      ' ',
    );
  expect(
    groupsOf(
      ...[1, 2, 3, 4, 5].map((day) =>
        entry(`contracts-${day}`, contracts(day), { headline: 'Contracts', date: `2019-03-0${day}` }),
      ),
      ...['Avon', 'Burton', 'Casstown'].map((town) =>
        entry(`grant-${town}`, grant(town), { headline: `${town} Receives Grant`, date: '2005-08-17' }),
      ),
      ...['Able', 'Baker', 'Carver'].map((name, at) =>
        entry(`life-${name}`, life(name, years(at * 50 + 3)), { headline: 'Biography' }),
      ),
    ),
  ).toEqual([]);
});

test('lists the other captures of a group as versions', () => {
  const group = [entry('new', '', { captured: '2020-01-01' }), entry('old', '', { date: '2016-01-01' })];
  expect(versionsBeside(group, 'new')).toEqual([{ path: 'old', date: '2016-01-01', captured: null }]);
});
