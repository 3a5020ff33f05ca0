import type { Settings } from '../../contract.ts';
import { cutline } from '../bridge.ts';
import { cell } from './cell.ts';

const standard: Settings = {
  theme: 'system',
  typeface: 'serif',
  typeSize: 100,
  measure: 'medium',
  leading: 'normal',
  paper: 'A4',
  panes: { filters: 18, hits: 32 },
  filtersShown: true,
  singleKeys: true,
  recentSearches: [],
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
