import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCapture } from '../../archive/captures/registry.ts';
import { createSurroundings } from '../../archive/captures/surroundings.ts';
import type { Article } from '../../contract.ts';
import { parseCase } from '../../tools/cases.ts';
import { unaccounted as unaccountedIn } from '../../tools/conformance/accounted.ts';

const CASES = path.join(import.meta.dirname, 'fixtures', 'articles');
const NOTHING = createSurroundings('/nowhere', []);
/** Words of labels that name a field of the article instead of standing in it. */
const LABELS = new Set(
  'photo by credit virin tag published release no number immediate topic s download and jpg image of date'.split(' '),
);

async function articleOf(text: string | Uint8Array): Promise<Article | null> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for await (const outcome of parseCapture({ path: 'capture.txt', bytes, url: null, captured: null }, NOTHING)) {
    if (outcome.kind === 'article') return outcome.article;
  }
  return null;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every word the article holds, in any of its fields, and the words of its furniture. */
function wordsIn(article: Article): ReadonlySet<string> {
  const { source: _source, id: _id, path: _path, ...told } = article;
  const joined = article.blocks
    .map((block) => (block.kind === 'photo' ? '' : block.text.replaceAll('-', '')))
    .join(' ');
  return new Set([...wordsOf(JSON.stringify(told).replaceAll('\\n', ' ').replaceAll('\\t', ' ')), ...wordsOf(joined)]);
}

/** Words of the capture that are neither in the article nor in its furniture; dates count as read when the article has one. */
function unaccounted(text: string, article: Article): readonly string[] {
  const held = wordsIn(article);
  return text
    .split('\n')
    .filter((line) => !/\b(?:19|20)\d{2}\b/.test(line) || article.date === null)
    .flatMap(wordsOf)
    .filter((word) => !held.has(word) && !LABELS.has(word));
}

const TEXTS = readdirSync(CASES).filter((name) =>
  /^text-(?!binary|pdf|utf16|windows|wrapped|html2text|lynx|w3m)/.test(name),
);

test.each(TEXTS)('accounts for every word of case %s', async (name) => {
  const text = readFileSync(path.join(CASES, name, 'capture.txt'), 'utf8');
  const article = await articleOf(text);
  expect(article && unaccounted(text, article)).toEqual([]);
});

test.each(readdirSync(CASES))('loses no word of case %s, in whatever format it is', async (name) => {
  const folder = path.join(CASES, name);
  const file =
    readdirSync(folder, { recursive: true })
      .map(String)
      .find((entry) => /(?:^|[\\/])capture\./.test(entry)) ?? '';
  const articles = (await parseCase(folder)).flatMap((outcome) =>
    outcome.kind === 'article' ? [outcome.article] : [],
  );
  const bytes = readFileSync(path.join(folder, file));
  expect(articles.flatMap((article) => unaccountedIn(bytes, article))).toEqual([]);
});

const LINES = fc.constantFrom(
  'Harbor Patrol Opens Winter Station',
  'By Ansel Pryor, Harbor Patrol Group Public Affairs',
  'IMMEDIATE RELEASE',
  'The harbor patrol opened its winter station on the north pier, two weeks ahead of the ice, its officer in charge said.',
  'A patrol boat waits at the north pier. (U.S. Navy photo by Seaman Rae Dunn)',
  'Photo By: Seaman Rae Dunn',
  'VIRIN: 190203-N-QZ001-0011',
  'DOWNLOAD HI-RES / PHOTO DETAILS',
  'An official website of the United States Government',
  'Related Stories',
  'Facebook',
  'What Is Left',
  'Q: And the others?',
  '1. A mooring',
  '* A rope',
  'Topic(s):',
  'You have reached a collection of archived material.',
  '',
);

test('loses no line of a capture, however its lines are ordered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(LINES, { minLength: 1, maxLength: 24 }), async (lines) => {
      const article = await articleOf(lines.join('\n'));
      return article === null
        ? lines.every((line) => line === '')
        : unaccounted(lines.join('\n'), article).length === 0;
    }),
    { numRuns: 400 },
  );
});

const CAPTIONS = [
  'A tug pulls the ferry into dry dock at Calder Bay, Maine, Aug. 11, 2020.',
  'Sgt. Pryor, left, and Dr. Dunn (center) inspect the crane',
  'CALDER BAY, Maine (Aug. 11, 2020) Sailors stow lines aboard the ferry (DDG 299).',
];
const CREDITS = [
  '(U.S. Navy photo by Seaman Rae Pell)',
  'U.S. Navy photo by Seaman Rae Pell',
  '(U.S. Air Force graphic/Rae Pell',
  '[Courtesy photo]',
  'Photo courtesy of Brandt Works',
  'Photo Credit: Rae Pell',
  '(Photo Credit: U.S. Army photo by Spc. Rae Pell)',
];
const ENDINGS = [
  '',
  ' (Released)',
  '/Released',
  ' [Cleared for public release].',
  ' (Image 2 of 6)',
  ' (Photo was cropped.)',
];
const PRINTED = CAPTIONS.flatMap((caption) =>
  CREDITS.flatMap((credit) => ENDINGS.map((ending) => [caption, `${credit}${ending}`] as const)),
);
const FORMS: readonly (readonly [name: string, form: (caption: string, credit: string) => string])[] = [
  ['alone', (caption, credit) => `${caption} ${credit}`],
  ['with its credit below', (caption, credit) => `${caption}\n${credit}`],
  ['printed twice', (caption, credit) => `${caption} ${credit}\n${caption} ${credit}`],
  ['above labels', (caption, credit) => `${caption} ${credit}\nPhoto By: Seaman Rae Pell\nVIRIN: 200811-N-QZ001-0012`],
];

test.each(FORMS)('loses no piece of a caption and its credit, %s', async (_, form) => {
  const lost = await Promise.all(
    PRINTED.map(async ([caption, credit]) => {
      const text = `Harbor Opens\n\nThe harbor patrol opened its winter station on the north pier, weeks ahead of the ice, and its crew keeps the watch.\n\n${form(caption, credit)}\n`;
      const article = await articleOf(text);
      return unaccountedIn(Buffer.from(text), article ?? expect.unreachable());
    }),
  );
  expect(lost.flat()).toEqual([]);
});

test('reads any text without throwing, and gives an article or a remark', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
      const outcomes = [];
      const capture = { path: 'capture.html', bytes: Buffer.from(text), url: null, captured: null };
      for await (const outcome of parseCapture(capture, NOTHING)) outcomes.push(outcome);
      return (
        outcomes.length > 0 && outcomes.every((outcome) => outcome.kind === 'article' || outcome.code !== 'internal')
      );
    }),
    { numRuns: 300 },
  );
});
