import path from 'node:path';
import type { Problem } from '../../contract.ts';
import { codeOf, sentenceOf } from '../store/disk.ts';

/** Ends an export from within its streams; `runExport` makes a `Result` of it. */
export class Trouble extends Error {
  readonly problem: Problem;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.problem = { code, sentence };
  }
}

/** What kept an export from being written, for programs and people. */
export function problemOf(error: unknown, target: string): Problem {
  if (error instanceof Trouble) return error.problem;
  if (error instanceof Error && error.name === 'AbortError') {
    return { code: 'cancelled', sentence: 'The export was cancelled; nothing was written.' };
  }
  const isOfSystem = error instanceof Error && 'syscall' in error;
  if (isOfSystem) {
    const code = codeOf(error);
    // What is written comes into being; what is missing is its folder.
    return { code, sentence: sentenceOf(code === 'ENOENT' ? path.dirname(target) : target, error) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'export', sentence: `${path.basename(target)} could not be written: ${reason.replace(/\.$/, '')}.` };
}
