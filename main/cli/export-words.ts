import type { ParseArgsConfig } from 'node:util';
import type { ExportForm, ExportRequest, Settings, Sort } from '../../contract.ts';
import { exportEntries, exportEntry } from '../../exports.ts';
import { noFilters } from '../../questions.ts';

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What `cutline export` is asked. */
export interface ExportWords {
  readonly kind: 'export';
  readonly folder: string;
  /** Releases by path; empty where a query chooses them. */
  readonly paths: readonly string[];
  readonly query: string | null;
  readonly sort: Sort;
  readonly form: ExportForm;
  /** The file or folder to write; `-` is the standard output. */
  readonly out: string;
  /** From 1, as people count; null for the whole release. */
  readonly photo: number | null;
  /** Null for what the settings say. */
  readonly paper: Settings['paper'] | null;
  readonly marks: boolean;
  readonly force: boolean;
  readonly store: string | null;
}

/** The options of `cutline export`: a flag for each form, from the one table, and the rest. */
export const exportOptions = {
  ...Object.fromEntries(exportEntries.map(({ flag }) => [flag, { type: 'string' } as const])),
  query: { type: 'string' },
  sort: { type: 'string' },
  photo: { type: 'string' },
  paper: { type: 'string' },
  marks: { type: 'boolean' },
  force: { type: 'boolean' },
  store: { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** Reads the words of `cutline export`; a sentence where they do not fit together. */
export function buildExport([folder = '', ...paths]: readonly string[], values: Values): ExportWords | string {
  const asked = exportEntries.filter(({ flag }) => values[flag] !== undefined);
  const [entry] = asked;
  if (entry === undefined)
    return `what to write is missing: ${exportEntries.map(({ flag }) => `--${flag}`).join(', ')}`;
  if (asked.length > 1) return `one form at a time, not ${asked.map(({ flag }) => `--${flag}`).join(' and ')}`;
  const query = typeof values.query === 'string' ? values.query : null;
  if (query === null && paths.length === 0) return 'PATH or --query is missing (--query "" is every release)';
  if (query !== null && paths.length > 0) return 'take either PATHs or --query';
  const sort = values.sort ?? 'relevance';
  if (sort !== 'relevance' && sort !== 'newest' && sort !== 'oldest') {
    return `--sort takes relevance, newest or oldest, not "${sort}"`;
  }
  const photo = typeof values.photo === 'string' ? Number(values.photo) : null;
  if (photo !== null && !(Number.isInteger(photo) && photo > 0)) return '--photo takes a number from 1';
  if (photo !== null && (!entry.takesPhoto || paths.length !== 1)) {
    return '--photo goes with one PATH and a citation or the table of photos';
  }
  const paper = values.paper ?? null;
  if (paper !== null && paper !== 'A4' && paper !== 'Letter') return `--paper takes A4 or Letter, not "${paper}"`;
  if (values.marks === true && !(entry.isPrinted && query?.trim())) {
    return '--marks goes with a PDF or packet and the --query whose words are marked';
  }
  const out = String(values[entry.flag]);
  if (out === '') return `--${entry.flag} OUT is empty: the file or folder to write`;
  if (out === '-' && (entry.isPrinted || entry.extension === null))
    return `--${entry.flag} cannot go to the standard output`;
  return {
    kind: 'export',
    folder,
    paths,
    query,
    sort,
    form: entry.form,
    out,
    photo,
    paper,
    marks: values.marks === true,
    force: values.force === true,
    store: typeof values.store === 'string' ? values.store : null,
  };
}

/** The request these words make. */
export function exportRequest({ paths, query, sort, form, photo, marks }: ExportWords): ExportRequest {
  const releases = paths.map((path) => ({ id: '', path }));
  return {
    choice: query === null ? { kind: 'releases', releases } : { kind: 'answer', query, filters: noFilters, sort },
    form,
    marks: marks ? (query ?? '') : '',
    photo: photo === null ? null : photo - 1,
  };
}

/** The same words for a process that may run in another folder: `absolute` makes a path independent of it. */
export function exportAgain(words: ExportWords, absolute: (path: string) => string): readonly string[] {
  const { folder, paths, query, sort, form, out, paper, marks, force, store } = words;
  return [
    'export',
    `--${exportEntry(form).flag}=${absolute(out)}`,
    ...(query === null ? [] : [`--query=${query}`, `--sort=${sort}`]),
    ...(paper === null ? [] : [`--paper=${paper}`]),
    ...(marks ? ['--marks'] : []),
    ...(force ? ['--force'] : []),
    ...(store === null ? [] : [`--store=${absolute(store)}`]),
    absolute(folder),
    ...paths,
  ];
}
