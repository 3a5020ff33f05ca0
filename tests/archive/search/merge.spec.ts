import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { mergeSegments } from '../../../archive/search/merge.ts';
import { makeArticle, makePhoto, withSegments } from './made-up.ts';

const articles = [
  'alpha bridge',
  'beta bridges river',
  'gamma river bridge',
  'delta',
  'epsilon bridging the river',
].map((text, index) =>
  makeArticle(`${9 - index}.txt`, {
    headline: `Headline ${index}`,
    text,
    organization: index % 2 === 0 ? 'Harbor Command' : null,
    photos:
      index === 1 ? [] : [makePhoto({ photographer: `Person ${index % 3}`, virin: `20010${index}-H-QQ123-0007` })],
  }),
);

it('merges to the very bytes that indexing the articles at once writes', async () => {
  const merged = await withSegments([articles.slice(0, 2), articles.slice(2)], async (_, refs) => {
    const file = path.join(path.dirname(refs[0]?.file ?? ''), 'merged.segment');
    await mergeSegments(refs, file);
    return readFile(file);
  });
  const whole = await withSegments([articles], async (_, [ref]) => readFile(ref?.file ?? ''));
  expect(merged.equals(whole)).toBe(true);
});

it('drops deleted articles as if they had never been', async () => {
  const kept = articles.filter((_, index) => index !== 1 && index !== 4);
  const merged = await withSegments([articles.slice(0, 2), articles.slice(2)], async (_, refs) => {
    const file = path.join(path.dirname(refs[0]?.file ?? ''), 'merged.segment');
    const deleted = [new Set([1]), new Set([2])];
    await mergeSegments(
      refs.map((ref, index) => ({ ...ref, deleted: deleted[index] ?? new Set() })),
      file,
    );
    return readFile(file);
  });
  const whole = await withSegments([kept], async (_, [ref]) => readFile(ref?.file ?? ''));
  expect(merged.equals(whole)).toBe(true);
});
