import { useCell } from '../../state/cell.ts';
import { runCommand } from '../../state/commands.ts';
import { clearSelection, count, selectAll, selecting, selection } from '../../state/selection.ts';
import { t } from '../../strings/catalogue.ts';
import { IconButton } from '../icon-button.tsx';

/** How many hits are selected, and what can be done with them. */
export function SelectionBar({ total }: { readonly total: number }) {
  useCell(selection);
  const boxes = useCell(selecting);
  const selected = count(total);
  if (selected === 0 && !boxes) return null;
  return (
    <div className="selection-bar">
      <span className="tabular" role="status">
        {t('selection.count', { count: selected })}
      </span>
      {selected < total && (
        <button type="button" className="link" onClick={selectAll}>
          {t('selection.all')}
        </button>
      )}
      <button type="button" className="link" onClick={clearSelection}>
        {t('selection.clear')}
      </button>
      {selected > 0 && (
        <button type="button" onClick={() => runCommand('export')}>
          {t('selection.export')}
        </button>
      )}
    </div>
  );
}

/** Shows a box at every hit. */
export function SelectSeveral() {
  const boxes = useCell(selecting);
  return (
    <IconButton
      icon="list"
      label={t('selection.several')}
      pressed={boxes}
      onPress={() => (boxes ? clearSelection() : selecting.set(true))}
    />
  );
}
