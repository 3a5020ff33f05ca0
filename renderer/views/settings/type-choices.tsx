import { useId } from 'react';
import type { Settings } from '../../../contract.ts';
import { useCell } from '../../state/cell.ts';
import { changeSettings, settings } from '../../state/settings.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';
import { Choice } from './choice.tsx';

/** How releases are set: typeface, length of lines, space between them, size. */
export function TypeChoices() {
  const { typeface, measure, leading } = useCell(settings);
  const change = (part: Partial<Settings>) => void changeSettings(part);
  return (
    <>
      <Choice
        title={t('settings.typeface')}
        value={typeface}
        options={{ serif: t('typeface.serif'), sans: t('typeface.sans') }}
        onChoose={(chosen) => change({ typeface: chosen })}
      />
      <Choice
        title={t('settings.measure')}
        value={measure}
        options={{ narrow: t('measure.narrow'), medium: t('measure.medium'), wide: t('measure.wide') }}
        onChoose={(chosen) => change({ measure: chosen })}
      />
      <Choice
        title={t('settings.leading')}
        value={leading}
        options={{ close: t('leading.close'), normal: t('leading.normal'), open: t('leading.open') }}
        onChoose={(chosen) => change({ leading: chosen })}
      />
      <TypeSize />
    </>
  );
}

function TypeSize() {
  const { typeSize } = useCell(settings);
  const id = useId();
  return (
    <div className="range">
      <label htmlFor={id}>{t('settings.typeSize')}</label>
      <input
        id={id}
        type="range"
        min={70}
        max={220}
        step={5}
        value={typeSize}
        onChange={(event) => void changeSettings({ typeSize: Number(event.target.value) })}
      />
      <output htmlFor={id} className="tabular">
        {t('settings.percent', { value: formatNumber(typeSize) })}
      </output>
    </div>
  );
}
