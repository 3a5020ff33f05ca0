import { type DragEvent, type ReactNode, useState } from 'react';
import { cutline } from '../bridge.ts';
import { openFolder } from '../state/archive.ts';
import { note } from '../state/notes.ts';
import { t } from '../strings/catalogue.ts';

/** Opens a folder that is dropped anywhere on the window. */
export function DropFolder({ children }: { readonly children: ReactNode }) {
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    const path = file ? cutline.pathOf(file) : '';
    if (path) void openFolder(path);
    else note(t('drop.noFolder'), 'failed');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way to what the Open button does
    <div className="drop-area" onDragOver={drag} onDragLeave={() => setOver(false)} onDrop={drop}>
      {children}
      {over && <div className="drop-hint">{t('drop.hint')}</div>}
    </div>
  );
}
