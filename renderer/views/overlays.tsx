import { assertNever } from '../assert-never.ts';
import { useCell } from '../state/cell.ts';
import { overlay } from '../state/overlay.ts';
import { later } from './later.tsx';

const About = later((parts) => parts.About);
const ExportDialog = later((parts) => parts.ExportDialog);
const Palette = later((parts) => parts.Palette);
const Shortcuts = later((parts) => parts.Shortcuts);

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
