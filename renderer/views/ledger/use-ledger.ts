import { useCallback, useEffect, useRef, useState } from 'react';
import type { LedgerCounts, LedgerEntry, LedgerOutcome } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { changes } from '../../state/archive.ts';
import { useCell } from '../../state/cell.ts';

export const ledgerPage = 100;

/** What of the ledger has been brought, by page. */
export interface Ledger {
  readonly counts: LedgerCounts;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly LedgerEntry[]>;
  readonly bring: (page: number) => void;
}

/** The entries with one of these outcomes that contain the text, page by page; null before the first answer. */
export function useLedger(outcomes: readonly LedgerOutcome[], text: string): Ledger | null {
  const [ledger, setLedger] = useState<Omit<Ledger, 'bring'> | null>(null);
  const latest = useRef(0);
  const grown = useCell(changes);
  const ask = useCallback(
    async (page: number) => {
      const number = latest.current;
      const answer = await cutline.ledger({ outcomes, text, offset: page * ledgerPage, limit: ledgerPage });
      if (number !== latest.current) return;
      const { counts, total, entries } = answer;
      setLedger((before) => ({
        counts,
        total,
        pages: new Map(page === 0 ? [] : before?.pages).set(page, entries),
      }));
    },
    [outcomes, text],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed index is a changed ledger
  useEffect(() => {
    latest.current += 1;
    void ask(0);
  }, [ask, grown]);
  return ledger && { ...ledger, bring: (page) => void ask(page) };
}
