import { type Answer, answer } from '../../state/answer.ts';
import { useFact } from '../../state/cell.ts';
import { useCommand } from '../../state/commands.ts';
import { exportReleases } from '../../state/exporting.ts';
import { overlay } from '../../state/overlay.ts';
import { open } from '../../state/reading.ts';
import { count } from '../../state/selection.ts';

/** Export in all its forms, and the short way: the open release as PDF, unless several are selected. */
export function useExportCommands(): void {
  const isFound = useFact(answer, (now) => totalOf(now) > 0);
  const isOpen = useFact(open, ({ kind }) => kind === 'article');
  useCommand('export', ask, isFound || isOpen);
  useCommand('export-pdf', exportOpen, isFound || isOpen);
}

const ask = () => overlay.set({ kind: 'export' });

function exportOpen(): void {
  const shown = open.get();
  if (shown.kind !== 'article' || count(totalOf(answer.get())) > 1) {
    ask();
    return;
  }
  const { id, path } = shown.reading.article;
  const choice = { kind: 'releases', releases: [{ id, path }] } as const;
  void exportReleases({ choice, form: 'pdf', marks: '', photo: null });
}

function totalOf(now: Answer | null): number {
  return now?.head.total ?? 0;
}
