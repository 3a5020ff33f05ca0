import { cutline } from '../bridge.ts';
import { useCell } from '../state/cell.ts';
import { dropNote, notes } from '../state/notes.ts';
import { t } from '../strings/catalogue.ts';
import { IconButton } from './icon-button.tsx';

/** Short messages at the foot of the page: what was done, or why it was not. */
export function Notes() {
  const shown = useCell(notes);
  return (
    <div className="notes" role="status" aria-live="polite">
      {shown.map(({ number, tone, text, path }) => (
        <div key={number} className="note" data-tone={tone}>
          <p>{text}</p>
          {path && (
            <button type="button" className="link" onClick={() => void cutline.showInFolder(path)}>
              {t('note.show')}
            </button>
          )}
          <IconButton icon="close" label={t('note.close')} onPress={() => dropNote(number)} />
        </div>
      ))}
    </div>
  );
}
