import { cutline } from '../../bridge.ts';
import type { Exporting } from '../../state/exporting.ts';
import { t } from '../../strings/catalogue.ts';

/** How far an export is, and the way to end it. */
export function ExportProgress({ running }: { readonly running: Exporting | null }) {
  if (!running) return <p className="export-form">{t('export.asking')}</p>;
  return (
    <div className="export-form">
      <progress aria-label={t('export.progress')} value={running.done} max={Math.max(1, running.total)} />
      <p className="tabular" aria-live="polite">
        {t('export.working', { done: running.done, count: running.total })}
      </p>
      <div className="button-row">
        <button type="button" onClick={() => void cutline.cancelExport()}>
          {t('export.cancel')}
        </button>
      </div>
    </div>
  );
}
