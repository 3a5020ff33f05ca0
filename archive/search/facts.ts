import { KINDS } from './columns.ts';
import { maskOf } from './fields.ts';
import type { FactNode } from './node.ts';
import { numberOf } from './suffix.ts';

/** A fact as it was asked for: a node and the value as it was read, or why it cannot be read. */
export type FactReading = { readonly node: FactNode; readonly value: string } | { readonly ignored: string };

const FACTS = ['kind', 'has', 'date', 'in', 'before', 'after'] as const;
export type FactName = (typeof FACTS)[number];

/** Whether a field name asks for a fact of the article rather than for words. */
export function isFactName(name: string): name is FactName {
  return (FACTS as readonly string[]).includes(name);
}

/** Reads `name:value`. */
export function readFact(name: FactName, value: string): FactReading {
  switch (name) {
    case 'kind':
      return readKind(value);
    case 'has':
      return readHas(value);
    default:
      return readDates(name, value);
  }
}

function readKind(value: string): FactReading {
  const kinds = KINDS.filter((kind) => kind.startsWith(value.toLowerCase()));
  if (kinds.length > 0) return { node: { kind: 'kinds', kinds }, value };
  return { ignored: `kind:${value} was ignored: the kinds are ${KINDS.join(', ')}.` };
}

const HAS = {
  photo: [],
  caption: ['caption'],
  credit: ['credit'],
  virin: ['virin'],
  byline: ['by'],
  date: [],
} as const;

function readHas(value: string): FactReading {
  const lower = value.toLowerCase();
  const name = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  if (name === 'date') return { node: { kind: 'dates', from: 1, to: 99991231 }, value };
  if (name === 'photo') return { node: { kind: 'photos' }, value };
  if (name in HAS) return { node: { kind: 'has', fields: maskOf(HAS[name as keyof typeof HAS]) }, value };
  return { ignored: `has:${value} was ignored: one can ask for ${Object.keys(HAS).join(', ')}.` };
}

/** Year, month and day of a date as it is written, as far as they are given; null when it is none. */
function datePartsOf(text: string): readonly [year: number, month?: number, day?: number] | null {
  const [first = '', ...others] = text.split('-');
  const year = numberOf(first, 4, 4);
  const [month, day, ...more] = others.map((part) => numberOf(part, 1, 2));
  if (year === null || month === null || day === null || more.length > 0) return null;
  if (month === undefined) return [year];
  return day === undefined ? [year, month] : [year, month, day];
}

/** Whether a bare word is a range of dates: 2016..2018, 2016-12.., ..2018. */
export function isDateRange(text: string): boolean {
  const [from = '', to = '', ...more] = text.split('..');
  const isEnd = (end: string) => end === '' || datePartsOf(end) !== null;
  return text.includes('..') && more.length === 0 && isEnd(from) && isEnd(to) && from + to !== '';
}

function readDates(name: 'date' | 'in' | 'before' | 'after', value: string): FactReading {
  const isRange = name === 'date' || name === 'in';
  const span = isRange ? null : spanOf(value);
  if (span && name === 'before') return { node: { kind: 'dates', from: 1, to: span[0] - 1 }, value };
  if (span && name === 'after') return { node: { kind: 'dates', from: span[1] + 1, to: 99991231 }, value };
  return (
    (isRange ? readRange(value) : null) ?? {
      ignored: `${name}:${value} was ignored: a date is written 2016, 2016-12 or 2016-12-15.`,
    }
  );
}

/** One date, or two of which one may be missing; the later one first is read the other way round. */
function readRange(value: string): FactReading | null {
  const [from = '', to = from, ...more] = value.split('..');
  const [first, last] = [from === '' ? OPEN : spanOf(from), to === '' ? OPEN : spanOf(to)];
  if (!first || !last || from + to === '' || more.length > 0) return null;
  if (first[0] > last[1]) return readRange(`${to}..${from}`);
  return { node: { kind: 'dates', from: first[0], to: last[1] }, value };
}

/** A date that is not given stands for every day there is. */
const OPEN = [1, 99991231] as const;

/** The first and last date a date stands for, as numbers: all of 2016 when no month is given. Null for none, as 2016-13. */
function spanOf(text: string): readonly [first: number, last: number] | null {
  const parts = datePartsOf(text);
  if (parts === null) return null;
  const [year, month, day = 1] = parts;
  if (month === undefined) return [year * 10_000, year * 10_000 + 9999];
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null;
  const first = year * 10_000 + month * 100;
  return parts.length === 2 ? [first, first + 99] : [first + day, first + day];
}

const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
