import type { Article, LedgerCode } from '../../contract.ts';
import type { Outcome } from './capture.ts';

/** A remark for the ledger. */
export function remark(code: LedgerCode, sentence: string): Outcome {
  return { kind: 'remark', code, sentence };
}

/** Gathers what the records of one container say, so that its ledger entry tells each kind of remark once. */
export interface RemarkGatherer {
  /** The articles among the outcomes, at once; remarks are kept. */
  articlesOf(outcomes: AsyncIterable<Outcome>): AsyncIterable<Article>;
  /** One remark a code: the first sentence, and how many more there are. */
  remarks(): readonly Outcome[];
}

/** A gatherer for one container. */
export function gatherRemarks(): RemarkGatherer {
  const kept = new Map<LedgerCode, { readonly sentence: string; readonly count: number }>();
  return {
    async *articlesOf(outcomes) {
      for await (const outcome of outcomes) {
        if (outcome.kind === 'article') yield outcome.article;
        else {
          const known = kept.get(outcome.code);
          kept.set(outcome.code, { sentence: known?.sentence ?? outcome.sentence, count: (known?.count ?? 0) + 1 });
        }
      }
    },
    remarks: () =>
      [...kept].map(([code, { sentence, count }]) =>
        remark(code, count === 1 ? sentence : `${sentence} And ${count - 1} more.`),
      ),
  };
}
