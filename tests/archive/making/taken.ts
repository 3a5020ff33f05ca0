import type { Taken } from '../../../archive/export/choose.ts';
import type { Article, Hit } from '../../../contract.ts';

/** An article as an export takes it, without marks; found by a hit where one is told. */
export function taken(article: Article, hit: Hit | null = null): Taken {
  const photos = article.photos.map(() => ({ title: [], caption: [], credit: [], virin: [] }));
  const marks = { headline: [], blocks: article.blocks.map(() => []), photos, total: 0 };
  return { reading: { article, marks, related: [] }, hit };
}

/** These, one after the other. */
export async function* inTurn<T>(...values: readonly T[]): AsyncIterable<T> {
  yield* values;
}

/** All pieces as one text. */
export async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
