import { assertNever } from '../assert-never.ts';
import { useCell } from '../state/cell.ts';
import { overlay } from '../state/overlay.ts';
import { ExportDialog } from './export/export-dialog.tsx';
import { About } from './help/about.tsx';
import { Shortcuts } from './help/shortcuts.tsx';
import { Palette } from './palette.tsx';

/** What lies over the page; the lightbox belongs to the article and is drawn there. */
export function Overlays() {
  const now = useCell(overlay);
  switch (now.kind) {
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <Shortcuts />;
    case 'about':
      return <About />;
    case 'export':
      return <ExportDialog />;
    case 'none':
    case 'lightbox':
      return null;
    default:
      return assertNever(now);
  }
}
