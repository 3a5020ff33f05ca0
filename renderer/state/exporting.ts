import type { ExportRequest } from '../../contract.ts';
import { cutline } from '../bridge.ts';
import { t } from '../strings/catalogue.ts';
import { cell } from './cell.ts';
import { note } from './notes.ts';

/** The export under way; null when there is none, or while it still asks where to. */
export interface Exporting {
  readonly done: number;
  readonly total: number;
}

export const exporting = cell<Exporting | null>(null);

/** Follows how far an export is. */
export function setupExports(): void {
  cutline.onEvent((event) => {
    if (event.kind === 'exported') exporting.set({ done: event.done, total: event.total });
  });
}

/** Exports, and says how it ended; whether anything was written. */
export async function exportReleases(request: ExportRequest): Promise<boolean> {
  const result = await cutline.exportReleases(request).finally(() => exporting.set(null));
  if (result === null) return false;
  if (result.ok) note(t('exported.done', { path: result.value.path }), 'done', result.value.path);
  else if (result.problem.code === 'cancelled') note(t('exported.cancelled'));
  else note(result.problem.sentence, 'failed');
  return result.ok;
}
