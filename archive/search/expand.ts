import { type Analyser, wordOf } from './analyser.ts';
import { ByteReader } from './bytes.ts';
import type { DictionaryCursor, Entry } from './dictionary.ts';
import { EVERYWHERE } from './fields.ts';
import { fuzzyTest } from './fuzzy.ts';
import { initialOf } from './initials.ts';
import type { Matcher, WordNode } from './node.ts';
import { literalStart, patternTest } from './pattern.ts';
import type { Segment } from './segment.ts';
import { TermRanges } from './term-ranges.ts';

/** The words of a segment a matcher finds: `full` are the word itself, `loose` are like it. */
export interface Expansion {
  readonly full: TermRanges;
  readonly loose: TermRanges;
  /** Instead of `loose`, for the first letter of a word being typed: a bit for every article that has such a word. */
  readonly bits: Uint8Array | null;
}

/** Finds a word's forms in the dictionary of a segment, and has their postings read. */
export function expand(segment: Segment, { matcher, fields }: WordNode, analyser: Analyser): Expansion {
  const initial = fields === EVERYWHERE ? initialOf(matcher) : -1;
  const bits = initial < 0 ? null : segment.initial(initial);
  const expansion = { ...look(segment, bits === null ? matcher : asStem(matcher), analyser), bits };
  const load = (start: number, end: number) => segment.loadPostings(start, end);
  expansion.full.load(load);
  expansion.loose.load(load);
  return expansion;
}

/** What is left of a word being typed when its bits are known: the word itself. */
const asStem = (matcher: Matcher): Matcher =>
  matcher.kind === 'typed' ? { kind: 'stem', form: matcher.form, stem: matcher.stem } : matcher;

type Ranges = Omit<Expansion, 'bits'>;

function look(segment: Segment, matcher: Matcher, analyser: Analyser): Ranges {
  const expansion = { full: new TermRanges(), loose: new TermRanges() };
  switch (matcher.kind) {
    case 'exact':
      addForm(segment, matcher.form, expansion.full);
      break;
    case 'stem':
      for (const entry of formsOf(segment, matcher, analyser)) expansion.full.add(entry);
      break;
    case 'prefix':
      expandPrefix(segment, matcher.form, expansion);
      break;
    case 'typed':
      for (const entry of formsOf(segment, matcher, analyser)) expansion.full.add(entry);
      expandPrefix(
        segment,
        matcher.form,
        expansion,
        new Set(formsOf(segment, matcher, analyser).map(({ ordinal }) => ordinal)),
      );
      break;
    case 'pattern':
      expandScan(
        segment,
        { start: literalStart(matcher.form), test: patternTest(matcher.form), form: null },
        expansion,
      );
      break;
    case 'fuzzy':
      expandScan(segment, { start: '', test: fuzzyTest(matcher.form, matcher.edits), form: matcher.form }, expansion);
      break;
  }
  return expansion;
}

function addForm(segment: Segment, form: string, to: TermRanges): void {
  const entry = segment.terms.find(Buffer.from(form));
  if (entry) to.add(entry);
}

/** The forms of a stem: listed, or the one form that is its own stem. */
export function formsOf(
  segment: Segment,
  word: { readonly form: string; readonly stem: string },
  analyser: Analyser,
): readonly Entry[] {
  const listed = segment.stems.find(Buffer.from(word.stem));
  if (listed === null) {
    if (word.stem !== word.form && stemOf(word.stem, analyser) !== word.stem) return [];
    const entry = segment.terms.find(Buffer.from(word.stem));
    return entry === null ? [] : [entry];
  }
  const reader = new ByteReader(segment.stemForms, listed.postings);
  const entries: Entry[] = [];
  let ordinal = 0;
  for (let left = listed.documents; left > 0; left--) {
    ordinal += reader.varint();
    const cursor = segment.terms.at(ordinal);
    if (cursor.next()) entries.push(cursor.entry());
  }
  return entries;
}

const stemOf = (form: string, analyser: Analyser) => wordOf(analyser, form, false)?.stem;

function expandPrefix(segment: Segment, form: string, to: Ranges, except?: ReadonlySet<number>): void {
  const prefix = Buffer.from(form);
  const cursor = segment.terms.from(prefix);
  const exact = except === undefined;
  while (cursor.next() && cursor.startsWith(prefix)) {
    if (except?.has(cursor.ordinal)) continue;
    const isWhole = exact && cursor.length === prefix.length;
    (isWhole ? to.full : to.loose).add(cursor);
  }
}

interface Scan {
  readonly start: string;
  readonly test: (cursor: DictionaryCursor) => boolean;
  /** The form that counts as the word itself. */
  readonly form: string | null;
}

function expandScan(segment: Segment, scan: Scan, to: Ranges): void {
  const start = Buffer.from(scan.start);
  const whole = scan.form === null ? null : Buffer.from(scan.form);
  const cursor = segment.terms.from(start);
  while (cursor.next() && cursor.startsWith(start)) {
    if (!scan.test(cursor)) continue;
    (whole && cursor.compare(whole) === 0 ? to.full : to.loose).add(cursor);
  }
}
