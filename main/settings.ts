import * as v from 'valibot';
import type { Settings } from '../contract.ts';
import { readJson, writeJson } from './json-file.ts';
import { paperOf } from './paper.ts';

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const searches = v.pipe(v.array(v.pipe(v.string(), v.maxLength(10_000))), v.maxLength(1_000), v.readonly());

const entries = {
  theme: v.picklist(['system', 'light', 'dark']),
  zoom: v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(300)),
  typeface: v.picklist(['serif', 'sans']),
  typeSize: v.pipe(v.number(), v.integer(), v.minValue(70), v.maxValue(220)),
  measure: v.picklist(['narrow', 'medium', 'wide']),
  leading: v.picklist(['close', 'normal', 'open']),
  paper: v.picklist(['A4', 'Letter']),
  panes: v.object({ filters: percent, hits: percent }),
  filtersShown: v.boolean(),
  singleKeys: v.boolean(),
  savedSearches: searches,
};

/** The settings of someone who has changed none. */
export const standardSettings: Settings = {
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

const wholeFile = v.object({
  theme: v.fallback(entries.theme, standardSettings.theme),
  zoom: v.fallback(entries.zoom, standardSettings.zoom),
  typeface: v.fallback(entries.typeface, standardSettings.typeface),
  typeSize: v.fallback(entries.typeSize, standardSettings.typeSize),
  measure: v.fallback(entries.measure, standardSettings.measure),
  leading: v.fallback(entries.leading, standardSettings.leading),
  paper: v.fallback(v.nullable(entries.paper), null),
  panes: v.fallback(entries.panes, standardSettings.panes),
  filtersShown: v.fallback(entries.filtersShown, standardSettings.filtersShown),
  singleKeys: v.fallback(entries.singleKeys, standardSettings.singleKeys),
  savedSearches: v.fallback(entries.savedSearches, standardSettings.savedSearches),
});

/** A change of settings as the page sends it: any of the keys, nothing else. */
export const settingsChange = v.strictObject({
  theme: v.exactOptional(entries.theme),
  zoom: v.exactOptional(entries.zoom),
  typeface: v.exactOptional(entries.typeface),
  typeSize: v.exactOptional(entries.typeSize),
  measure: v.exactOptional(entries.measure),
  leading: v.exactOptional(entries.leading),
  paper: v.exactOptional(entries.paper),
  panes: v.exactOptional(entries.panes),
  filtersShown: v.exactOptional(entries.filtersShown),
  singleKeys: v.exactOptional(entries.singleKeys),
  savedSearches: v.exactOptional(entries.savedSearches),
});

/**
 * Settings from what a file holds: unknown keys dropped, a value that does not fit replaced by the standard one. Where no
 * paper was chosen it is that of the country, an ISO 3166-1 code.
 */
export function parseSettings(content: unknown, country = ''): Settings {
  const parsed = v.safeParse(wholeFile, content ?? {});
  const settings = parsed.success ? parsed.output : { ...standardSettings, paper: null };
  return { ...settings, paper: settings.paper ?? paperOf(country) };
}

/** The settings, kept in a file. */
export interface SettingsFile {
  current(): Settings;
  change(change: Partial<Settings>): Promise<Settings>;
}

/** Opens the settings file; one that is broken is kept aside and read as the standard settings. */
export async function openSettings(file: string, country = ''): Promise<SettingsFile> {
  let current = parseSettings(await readJson(file).catch(() => undefined), country);
  return {
    current: () => current,
    async change(change) {
      current = { ...current, ...change };
      await writeJson(file, current);
      return current;
    },
  };
}
