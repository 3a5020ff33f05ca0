import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Article } from '../../contract.ts';
import { parsed } from './making/parsing.ts';
import { wrapped } from './making/wrapping.ts';

const CASES = path.join(import.meta.dirname, 'fixtures', 'articles');
/** Cases whose capture is a text, one line a paragraph; blanks part what is on one line of a stripped page. */
const TEXTS = readdirSync(CASES).filter(
  (name) =>
    existsSync(path.join(CASES, name, 'capture.txt')) &&
    !/html2text|lynx|w3m|binary|pdf|utf16|windows|wrapped|stripped/.test(name),
);

/** What does not depend on where the lines of a capture end. */
function told(article: Article | undefined) {
  if (article === undefined) return null;
  const { headline, subhead, byline, dateline, date, dateSource, kind, organization, releaseNumber, notices, tags } =
    article;
  const photos = article.photos.map(({ title, caption, credit, photographer, virin }) => [
    ...[title, caption, credit, photographer, virin],
  ]);
  const subheads = article.blocks.flatMap((block) => (block.kind === 'subhead' ? [block.text] : []));
  const head = { headline, subhead, byline, dateline, date, dateSource, kind, organization, releaseNumber };
  return { ...head, notices, tags, photos, subheads };
}

test.each(TEXTS)('reads case %s the same, wherever its lines end', async (name) => {
  const text = readFileSync(path.join(CASES, name, 'capture.txt'), 'utf8').replaceAll('\r\n', '\n');
  const forms = [wrapped(text, 72), wrapped(text, 100), wrapped(text, 72, '   '), text.replaceAll('\n', '\r\n')];
  const [whole, ...others] = await Promise.all(
    [text, ...forms].map(async (form) => told((await parsed('capture.txt', form)).articles[0])),
  );
  expect(others).toEqual(forms.map(() => whole));
});
