import { answer } from '../../state/answer.ts';
import { useCell } from '../../state/cell.ts';
import { useCommand } from '../../state/commands.ts';
import { exportReleases } from '../../state/exporting.ts';
import { overlay } from '../../state/overlay.ts';
import { open } from '../../state/reading.ts';
import { count, selection } from '../../state/selection.ts';

/** Export in all its forms, and the short way: the open release as PDF, unless several are selected. */
export function useExportCommands(): void {
  const total = useCell(answer)?.head.total ?? 0;
  const shown = useCell(open);
  useCell(selection);
  const ask = () => overlay.set({ kind: 'export' });
  const isAny = total > 0 || shown.kind === 'article';
  useCommand('export', ask, isAny);
  useCommand(
    'export-pdf',
    () => {
      if (shown.kind !== 'article' || count(total) > 1) return ask();
      const { id, path } = shown.reading.article;
      const choice = { kind: 'releases', releases: [{ id, path }] } as const;
      void exportReleases({ choice, form: 'pdf', marks: '', photo: null });
    },
    isAny,
  );
}
