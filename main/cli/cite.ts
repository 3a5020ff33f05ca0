import { cite } from '../../archive/export/take-text.ts';
import { type CiteWords, citeRequest } from './cite-words.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Settled } from './with-archive.ts';

/** Prints a citation of a release or of one of its photos: 0 printed, 1 there is no such release or photo. */
export async function printCitation(words: CiteWords, { archive }: Settled, io: Io): Promise<ExitCode> {
  const source = { read: async (request: Parameters<typeof archive.read>[0]) => archive.read(request) };
  const cited = await cite(citeRequest(words), source);
  if (cited.ok) {
    await io.out(`${cited.value.trimEnd()}\n`);
    return exitCode.ok;
  }
  io.err(`cutline: ${cited.problem.sentence}\n`);
  return cited.problem.code === 'not-found' ? exitCode.nothing : exitCode.failure;
}
