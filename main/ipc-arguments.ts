import * as v from 'valibot';
import type { Bridge } from '../contract.ts';
import { citationStyles, exportEntries } from '../exports.ts';
import { settingsChange } from './settings.ts';

/** A method of the bridge that crosses to the main process, under a channel of its own name. */
export type BridgeCall = Exclude<keyof Bridge, 'pathOf' | 'onEvent'>;

const text = v.pipe(v.string(), v.maxLength(100_000));
const query = v.pipe(v.string(), v.maxLength(10_000));
const filePath = v.pipe(v.string(), v.minLength(1), v.maxLength(8_192));
const id = v.pipe(v.string(), v.maxLength(200));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const limit = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
const values = v.pipe(v.array(text), v.maxLength(10_000));

const sort = v.picklist(['relevance', 'newest', 'oldest']);

const filters = v.strictObject({
  years: values,
  kinds: values,
  organizations: values,
  photographers: values,
  formats: values,
  hasPhoto: v.nullable(v.boolean()),
});

const searchRequest = v.strictObject({
  query,
  filters,
  sort,
  offset,
  limit,
  typing: v.boolean(),
});

const readRequest = v.strictObject({ id, path: v.nullable(filePath), query });
const photoFilters = v.strictObject({
  years: values,
  photographers: values,
  organizations: values,
  conflicting: v.boolean(),
  matching: v.boolean(),
});
const photosRequest = v.strictObject({ query, filters, photos: photoFilters, offset, limit });

const ledgerRequest = v.strictObject({
  outcomes: v.pipe(v.array(v.picklist(['read', 'skipped', 'failed', 'media'])), v.maxLength(4)),
  text: query,
  offset,
  limit,
});

const release = v.strictObject({ id, path: filePath });
const photo = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

const exportRequest = v.strictObject({
  choice: v.variant('kind', [
    v.strictObject({
      kind: v.literal('releases'),
      releases: v.pipe(v.array(release), v.minLength(1), v.maxLength(1_000_000)),
    }),
    v.strictObject({ kind: v.literal('answer'), query, filters, sort }),
  ]),
  form: v.picklist(exportEntries.map((entry) => entry.form)),
  marks: query,
  photo,
});

const citeRequest = v.strictObject({
  release,
  photo,
  style: v.picklist(citationStyles.map((entry) => entry.style)),
  quote: text,
});

const textRequest = v.strictObject({ release, form: v.picklist(['markdown', 'text']) });

const nothing = v.strictTuple([]);

/** What each call takes. Whatever the page sends is checked against this before anything is done with it. */
export const ipcArguments = {
  about: nothing,
  settings: nothing,
  changeSettings: v.strictTuple([settingsChange]),
  recentArchives: nothing,
  forgetArchive: v.strictTuple([id]),
  status: nothing,
  openProblem: nothing,
  chooseFolder: nothing,
  openFolder: v.strictTuple([filePath]),
  cancelIndexing: nothing,
  checkFolder: nothing,
  search: v.strictTuple([searchRequest]),
  read: v.strictTuple([readRequest]),
  original: v.strictTuple([readRequest]),
  photos: v.strictTuple([photosRequest]),
  ledger: v.strictTuple([ledgerRequest]),
  exportReleases: v.strictTuple([exportRequest]),
  cancelExport: nothing,
  cite: v.strictTuple([citeRequest]),
  textOf: v.strictTuple([textRequest]),
  copyText: v.strictTuple([v.pipe(v.string(), v.maxLength(50_000_000))]),
  showInFolder: v.strictTuple([filePath]),
  printJob: nothing,
  printReady: nothing,
} satisfies { [K in BridgeCall]: v.GenericSchema<unknown, Parameters<Bridge[K]>> };
