import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../contract.ts';
import * as page from './making/page.ts';
import { parsed } from './making/parsing.ts';
import { bodyOf, CAPTION, CREDITS, DATELINES, HEADLINE, VIRIN } from './making/release.ts';

/** The same pages on every run; a failure prints the page's parts. */
const SEED = 20_161_215;

/** The names of a record's entries. */
function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[];
}

const PAGES: fc.Arbitrary<page.MadePage> = fc.record({
  site: fc.constantFrom(...keysOf(page.SITES)),
  head: fc.constantFrom(...keysOf(page.HEADS)),
  photo: fc.constantFrom(...keysOf(page.PHOTOS)),
  tail: fc.constantFrom(...keysOf(page.TAILS)),
  dateline: fc.constantFrom(...DATELINES),
  credit: fc.constantFrom(...CREDITS),
  place: fc.constantFrom('before', 'within', 'after'),
  subhead: fc.boolean(),
});

/** How a page was saved: the name of its file and what is in it. */
const SAVED: Readonly<Record<string, (made: page.MadePage) => readonly [string, string]>> = {
  'as it is served': (made) => ['capture.html', page.htmlOf(made)],
  'by a browser': (made) => [
    'capture.htm',
    page.htmlOf(made).replace('<html', '<!-- saved from url=(0035)https://news.example.mil/story/1234 -->\n<html'),
  ],
  'into one file': (made) => [
    'capture.html',
    page
      .htmlOf(made)
      .replace(
        '<head>',
        '<!--\n Page saved with SingleFile \n url: https://news.example.mil/story/1234 \n saved date: Thu Nov 26 2026 07:08:09 GMT+0000\n--><head>',
      ),
  ],
  'by a browser into MHTML': (made) => ['capture.mhtml', mhtml(page.htmlOf(made))],
  'into a feed': (made) => ['capture.xml', feed(page.storyOf(made))],
};

function mhtml(html: string): string {
  const head = `Snapshot-Content-Location: https://news.example.mil/story/1234\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="----parts"\r\n\r\n`;
  const encoded = Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n');
  return `${head}------parts\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://news.example.mil/story/1234\r\n\r\n${encoded}\r\n------parts--\r\n`;
}

/** A feed holds what stands below the headline. */
function feed(story: string): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Hollis Live</title><item><title>${HEADLINE}</title><link>https://news.example.mil/story/1234</link><content:encoded><![CDATA[${story}]]></content:encoded></item></channel></rss>`;
}

/** What a made-up page says. */
function expected({ head, photo, credit, dateline, subhead }: page.MadePage) {
  const { byline, date } = page.HEADS[head];
  return {
    headline: HEADLINE,
    subhead: null,
    byline,
    date: date ?? (dateline.includes('2016') ? '2016-12-15' : '2016-12-12'),
    photos: [[CAPTION, credit.replace(/^\(|\)$/g, ''), page.PHOTOS[photo].virin ? VIRIN : null]],
    texts: bodyOf({ dateline, subhead }),
  };
}

function told(article: Article | undefined) {
  if (article === undefined) return null;
  const { headline, subhead, byline, date, photos, blocks } = article;
  return {
    ...{ headline, subhead, byline, date },
    photos: photos.map(({ caption, credit, virin }) => [caption, credit, virin]),
    texts: blocks.flatMap((block) => (block.kind === 'photo' ? [] : [block.text])),
  };
}

test.each(Object.keys(SAVED))('reads any made-up page as it was made, saved %s', async (form) => {
  await fc.assert(
    fc.asyncProperty(PAGES, async (made) => {
      const [name, content] = SAVED[form]?.(made) ?? ['', ''];
      expect(told((await parsed(name, content)).articles[0])).toEqual(expected(made));
    }),
    { seed: SEED, numRuns: 150 },
  );
});
