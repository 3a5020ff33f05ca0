import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../contract.ts';
import { parsed } from './making/parsing.ts';
import * as made from './making/release.ts';
import { wrapped } from './making/wrapping.ts';

/** The same releases on every run; a failure prints it with the release that failed. */
const SEED = 20_161_215;

const RELEASES: fc.Arbitrary<made.MadeRelease> = fc.record({
  frame: fc.constantFrom(...made.FRAMES),
  notice: fc.constantFrom(...made.NOTICES),
  noticeFirst: fc.boolean(),
  subtitle: fc.constantFrom(...made.SUBTITLES),
  head: fc.constantFrom(...made.HEADS),
  dateline: fc.constantFrom(...made.DATELINES),
  photo: fc.constantFrom(...made.PHOTOS),
  credit: fc.constantFrom(...made.CREDITS),
  place: fc.constantFrom('before', 'within', 'after'),
  subhead: fc.boolean(),
  tail: fc.constantFrom(...made.TAILS),
});

/** How a page was saved. */
const FORMS: Readonly<Record<string, (page: string) => string>> = {
  'as it is': (page) => page,
  'with the line ends of Windows': (page) => page.replaceAll('\n', '\r\n'),
  'with straight quotes': straight,
  'with blanks that do not break': (page) => page.replace(/(?<=[^\n])\n/g, '\u00a0\n'),
  'after a byte order mark': (page) => `\ufeff${page}`,
  'with two empty lines for one': (page) => page.replaceAll('\n\n', '\n\n\n'),
  'with an empty line after each line': (page) => page.replace(/\n+/g, '\n\n'),
  'wrapped at 72 columns': (page) => wrapped(page, 72),
  'wrapped at 100 columns': (page) => wrapped(page, 100),
  'wrapped in a margin': (page) => wrapped(page, 80, '   '),
};

function straight(text: string): string {
  return text.replaceAll('’', "'").replace(/[“”]/g, '"');
}

/** What a made-up release says. */
function expected(release: made.MadeRelease) {
  const { subtitle, head, dateline, photo, credit } = release;
  return {
    headline: made.HEADLINE,
    subhead: subtitle === '' ? null : subtitle,
    byline: head.byline,
    date: head.date ?? (dateline.includes('2016') ? '2016-12-15' : '2016-12-12'),
    photos: [[made.CAPTION, credit.replace(/^\(|\)$/g, ''), photo.virin ? made.VIRIN : null]],
    texts: made.bodyOf(release).map(straight),
  };
}

function told(article: Article | undefined) {
  if (article === undefined) return null;
  const { headline, subhead, byline, date, photos, blocks } = article;
  return {
    ...{ headline, subhead, byline, date },
    photos: photos.map(({ caption, credit, virin }) => [caption, credit, virin]),
    texts: blocks.flatMap((block) => (block.kind === 'photo' ? [] : [straight(block.text)])),
  };
}

test.each(Object.keys(FORMS))('reads any made-up release as it was made, saved %s', async (form) => {
  await fc.assert(
    fc.asyncProperty(RELEASES, async (release) => {
      const page = FORMS[form]?.(made.pageOf(release)) ?? '';
      expect(told((await parsed('capture.txt', page)).articles[0])).toEqual(expected(release));
    }),
    { seed: SEED, numRuns: 150 },
  );
});
