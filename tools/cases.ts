import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from '../archive/captures/capture.ts';
import { parseCapture } from '../archive/captures/registry.ts';
import { createSurroundings } from '../archive/captures/surroundings.ts';

/** What Cutline makes of the `capture.*` of a case's folder, with the folder's other files around it. */
export async function parseCase(folder: string): Promise<readonly Outcome[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  const capture = files.find((file) => path.posix.basename(file).startsWith('capture.'));
  if (capture === undefined) throw new Error(`${folder} holds no capture`);
  const around = createSurroundings(folder, files);
  const bytes = readFileSync(path.join(folder, capture));
  const outcomes: Outcome[] = [];
  for await (const outcome of parseCapture({ path: capture, bytes, url: null, captured: null }, around)) {
    outcomes.push(outcome);
  }
  return outcomes;
}
