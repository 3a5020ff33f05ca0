import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Surroundings } from '../../archive/captures/capture.ts';
import { parseCapture } from '../../archive/captures/registry.ts';
import type { Article } from '../../contract.ts';
import { unaccounted } from './accounted.ts';

/** What came of one file. */
export interface Parsed {
  readonly articles: readonly Article[];
  readonly remarks: readonly string[];
  /** Why reading it threw, or a reader in it did; null when none did. */
  readonly crash: string | null;
  /** Words of a file of one release that are neither in its article nor in the furniture. */
  readonly lost: readonly string[];
  readonly ms: number;
}

/** Formats whose files are what was printed. */
const PRINTED = /^(?:text|html|markdown)$/;

const NOTHING_AROUND: Surroundings = { find: () => null, named: () => [], withId: () => [], read: () => null };

/** Parses one file of the folder as a capture. */
export async function parseFile(folder: string, file: string): Promise<Parsed> {
  const articles: Article[] = [];
  const remarks: string[] = [];
  const start = performance.now();
  let crash: string | null = null;
  let lost: readonly string[] = [];
  try {
    const bytes = readFileSync(path.join(folder, file));
    for await (const outcome of parseCapture({ path: file, bytes, url: null, captured: null }, NOTHING_AROUND)) {
      if (outcome.kind === 'article') articles.push(outcome.article);
      else remarks.push(`${outcome.code}: ${outcome.sentence}`);
      if (outcome.kind === 'remark' && outcome.code === 'internal') crash ??= outcome.sentence;
    }
    const [article, ...others] = articles;
    if (article !== undefined && others.length === 0 && PRINTED.test(article.format))
      lost = unaccounted(bytes, article);
  } catch (error) {
    crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return { articles, remarks, crash, lost, ms: performance.now() - start };
}

/** All files below a folder, relative to it, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
}
