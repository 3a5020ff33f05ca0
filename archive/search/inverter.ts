import { ByteWriter, increment, NumberList } from './bytes.ts';
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

/** An occurrence is one number: its word, and above it how far it stands behind the one before it in its field. */
const TERM_BITS = 24;
const TERM_MASK = (1 << TERM_BITS) - 1;
/** A distance that does not fit is a number of its own behind this one. */
const FAR = 255;

/** Takes occurrences in reading order (document, field, position ascending) and turns them into postings by word. */
export class Inverter {
  readonly #vocabulary: Vocabulary;
  readonly #stream = new NumberList(1 << 16);
  /** Each document's fields in order, and where in the stream they begin. */
  readonly #places = new NumberList();
  readonly #starts = new NumberList();
  #count = 0;
  #place = -1;
  #last = 0;

  /** Words are given by their number in this vocabulary. */
  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Memory used, roughly, in bytes, counting what `finish` will need. */
  get bytes(): number {
    return this.#stream.values.length * 4 + this.#count * 8;
  }

  /** The word stands at a place (`placeOf`) in this position. */
  add(term: number, place: number, position: number): void {
    if (place !== this.#place) this.#begin(place);
    const distance = position - this.#last;
    this.#last = position;
    this.#count++;
    if (distance < FAR) this.#stream.push((distance << TERM_BITS) | term);
    else {
      this.#stream.push((FAR << TERM_BITS) | term);
      this.#stream.push(distance);
    }
  }

  #begin(place: number): void {
    this.#place = place;
    this.#last = 0;
    this.#places.push(place);
    this.#starts.push(this.#stream.length);
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
    const { values, length } = this.#stream;
    const starts = new Uint32Array(this.#vocabulary.forms.length + 1);
    for (let at = 0; at < length; at++) {
      const packed = values[at] as number;
      increment(starts, (packed & TERM_MASK) + 1);
      if (packed >>> TERM_BITS === FAR) at++;
    }
    for (let term = 0; term < starts.length - 1; term++) increment(starts, term + 1, starts[term]);
    return this.#scatter(starts);
  }

  #scatter(starts: Uint32Array): Runs {
    const { values } = this.#stream;
    const next = starts.slice();
    const places = new Uint32Array(this.#count);
    const positions = new Uint32Array(this.#count);
    for (let index = 0; index < this.#places.length; index++) {
      const place = this.#places.values[index] as number;
      const last = index + 1 < this.#starts.length ? (this.#starts.values[index + 1] as number) : this.#stream.length;
      let position = 0;
      for (let at = this.#starts.values[index] as number; at < last; at++) {
        const packed = values[at] as number;
        const distance = packed >>> TERM_BITS;
        position += distance === FAR ? (values[++at] as number) : distance;
        const term = packed & TERM_MASK;
        const to = next[term] as number;
        places[to] = place;
        positions[to] = position;
        next[term] = to + 1;
      }
    }
    return { starts, places, positions };
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
  const numbers = new Map<string, number>();
  for (let number = 0; number < forms.length; number++) {
    if ((starts[number + 1] as number) > (starts[number] as number)) numbers.set(forms[number] ?? '', number);
  }
  return sortedByBytes([...numbers.keys()]).map((form) => numbers.get(form) ?? 0);
}

/** Texts in the order of their UTF-8 bytes; the order of units, which is found far sooner, is the same for most. */
function sortedByBytes(texts: string[]): string[] {
  return texts.some((text) => ABOVE_SURROGATES.test(text)) ? texts.sort(compareByBytes) : texts.sort();
}

/** Units of which the order of UTF-16 and that of UTF-8 differ. */
const ABOVE_SURROGATES = /[\ud800-\uffff]/;

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
  for (const stem of sortedByBytes([...forms.keys()])) {
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
