import { parse as parseToml, TomlDate } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { collapse } from '../../article/line.ts';

/** A Markdown file parted into its front matter and its body. */
export interface Matter {
  /** Field names in lower case; values as the YAML or TOML says, dates kept as text. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The front matter's lines as written: fields of the article are made of some, all of them are accounted for. */
  readonly lines: readonly string[];
  readonly body: string;
}

const YAML = /^---(?:ya?ml|json)?[ \t]*\r?\n([\s\S]{0,100000}?)(?:^|\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
/** Fields that nothing closes, up to the first blank line. */
const UNCLOSED =
  /^---(?:ya?ml)?[ \t]*\r?\n((?:[a-z][\w-]{0,40}:(?:[ \t][^\n]{0,2000})?\r?\n|[ \t-][^\n]{0,2000}\n){1,60})[ \t]*(?:\r?\n|$)/i;
const TOML = /^(?:\+\+\+|---toml)[ \t]*\r?\n([\s\S]{0,100000}?)\r?\n(?:\+\+\+|---)[ \t]*(?:\r?\n|$)/;
/** Hugo's JSON, which is YAML as well. */
const JSON_OBJECT = /^(\{[ \t]*\r?\n[\s\S]{0,100000}?\r?\n\})[ \t]*(?:\r?\n|$)/;
const BLANK_LINES = /^\ufeff?(?:[ \t]{0,80}\r?\n){0,20}/;

/** Parts front matter (YAML between `---`, TOML between `+++`, JSON in braces, also empty or never closed) from the body; blank lines may stand above it. */
export function readMatter(printed: string): Matter {
  const text = printed.replace(BLANK_LINES, '');
  const yaml = text.startsWith('---') ? (YAML.exec(text) ?? JSON_OBJECT.exec(text)) : JSON_OBJECT.exec(text);
  if (yaml && yaml.index === 0) {
    const [whole, head = ''] = yaml;
    return { fields: fieldsOf(head), lines: linesIn(head), body: text.slice(whole.length) };
  }
  const toml = TOML.exec(text);
  if (toml) {
    const [whole, head = ''] = toml;
    return { fields: tomlFields(head), lines: linesIn(head), body: text.slice(whole.length) };
  }
  const [open, fields = ''] = UNCLOSED.exec(text) ?? [];
  if (open !== undefined && /^(?:title|date|layout):/im.test(fields))
    return { fields: fieldsOf(fields), lines: linesIn(fields), body: text.slice(open.length) };
  return { fields: {}, lines: [], body: printed };
}

function linesIn(head: string): readonly string[] {
  return head
    .split(/\r?\n/)
    .map(collapse)
    .filter((line) => line !== '');
}

/**
 * The fields of a YAML text. Jekyll takes quoted words that go on at a line's start, which YAML forbids: they are indented
 * then. YAML that is still broken gives the lines that read `name: value`, and the lists below a name.
 */
export function fieldsOf(yaml: string): Readonly<Record<string, unknown>> {
  return strictFields(yaml) ?? strictFields(yaml.replace(GOES_ON, '  ')) ?? plainFields(yaml, ':');
}

/** Before a line that begins no field, no entry of a list and no remark. */
const GOES_ON = /^(?=[^\s#-])(?![\w-]{1,40}\s{0,4}:(?:\s|$))/gm;

function strictFields(yaml: string): Readonly<Record<string, unknown>> | null {
  try {
    return lowered(parseYaml(yaml, { schema: 'core', maxAliasCount: 100, logLevel: 'error' }));
  } catch {
    return null;
  }
}

function lowered(parsed: unknown): Readonly<Record<string, unknown>> {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return {};
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name.toLowerCase(), value]));
}

/** `name: value` or `name = "value"` lines; lists in brackets are parted at commas, those below a name at their dashes. */
function plainFields(text: string, mark: ':' | '='): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  let list: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const entry = /^\s{0,8}- +(\S.*)$/.exec(line)?.[1];
    if (entry !== undefined) list.push(unquoted(entry));
    const at = line.indexOf(mark);
    const name = line.slice(0, at).trim().toLowerCase();
    if (at < 1 || !/^[\w-]{1,40}$/.test(name)) continue;
    const value = line.slice(at + 1).trim();
    list = [];
    fields[name] =
      value === ''
        ? list
        : value.startsWith('[')
          ? value
              .replace(/^\[|\]$/g, '')
              .split(',')
              .map(unquoted)
          : unquoted(value);
  }
  return fields;
}

/** Tables of Hugo and Zola whose fields are those of the page as well. */
const OF_THE_PAGE = ['taxonomies', 'extra', 'params'];

/** The fields of a TOML text, also those of its tables about the page; broken TOML gives the lines that still read `name = value`. */
function tomlFields(toml: string): Readonly<Record<string, unknown>> {
  try {
    const fields = lowered(parseToml(toml));
    const all = Object.assign({}, ...OF_THE_PAGE.map((table) => lowered(fields[table])), fields);
    return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, dayOr(value)]));
  } catch {
    return plainFields(toml, '=');
  }
}

/** TOML's days and times as they are written. */
function dayOr(value: unknown): unknown {
  return value instanceof TomlDate ? value.toISOString() : value;
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** The first of these fields that is text (or a number), trimmed; null when none is. */
export function textField(fields: Readonly<Record<string, unknown>>, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return null;
}

/** The first of these fields that holds anything, as a list of texts; people and tags may be objects with a name. */
export function listField(fields: Readonly<Record<string, unknown>>, ...names: readonly string[]): readonly string[] {
  for (const name of names) {
    const value = fields[name];
    const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s{0,4},\s{0,4}/) : [value];
    const texts = list.flatMap(textOf).filter((text) => text !== '');
    if (texts.length > 0) return texts;
  }
  return [];
}

function textOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.trim()];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const { name, title } = value as { readonly name?: unknown; readonly title?: unknown };
  return typeof name === 'string' ? [name.trim()] : typeof title === 'string' ? [title.trim()] : [];
}
