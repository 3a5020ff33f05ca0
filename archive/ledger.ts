import type {
  Format,
  LedgerAnswer,
  LedgerCode,
  LedgerCounts,
  LedgerEntry,
  LedgerOutcome,
  LedgerRequest,
} from '../contract.ts';
import type { Outcome } from './captures/capture.ts';

/** A file of the archive: its path relative to the archive, and its length. */
export interface Measured {
  readonly path: string;
  readonly bytes: number;
}

/** Collects what a reader makes of one file, and sums it up as the file's line in the ledger. */
export interface Verdict {
  note(outcome: Outcome): void;
  entry(): LedgerEntry;
}

/** The counts of an empty ledger. */
export const noCounts: LedgerCounts = { found: 0, read: 0, skipped: 0, failed: 0, media: 0, articles: 0 };

/** The most remarks of one file that its reason spells out; a damaged container may give thousands. */
const remarksSpelledOut = 5;

/** The line of a file that gave no article, for this reason. */
export function refusal(file: Measured, code: LedgerCode, reason: string): LedgerEntry {
  return { path: file.path, outcome: outcomeOf(code), code, reason, format: null, articles: 0, bytes: file.bytes };
}

/** The line of a picture or other file that articles show. */
export function mediaEntry(file: Measured): LedgerEntry {
  return { path: file.path, outcome: 'media', code: 'ok', reason: null, format: null, articles: 0, bytes: file.bytes };
}

/** A verdict without any outcome yet. */
export function createVerdict(file: Measured): Verdict {
  const remarks: { code: LedgerCode; sentence: string }[] = [];
  let articles = 0;
  let omitted = 0;
  let format: Format | null = null;
  return {
    note: (outcome) => {
      if (outcome.kind === 'article') {
        articles++;
        format ??= outcome.article.format;
      } else if (remarks.length < remarksSpelledOut) remarks.push(outcome);
      else omitted++;
    },
    entry: () => {
      const reason = spell(remarks, omitted);
      if (articles > 0) {
        const code = remarks.every((remark) => remark.code === 'ok') ? 'ok' : 'recovered';
        return { path: file.path, outcome: 'read', code, reason, format, articles, bytes: file.bytes };
      }
      return refusal(file, remarks[0]?.code ?? 'no-release', reason ?? `${file.path}: no release was found in it.`);
    },
  };
}

/** These counts with one more (`by` 1) or one fewer (`by` -1) such entry. */
export function recount(counts: LedgerCounts, entry: LedgerEntry, by: 1 | -1): LedgerCounts {
  return {
    ...counts,
    found: counts.found + by,
    [entry.outcome]: counts[entry.outcome] + by,
    articles: counts.articles + by * entry.articles,
  };
}

/** One page of the ledger: the entries that match, in the order given. */
export function answerLedger(
  entries: readonly LedgerEntry[],
  counts: LedgerCounts,
  request: LedgerRequest,
): LedgerAnswer {
  const text = request.text.toLowerCase();
  const matching = entries.filter((entry) => isChosen(entry, request.outcomes) && contains(entry, text));
  const page = matching.slice(request.offset, request.offset + request.limit);
  return { counts, total: matching.length, entries: page };
}

function isChosen(entry: LedgerEntry, outcomes: readonly LedgerOutcome[]): boolean {
  return outcomes.length === 0 || outcomes.includes(entry.outcome);
}

function contains(entry: LedgerEntry, text: string): boolean {
  return text === '' || entry.path.toLowerCase().includes(text) || entry.reason?.toLowerCase().includes(text) === true;
}

function spell(remarks: readonly { sentence: string }[], omitted: number): string | null {
  if (remarks.length === 0) return null;
  const more = omitted > 0 ? [`${omitted} more remarks.`] : [];
  return [...remarks.map((remark) => remark.sentence), ...more].join(' ');
}

function outcomeOf(code: LedgerCode): LedgerOutcome {
  switch (code) {
    // A page's own parts hold no release of theirs: nothing is lost with them.
    case 'asset':
      return 'media';
    case 'unreadable':
    case 'damaged':
    case 'timeout':
    case 'internal':
      return 'failed';
    default:
      return 'skipped';
  }
}
