import { useId } from 'react';
import { useCell } from '../../state/cell.ts';
import { changeSettings, settings, zoomSteps } from '../../state/settings.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';

/** How large the whole page is, in the steps its keys take. */
export function PageZoom() {
  const { zoom } = useCell(settings);
  const id = useId();
  const offered = [...new Set([...zoomSteps, zoom])].sort((one, other) => one - other);
  return (
    <div className="range">
      <label htmlFor={id}>{t('settings.zoom')}</label>
      <select id={id} value={zoom} onChange={(event) => void changeSettings({ zoom: Number(event.target.value) })}>
        {offered.map((step) => (
          <option key={step} value={step}>
            {t('settings.percent', { value: formatNumber(step) })}
          </option>
        ))}
      </select>
    </div>
  );
}
