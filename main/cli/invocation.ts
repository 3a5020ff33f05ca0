import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Result, Sort } from '../../contract.ts';
import { buildCite, type CiteWords, citeOptions } from './cite-words.ts';
import { distanceOf } from './distance.ts';
import { buildExport, type ExportWords, exportOptions } from './export-words.ts';

interface Stored {
  /** Where the index lives; null for the user's app-data folder. */
  readonly store: string | null;
}

/** What the command line asks for. */
export type Invocation =
  | { readonly kind: 'help'; readonly topic: CommandName | null }
  | { readonly kind: 'version' }
  /** `word`: the folder is a bare word, which may be a mistyped command as well. */
  | ({ readonly kind: 'open'; readonly folder: string | null; readonly word?: true } & Stored)
  | ({ readonly kind: 'index'; readonly folder: string; readonly strict: boolean } & Stored)
  | ({ readonly kind: 'search'; readonly folder: string; readonly query: string } & SearchOptions & Stored)
  | {
      readonly kind: 'show';
      readonly file: string;
      readonly archive: string | null;
      readonly json: boolean;
      readonly source: boolean;
    }
  | { readonly kind: 'diff'; readonly before: string; readonly after: string; readonly json: boolean }
  | ({ readonly kind: 'dump'; readonly folder: string } & Stored)
  | ({ readonly kind: 'check'; readonly folder: string; readonly json: boolean; readonly strict: boolean } & Stored)
  | ExportWords
  | CiteWords
  | { readonly kind: 'verify'; readonly packet: string };

export interface SearchOptions {
  readonly json: boolean;
  readonly limit: number;
  readonly offset: number;
  readonly sort: Sort;
}

export type CommandName =
  | 'open'
  | 'index'
  | 'search'
  | 'show'
  | 'diff'
  | 'dump'
  | 'check'
  | 'export'
  | 'cite'
  | 'verify';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One command: its options, the names of its arguments, and how both become an invocation. */
interface Syntax {
  readonly options: Options;
  readonly words: readonly string[];
  /** Whether further words may follow. */
  readonly takesMore?: true;
  readonly build: (words: readonly string[], values: Values) => Invocation | string;
}

const store = { store: { type: 'string' } } as const satisfies Options;
const flag = { type: 'boolean' } as const;
const word = { type: 'string' } as const;

const syntaxes: Readonly<Record<CommandName, Syntax>> = {
  open: {
    options: store,
    words: ['FOLDER'],
    build: ([folder = ''], values) => ({ kind: 'open', folder, store: text(values.store) }),
  },
  index: {
    options: { ...store, strict: flag },
    words: ['FOLDER'],
    build: ([folder = ''], values) => ({
      kind: 'index',
      folder,
      strict: values.strict === true,
      store: text(values.store),
    }),
  },
  search: {
    options: { ...store, json: flag, limit: word, offset: word, sort: word },
    words: ['FOLDER', 'QUERY'],
    build: buildSearch,
  },
  show: {
    options: { archive: word, json: flag, source: flag },
    words: ['FILE'],
    build: ([file = ''], values) => ({
      kind: 'show',
      file,
      archive: text(values.archive),
      json: values.json === true,
      source: values.source === true,
    }),
  },
  diff: {
    options: { json: flag },
    words: ['FILE', 'FILE'],
    build: ([before = '', after = ''], values) => ({ kind: 'diff', before, after, json: values.json === true }),
  },
  dump: {
    options: store,
    words: ['FOLDER'],
    build: ([folder = ''], values) => ({ kind: 'dump', folder, store: text(values.store) }),
  },
  check: {
    options: { ...store, json: flag, strict: flag },
    words: ['FOLDER'],
    build: ([folder = ''], values) => ({
      kind: 'check',
      folder,
      json: values.json === true,
      strict: values.strict === true,
      store: text(values.store),
    }),
  },
  export: { options: exportOptions, words: ['FOLDER'], takesMore: true, build: buildExport },
  cite: { options: citeOptions, words: ['FOLDER', 'PATH'], build: buildCite },
  verify: { options: {}, words: ['PACKET'], build: ([packet = '']) => ({ kind: 'verify', packet }) },
};

/** Whether this word is a command. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(syntaxes, name);
}

/** Reads the words after the program's name. `cutline FOLDER` means `cutline open FOLDER`; without words the reader opens. */
export function parseInvocation(words: readonly string[]): Result<Invocation> {
  const [first = '', ...rest] = words;
  if (words.length === 0) return { ok: true, value: { kind: 'open', folder: null, store: null } };
  if (['--help', '-h', 'help'].includes(first)) return help(rest[0]);
  if (['--version', '-v'].includes(first)) return { ok: true, value: { kind: 'version' } };
  if (isCommandName(first)) return parseCommand(first, rest);
  if (!/^[a-z-]+$/i.test(first) || first.startsWith('-')) return parseCommand('open', words);
  return rest[0] !== undefined && !rest[0].startsWith('-') ? usage(noCommand(first)) : openWord(words);
}

function openWord(words: readonly string[]): Result<Invocation> {
  const parsed = parseCommand('open', words);
  return parsed.ok && parsed.value.kind === 'open' ? { ok: true, value: { ...parsed.value, word: true } } : parsed;
}

function noCommand(word: string): string {
  return `there is no command "${word}"${nearestCommand(word)}`;
}

/** Words that name the command a mistyped word is nearest to; '' when none is near. */
export function nearestCommand(word: string): string {
  const names = Object.keys(syntaxes).map((name) => ({ name, distance: distanceOf(word.toLowerCase(), name) }));
  const [nearest] = names.sort((one, other) => one.distance - other.distance);
  return nearest !== undefined && nearest.distance <= 2 ? `; perhaps you mean "${nearest.name}"` : '';
}

function help(topic: string | undefined): Result<Invocation> {
  if (topic === undefined) return { ok: true, value: { kind: 'help', topic: null } };
  if (!isCommandName(topic)) return usage(noCommand(topic));
  return { ok: true, value: { kind: 'help', topic } };
}

function parseCommand(name: CommandName, words: readonly string[]): Result<Invocation> {
  const syntax = syntaxes[name];
  const options = { ...syntax.options, help: { type: 'boolean', short: 'h' } } satisfies Options;
  const parsed = parseWords(words, options);
  if (!parsed.ok) return parsed;
  const { positionals, values } = parsed.value;
  if (values.help === true) return { ok: true, value: { kind: 'help', topic: name } };
  if (name === 'open' && positionals.length === 0) {
    return { ok: true, value: { kind: 'open', folder: null, store: text(values.store) } };
  }
  const missing = syntax.words[positionals.length];
  if (missing !== undefined) return usage(`${name}: ${missing} is missing`);
  const extra = positionals[syntax.words.length];
  if (extra !== undefined && syntax.takesMore !== true)
    return usage(`${name}: "${extra}" is one word too many; put quotes around several words`);
  const built = syntax.build(positionals, values);
  return typeof built === 'string' ? usage(`${name}: ${built}`) : { ok: true, value: built };
}

function parseWords(words: readonly string[], options: Options) {
  try {
    const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true });
    return { ok: true, value: { positionals, values: values as Values } } as const;
  } catch (error) {
    return usage(sentenceOf(error));
  }
}

/** The first sentence of what Node says, and for a query like `-storm` the way to write it. */
function sentenceOf(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const sentence = said.split(/\.(?:\s|$)/)[0] ?? said;
  return /^Unknown option '-[^-]/.test(sentence)
    ? `${sentence}; put -- before a word that begins with a dash`
    : sentence;
}

function buildSearch([folder = '', query = '']: readonly string[], values: Values): Invocation | string {
  const limit = count(values.limit, 20);
  const offset = count(values.offset, 0);
  const sort = text(values.sort) ?? 'relevance';
  if (limit === null || offset === null) return '--limit and --offset take a whole number';
  if (sort !== 'relevance' && sort !== 'newest' && sort !== 'oldest') {
    return `--sort takes relevance, newest or oldest, not "${sort}"`;
  }
  return { kind: 'search', folder, query, json: values.json === true, limit, offset, sort, store: text(values.store) };
}

function text(value: string | boolean | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function count(value: string | boolean | undefined, standard: number): number | null {
  if (typeof value !== 'string') return standard;
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

function usage(sentence: string): { readonly ok: false; readonly problem: { code: 'usage'; sentence: string } } {
  return { ok: false, problem: { code: 'usage', sentence } };
}
