import { realpath, stat } from 'node:fs/promises';
import type { Result } from '../contract.ts';
import { codeOf, sentenceOf } from './store/disk.ts';

/** The real path of a folder, links resolved; a sentence when there is no such folder. */
export async function realFolder(folder: string): Promise<Result<string>> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return { ok: true, value: root };
    return { ok: false, problem: { code: 'not-a-folder', sentence: `${folder}: not a folder.` } };
  } catch (error) {
    return { ok: false, problem: { code: codeOf(error), sentence: sentenceOf(folder, error) } };
  }
}
