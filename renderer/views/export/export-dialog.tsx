import { useState } from 'react';
import type { ExportChoice, ExportForm } from '../../../contract.ts';
import { exportEntry } from '../../../exports.ts';
import { type Answer, answer } from '../../state/answer.ts';
import { useCell } from '../../state/cell.ts';
import { exporting, exportReleases } from '../../state/exporting.ts';
import { closeOverlay } from '../../state/overlay.ts';
import { type Open, open } from '../../state/reading.ts';
import { count, type Selection, selection } from '../../state/selection.ts';
import { changeSettings, settings } from '../../state/settings.ts';
import { shared, t } from '../../strings/catalogue.ts';
import { Choice } from '../settings/choice.tsx';
import { Sheet } from '../sheet.tsx';
import { ExportProgress } from './export-progress.tsx';
import { FormChoice } from './form-choice.tsx';

type What = 'open' | 'selected' | 'answer';

/** What is exported, as what, and on which paper; then how far it is. It may be closed while an export goes on. */
export function ExportDialog() {
  const [asking, setAsking] = useState(false);
  const running = useCell(exporting);
  return (
    <Sheet title={t('export.label')}>
      {asking || running ? <ExportProgress running={running} /> : <ExportQuestion onAsking={setAsking} />}
    </Sheet>
  );
}

function ExportQuestion({ onAsking }: { readonly onAsking: (asking: boolean) => void }) {
  const choices = useChoices();
  const offered = (['selected', 'open', 'answer'] as const).filter((each) => choices[each]);
  const [wanted, setWanted] = useState<What | null>(null);
  const [form, setForm] = useState<ExportForm>('pdf');
  const [marked, setMarked] = useState(false);
  const { paper } = useCell(settings);
  const usual = selection.get().kind === 'all' && choices.answer ? 'answer' : offered[0];
  const what = wanted && choices[wanted] ? wanted : usual;
  const chosen = what && choices[what];
  if (!what || !chosen) return <p className="pane-message">{t('export.nothing')}</p>;
  const { isPrinted } = exportEntry(form);
  const query = answer.get()?.asked.query ?? '';
  const start = async () => {
    onAsking(true);
    const request = { choice: chosen.choice, form, marks: marked && isPrinted ? query : '', photo: null };
    const written = await exportReleases(request).finally(() => onAsking(false));
    if (written) closeOverlay();
  };
  const texts = Object.fromEntries(offered.map((each) => [each, choices[each]?.text ?? ''])) as Record<What, string>;
  return (
    <form
      className="export-form"
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <Choice title={t('export.what')} value={what} options={texts} onChoose={setWanted} />
      <FormChoice form={form} onChoose={setForm} />
      {isPrinted && (
        <Choice
          title={t('settings.paper')}
          value={paper}
          options={{ A4: shared('A4'), Letter: shared('Letter') }}
          onChoose={(chosenPaper) => void changeSettings({ paper: chosenPaper })}
        />
      )}
      {isPrinted && query.trim() !== '' && (
        <label className="export-check">
          <input type="checkbox" checked={marked} onChange={(event) => setMarked(event.target.checked)} />
          <span>{t('export.marks')}</span>
        </label>
      )}
      <div className="button-row">
        <button type="submit" className="primary">
          {t('export.start')}
        </button>
      </div>
    </form>
  );
}

interface Offered {
  readonly text: string;
  readonly choice: ExportChoice;
}

function useChoices(): Readonly<Record<What, Offered | null>> {
  const [now, shown, picked] = [useCell(answer), useCell(open), useCell(selection)];
  return { open: openChoice(shown), selected: selectedChoice(picked), answer: answerChoice(now) };
}

function openChoice(shown: Open): Offered | null {
  if (shown.kind !== 'article') return null;
  const { id, path } = shown.reading.article;
  return { text: t('export.open'), choice: { kind: 'releases', releases: [{ id, path }] } };
}

function selectedChoice(picked: Selection): Offered | null {
  if (picked.kind === 'all' || picked.releases.size === 0) return null;
  const releases = [...picked.releases.values()];
  return { text: t('export.selected', { count: count(0) }), choice: { kind: 'releases', releases } };
}

function answerChoice(now: Answer | null): Offered | null {
  if (!now || now.head.total === 0) return null;
  const { query, filters, sort } = now.asked;
  return { text: t('export.answer', { count: now.head.total }), choice: { kind: 'answer', query, filters, sort } };
}
