import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../../archive/captures/capture.ts';
import { parseCapture } from '../../archive/captures/registry.ts';
import { createSurroundings } from '../../archive/captures/surroundings.ts';
import type { Article } from '../../contract.ts';
import { readMaterial } from '../../tools/sample/archive.ts';

/** Where the sample lies, from the project's folder. */
export const sample = 'sample';

/** The stories and photos it was made of. */
export const material = readMaterial('tools/sample');

/** Every file of it, in path order. */
export const files: readonly string[] = readdirSync(sample, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.posix.join(path.relative(sample, entry.parentPath), entry.name))
  .sort();

const around = createSurroundings(sample, files);

/** What Cutline makes of one file of it. */
export async function outcomesOf(file: string): Promise<readonly Outcome[]> {
  const bytes = readFileSync(path.join(sample, file));
  const outcomes: Outcome[] = [];
  for await (const outcome of parseCapture({ path: file, bytes, url: null, captured: null }, around)) {
    outcomes.push(outcome);
  }
  return outcomes;
}

/** The articles of one file of it. */
export async function articlesOf(file: string): Promise<readonly Article[]> {
  const outcomes = await outcomesOf(file);
  return outcomes.flatMap((outcome) => (outcome.kind === 'article' ? [outcome.article] : []));
}
