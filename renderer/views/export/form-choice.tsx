import { useId } from 'react';
import type { ExportForm } from '../../../contract.ts';
import { exportEntries, exportEntry } from '../../../exports.ts';
import { shared, t } from '../../strings/catalogue.ts';

interface FormChoiceProps {
  readonly form: ExportForm;
  readonly onChoose: (form: ExportForm) => void;
}

/** Every form of the table of exports under its heading, and a sentence on what the chosen one writes. */
export function FormChoice({ form, onChoose }: FormChoiceProps) {
  const help = useId();
  const groups = [...new Set(exportEntries.map(({ group }) => group))];
  return (
    <div className="export-as">
      <label>
        <span>{t('export.form')}</span>
        <select
          value={form}
          aria-describedby={help}
          onChange={(event) =>
            onChoose(exportEntries.find((entry) => entry.form === event.target.value)?.form ?? 'pdf')
          }
        >
          {groups.map((group) => (
            <optgroup key={group} label={shared(group)}>
              {exportEntries
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <option key={entry.form} value={entry.form}>
                    {shared(entry.label)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p id={help} className="quiet">
        {shared(exportEntry(form).help)}
      </p>
    </div>
  );
}
