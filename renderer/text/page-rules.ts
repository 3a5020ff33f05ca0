import type { PrintJob } from '../../contract.ts';

const papers = { A4: 'A4', Letter: 'letter' } as const;

/** The sheet of paper as style rules; pages leave room for their feet, which are printed apart and fill a sheet of their own. */
export function pageRules({ paper, kind }: Pick<PrintJob, 'paper' | 'kind'>): string {
  const margin = kind === 'feet' ? 'margin: 0;' : 'margin: 18mm 19mm 27mm;';
  return `@page { size: ${papers[paper]}; ${margin} } @page turned { size: ${papers[paper]} landscape; ${margin} }`;
}
