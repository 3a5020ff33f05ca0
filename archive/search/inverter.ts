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

/** Takes occurrences in reading order (document, field, position ascending) and turns them into postings by word. */
export class Inverter {
  readonly #vocabulary: Vocabulary;
  readonly #terms = new NumberList(1 << 16);
  readonly #places = new NumberList(1 << 16);
  readonly #positions = new NumberList(1 << 16);

  /** Words are given by their number in this vocabulary. */
  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** Memory used, roughly, in bytes. */
  get bytes(): number {
    return this.#terms.values.length * 12;
  }

  /** The word stands at a place (`placeOf`) in this position. */
  add(term: number, place: number, position: number): void {
    this.#terms.push(term);
    this.#places.push(place);
    this.#positions.push(position);
  }

  finish(): Inverted {
    const { forms, stems } = this.#vocabulary;
    const { order, starts } = this.#groupByTerm();
    const sorted = sortByBytes(forms, starts);
    const inverted: Inverted = {
      terms: new DictionaryWriter(),
      postings: new ByteWriter(this.#terms.length * 2 + 1024),
      positions: new ByteWriter(this.#terms.length * 2 + 1024),
      stems: new DictionaryWriter(),
      stemForms: new ByteWriter(),
    };
    const frequencies = createFrequencies(1 << FIELD_BITS);
    for (const term of sorted) {
      const run = order.subarray(starts[term], starts[term + 1]);
      this.#writeTerm(Buffer.from(forms[term] ?? ''), run, { inverted, frequencies });
    }
    writeStems(
      inverted,
      sorted.map((term) => [forms[term] ?? '', stems[term] ?? ''] as const),
    );
    return inverted;
  }

  /** Occurrences by term, each term's in reading order (a counting sort). */
  #groupByTerm(): { readonly order: Uint32Array; readonly starts: Uint32Array } {
    const count = this.#terms.length;
    const terms = this.#terms.values;
    const starts = new Uint32Array(this.#vocabulary.forms.length + 1);
    for (let index = 0; index < count; index++) increment(starts, (terms[index] as number) + 1);
    for (let term = 0; term < this.#vocabulary.forms.length; term++) increment(starts, term + 1, starts[term]);
    const next = starts.slice();
    const order = new Uint32Array(count);
    for (let index = 0; index < count; index++) {
      const term = terms[index] as number;
      order[next[term] as number] = index;
      increment(next, term);
    }
    return { order, starts };
  }

  #writeTerm(
    key: Uint8Array,
    run: Uint32Array,
    to: { readonly inverted: Inverted; readonly frequencies: Frequencies },
  ): void {
    const { inverted, frequencies } = to;
    const { postings, positions } = inverted;
    const [postingsStart, positionsStart] = [postings.length, positions.length];
    const places = this.#places.values;
    let documents = 0;
    let last = -1;
    let index = 0;
    while (index < run.length) {
      const document = (places[run[index] as number] as number) >>> FIELD_BITS;
      index = this.#writeDocument(run, index, to);
      writePosting(postings, document - last, frequencies);
      last = document;
      documents++;
    }
    const lengths = { postings: postings.length - postingsStart, positions: positions.length - positionsStart };
    inverted.terms.add(key, documents, lengths);
  }

  /** Writes the positions of one document and counts them by field; returns where the next document starts. */
  #writeDocument(
    run: Uint32Array,
    from: number,
    to: { readonly inverted: Inverted; readonly frequencies: Frequencies },
  ): number {
    const { inverted, frequencies } = to;
    const places = this.#places.values;
    const document = (places[run[from] as number] as number) >>> FIELD_BITS;
    let index = from;
    frequencies.count = 0;
    while (index < run.length && (places[run[index] as number] as number) >>> FIELD_BITS === document) {
      const place = places[run[index] as number] as number;
      let count = 0;
      let last = 0;
      while (index < run.length && places[run[index] as number] === place) {
        const position = this.#positions.values[run[index] as number] as number;
        inverted.positions.varint(position - last);
        last = position;
        count++;
        index++;
      }
      frequencies.fields[frequencies.count] = place & ((1 << FIELD_BITS) - 1);
      frequencies.values[frequencies.count++] = count;
    }
    return index;
  }
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
