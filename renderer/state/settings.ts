import type { Settings } from '../../contract.ts';
import { cutline } from '../bridge.ts';
import { cell } from './cell.ts';

const standard: Settings = {
  theme: 'system',
  zoom: 100,
  typeface: 'serif',
  typeSize: 100,
  measure: 'medium',
  leading: 'normal',
  paper: 'A4',
  panes: { filters: 18, hits: 32 },
  filtersShown: true,
  singleKeys: true,
  savedSearches: [],
};

/** The reader's settings; what is kept is read at start. */
export const settings = cell<Settings>(standard);

/** Reads the settings that are kept and dresses the page in them. */
export async function setupSettings(): Promise<void> {
  settings.subscribe(() => dress(settings.get()));
  settings.set(await cutline.settings());
}

/** Changes settings at once, and keeps them. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  settings.set({ ...settings.get(), ...change });
  await cutline.changeSettings(change);
}

/** The steps of the page's zoom, in percent: those of browsers. */
export const zoomSteps: readonly number[] = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/** Makes the whole page larger (`by` 1) or smaller (`by` -1) by a step, as far as there is one. */
export function zoomBy(by: 1 | -1): void {
  const { zoom } = settings.get();
  const next = by > 0 ? zoomSteps.find((step) => step > zoom) : zoomSteps.findLast((step) => step < zoom);
  if (next !== undefined) void changeSettings({ zoom: next });
}

const smallest = 70;
const largest = 220;

/** Makes the reading type larger or smaller by `step` percent points, within 70 to 220. */
export function resizeType(step: number): void {
  const typeSize = Math.min(largest, Math.max(smallest, settings.get().typeSize + step));
  void changeSettings({ typeSize });
}

function dress(chosen: Settings): void {
  const root = document.documentElement;
  root.dataset.theme = chosen.theme;
  root.dataset.typeface = chosen.typeface;
  root.dataset.measure = chosen.measure;
  root.dataset.leading = chosen.leading;
  root.style.setProperty('--type-scale', String(chosen.typeSize / 100));
}
