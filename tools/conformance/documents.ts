import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Surroundings } from '../../archive/captures/capture.ts';
import { parseCapture } from '../../archive/captures/registry.ts';
import type { Article } from '../../contract.ts';

/** What came of one file. */
export interface Parsed {
  readonly articles: readonly Article[];
  readonly remarks: readonly string[];
  /** Why reading it threw, or a reader in it did; null when none did. */
  readonly crash: string | null;
  readonly ms: number;
}

const NOTHING_AROUND: Surroundings = { find: () => null, named: () => [], withId: () => [], read: () => null };

/** Parses one file of the folder as a capture. */
export async function parseFile(folder: string, file: string): Promise<Parsed> {
  const articles: Article[] = [];
  const remarks: string[] = [];
  const start = performance.now();
  let crash: string | null = null;
  try {
    const bytes = readFileSync(path.join(folder, file));
    for await (const outcome of parseCapture({ path: file, bytes, url: null, captured: null }, NOTHING_AROUND)) {
      if (outcome.kind === 'article') articles.push(outcome.article);
      else remarks.push(`${outcome.code}: ${outcome.sentence}`);
      if (outcome.kind === 'remark' && outcome.code === 'internal') crash ??= outcome.sentence;
    }
  } catch (error) {
    crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  return { articles, remarks, crash, ms: performance.now() - start };
}

/** All files below a folder, relative to it, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name))
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
}
