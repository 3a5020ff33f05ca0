import { ByteWriter, increment } from './bytes.ts';
import { DictionaryWriter } from './dictionary.ts';
import { createFrequencies, type Frequencies, writePosting } from './postings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a segment knows of its words. */
export interface Inverted {
  readonly terms: DictionaryWriter;
  readonly postings: ByteWriter;
  readonly positions: ByteWriter;
  /** Stems that have a form other than themselves, and the ordinals of their forms. */
  readonly stems: DictionaryWriter;
  readonly stemForms: ByteWriter;
}

const FIELD_BITS = 4;

/** Takes occurrences in reading order (document, field, position ascending) and turns them into postings by word. */
export class Inverter {
  readonly #vocabulary: Vocabulary;
  #count = 0;
  #terms = new Uint32Array(1 << 16);
  #places = new Uint32Array(1 << 16);
  #positions = new Uint32Array(1 << 16);

  /** Words are given by their number in this vocabulary. */
  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Memory used, roughly, in bytes. */
  get bytes(): number {
    return this.#terms.length * 12;
  }

  /** The word stands at a place (`placeOf`) in this position. */
  add(term: number, place: number, position: number): void {
    const at = this.#count++;
    if (at === this.#terms.length) this.#grow();
    this.#terms[at] = term;
    this.#places[at] = place;
    this.#positions[at] = position;
  }

  finish(): Inverted {
    const { forms, stems } = this.#vocabulary;
    const runs = this.#runsByTerm();
    const sorted = sortByBytes(forms, runs.starts);
    const inverted: Inverted = {
      terms: new DictionaryWriter(),
      postings: new ByteWriter(this.#count * 2 + 1024),
      positions: new ByteWriter(this.#count * 2 + 1024),
      stems: new DictionaryWriter(),
      stemForms: new ByteWriter(),
    };
    const frequencies = createFrequencies(1 << FIELD_BITS);
    for (const term of sorted) writeTerm(forms[term] ?? '', { runs, term, frequencies }, inverted);
    const words = sorted.map((term) => [forms[term] ?? '', stems[term] ?? ''] as const);
    writeStems(inverted, words);
    return inverted;
  }

  /** Occurrences by term, each term's in reading order (a counting sort). */
  #runsByTerm(): Runs {
    const count = this.#count;
    const terms = this.#terms;
    const starts = new Uint32Array(this.#vocabulary.forms.length + 1);
    for (let index = 0; index < count; index++) increment(starts, (terms[index] as number) + 1);
    for (let term = 0; term < starts.length - 1; term++) increment(starts, term + 1, starts[term]);
    const next = starts.slice();
    const places = new Uint32Array(count);
    const positions = new Uint32Array(count);
    for (let index = 0; index < count; index++) {
      const term = terms[index] as number;
      const at = next[term] as number;
      places[at] = this.#places[index] as number;
      positions[at] = this.#positions[index] as number;
      next[term] = at + 1;
    }
    return { starts, places, positions };
  }

  #grow(): void {
    const grown = (values: Uint32Array) => {
      const larger = new Uint32Array(values.length * 2);
      larger.set(values);
      return larger;
    };
    this.#terms = grown(this.#terms);
    this.#places = grown(this.#places);
    this.#positions = grown(this.#positions);
  }
}

/** Occurrences grouped by term: those of term n stand from start n to start n + 1. */
interface Runs {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly positions: Uint32Array;
}

interface Run {
  readonly runs: Runs;
  readonly term: number;
  readonly frequencies: Frequencies;
}

function writeTerm(form: string, run: Run, to: Inverted): void {
  const { runs, term, frequencies } = run;
  const [postingsStart, positionsStart] = [to.postings.length, to.positions.length];
  const end = runs.starts[term + 1] as number;
  let documents = 0;
  let last = -1;
  for (let at = runs.starts[term] as number; at < end; documents++) {
    const document = (runs.places[at] as number) >>> FIELD_BITS;
    at = writePositions(run, { at, end, document }, to.positions);
    writePosting(to.postings, document - last, frequencies);
    last = document;
  }
  const lengths = { postings: to.postings.length - postingsStart, positions: to.positions.length - positionsStart };
  to.terms.add(Buffer.from(form), documents, lengths);
}

/** Writes the positions of one document and counts them by field; returns where the next document starts. */
function writePositions(
  { runs, frequencies }: Run,
  from: { readonly at: number; readonly end: number; readonly document: number },
  out: ByteWriter,
): number {
  const { places, positions } = runs;
  let at = from.at;
  let fields = 0;
  while (at < from.end && (places[at] as number) >>> FIELD_BITS === from.document) {
    const place = places[at] as number;
    const first = at;
    let last = 0;
    for (; at < from.end && places[at] === place; at++) {
      const position = positions[at] as number;
      out.varint(position - last);
      last = position;
    }
    frequencies.fields[fields] = place & ((1 << FIELD_BITS) - 1);
    frequencies.values[fields++] = at - first;
  }
  frequencies.count = fields;
  return at;
}

/** A document and a field in one number. */
export function placeOf(document: number, field: number): number {
  return document * (1 << FIELD_BITS) + field;
}

/** The numbers of the words that occur, in the order of their UTF-8 bytes. */
function sortByBytes(forms: readonly string[], starts: Uint32Array): number[] {
  const numbers: number[] = [];
  for (let number = 0; number < forms.length; number++) {
    if ((starts[number + 1] as number) > (starts[number] as number)) numbers.push(number);
  }
  return numbers.sort((left, right) => compareByBytes(forms[left] ?? '', forms[right] ?? ''));
}

/** Compares two texts as their UTF-8 bytes compare: unit by unit, but surrogates stand above all others. */
export function compareByBytes(left: string, right: string): number {
  if (left === right) return 0;
  const most = Math.min(left.length, right.length);
  for (let index = 0; index < most; index++) {
    const [a, b] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (a !== b) return isSurrogate(a) === isSurrogate(b) ? a - b : isSurrogate(a) ? 1 : -1;
  }
  return left.length - right.length;
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;

/** Writes which forms a stem has, for stems of which some form differs. Words are in dictionary order. */
export function writeStems(
  inverted: Pick<Inverted, 'stems' | 'stemForms'>,
  words: readonly (readonly [form: string, stem: string])[],
): void {
  const forms = new Map<string, number[]>();
  words.forEach(([form, stem], ordinal) => {
    const list = forms.get(stem);
    if (list) list.push(ordinal);
    else if (form !== stem) forms.set(stem, [ordinal]);
  });
  // A form equal to its stem stands before or after its sisters: it joins them once they are known.
  words.forEach(([form, stem], ordinal) => {
    const list = form === stem ? forms.get(stem) : undefined;
    if (list && !list.includes(ordinal)) list.push(ordinal);
  });
  for (const stem of [...forms.keys()].sort(compareByBytes)) {
    const start = inverted.stemForms.length;
    let last = 0;
    const ordinals = (forms.get(stem) ?? []).sort((left, right) => left - right);
    for (const ordinal of ordinals) {
      inverted.stemForms.varint(ordinal - last);
      last = ordinal;
    }
    const postings = inverted.stemForms.length - start;
    inverted.stems.add(Buffer.from(stem), ordinals.length, { postings, positions: 0 });
  }
}
