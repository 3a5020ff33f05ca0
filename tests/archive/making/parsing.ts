import type { Surroundings } from '../../../archive/captures/capture.ts';
import { parseCapture } from '../../../archive/captures/registry.ts';
import { createSurroundings } from '../../../archive/captures/surroundings.ts';
import type { Article } from '../../../contract.ts';

/** What came of a capture. */
export interface Parsed {
  readonly articles: readonly Article[];
  /** `code: sentence` each. */
  readonly remarks: readonly string[];
}

/** Parses a made-up capture with whatever reader recognizes it. */
export async function parsed(path: string, content: string | Uint8Array, around?: Surroundings): Promise<Parsed> {
  const capture = { path, bytes: Buffer.from(content), url: null, captured: null };
  const articles: Article[] = [];
  const remarks: string[] = [];
  for await (const outcome of parseCapture(capture, around ?? createSurroundings('/nowhere', []))) {
    if (outcome.kind === 'article') articles.push(outcome.article);
    else remarks.push(`${outcome.code}: ${outcome.sentence}`);
  }
  return { articles, remarks };
}

/** An article's text in short: its paragraphs and other blocks, photos as `[n]`. */
export function textOf(article: Article | undefined): readonly string[] {
  return (article?.blocks ?? []).map((block) => (block.kind === 'photo' ? `[${block.photo}]` : block.text));
}
