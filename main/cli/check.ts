import type { LedgerAnswer, LedgerCounts, LedgerEntry } from '../../contract.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import type { Settled } from './with-archive.ts';

const page = 1000;

/** Prints what became of every file of the folder; every file, page by page. */
export async function check(
  { json, strict }: { readonly json: boolean; readonly strict: boolean },
  { archive, status }: Settled,
  io: Io,
): Promise<ExitCode> {
  const entries: LedgerEntry[] = [];
  for (let answer: LedgerAnswer | null = null; answer === null || entries.length < answer.total; ) {
    answer = await archive.ledger({ outcomes: [], text: '', offset: entries.length, limit: page });
    if (answer.entries.length === 0) break;
    entries.push(...answer.entries);
  }
  await io.out(json ? `${JSON.stringify({ counts: status.counts, entries })}\n` : checkText(status.counts, entries));
  return strictCode(status.counts, strict);
}

/** One line of counts, as `index` prints it. */
export function countsText({ found, read, skipped, failed, media, articles }: LedgerCounts): string {
  const files = counted(found, 'file');
  const releases = counted(articles, 'release');
  return `${files} found: ${read} read (${releases}), ${media} media and page parts, ${skipped} skipped, ${failed} failed`;
}

/** A number and what it counts: `1 file`, `2 files`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** With `--strict`, a file that was skipped or failed makes the command end with 1. */
export function strictCode({ skipped, failed }: LedgerCounts, strict: boolean): ExitCode {
  return strict && skipped + failed > 0 ? exitCode.nothing : exitCode.ok;
}

function checkText(counts: LedgerCounts, entries: readonly LedgerEntry[]): string {
  const remarked = entries.filter((entry) => entry.reason !== null);
  const lines = remarked.map(({ outcome, code, path, reason }) => {
    const sentence = reason?.startsWith(path) ? reason : `${path}: ${reason}`;
    return `${outcome.padEnd(8)}${sentence} (${code})`;
  });
  return `${[countsText(counts), ...lines].join('\n')}\n`;
}
