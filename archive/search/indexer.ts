import type { Article } from '../../contract.ts';
import { ByteWriter } from './bytes.ts';
import { type Columns, ColumnsWriter } from './columns.ts';
import { FIELDS, passagesOf } from './fields.ts';
import { type Inverted, Inverter, placeOf } from './inverter.ts';
import { type SegmentContent, writeSegmentFile } from './segment-file.ts';
import { packArticle, packEntry, RecordWriter } from './stored.ts';
import { PASSAGE_GAP, visitTokens, wordOf } from './tokens.ts';
import { type Analyser, createAnalyser } from './words.ts';

/** A segment that was written. */
export interface SegmentSummary {
  readonly file: string;
  readonly articles: number;
  /** Size of the file. */
  readonly bytes: number;
}

/** Gathers articles into one segment. */
export interface Indexer {
  /** Adds an article and returns its ordinal in the segment. */
  add(article: Article, signature?: string | null): number;
  readonly articles: number;
  /** Memory used, roughly, so that the host knows when to write. */
  readonly bytes: number;
  /** Writes the segment beside its place, flushes and renames it. The indexer is empty afterwards. */
  write(file: string): Promise<SegmentSummary>;
}

/** The name of our way of taking texts apart, kept in every segment: one with another name is rebuilt. */
export const ANALYSIS = 'cutline 1';

/** An indexer; a thread that writes many segments keeps one, which remembers the words it has seen. */
export function createIndexer(): Indexer {
  return new SegmentIndexer(createAnalyser());
}

class SegmentIndexer implements Indexer {
  readonly #analyse: Analyser;
  #draft = new Draft();

  constructor(analyse: Analyser) {
    this.#analyse = analyse;
  }

  get articles(): number {
    return this.#draft.articles;
  }

  get bytes(): number {
    return this.#draft.bytes;
  }

  add(article: Article, signature: string | null = null): number {
    return this.#draft.add(article, { signature, analyse: this.#analyse });
  }

  async write(file: string): Promise<SegmentSummary> {
    const draft = this.#draft;
    this.#draft = new Draft();
    const bytes = await writeSegmentFile(file, draft.content());
    return { file, articles: draft.articles, bytes };
  }
}

/** The words, columns and records of one segment to be. */
class Draft {
  articles = 0;
  readonly #inverter = new Inverter();
  readonly #columns = new ColumnsWriter();
  readonly #lengths = new ByteWriter();
  readonly #entries = new RecordWriter();
  readonly #texts = new RecordWriter();
  readonly #terms = new Map<string, number>();

  get bytes(): number {
    return this.#inverter.bytes + this.#entries.bytes.length + this.#texts.bytes.length + this.#terms.size * 100;
  }

  add(article: Article, with_: { readonly signature: string | null; readonly analyse: Analyser }): number {
    const ordinal = this.articles++;
    this.#addWords(article, ordinal, with_.analyse);
    this.#columns.add(article);
    this.#entries.add(packEntry({ ...article, signature: with_.signature }));
    this.#texts.add(packArticle(article));
    return ordinal;
  }

  content(): SegmentContent {
    const inverted = this.#inverter.finish();
    return segmentContent({
      articles: this.articles,
      inverted,
      columns: this.#columns.finish(),
      lengths: this.#lengths.written(),
      entries: this.#entries,
      texts: this.#texts,
    });
  }

  #addWords(article: Article, ordinal: number, analyse: Analyser): void {
    const lengths = new Uint32Array(FIELDS.length);
    const positions = new Uint32Array(FIELDS.length);
    for (const { field, text } of passagesOf(article)) {
      const place = placeOf(ordinal, field);
      const start = positions[field] as number;
      const end = visitTokens(text, start, (raw, _, position, identifier) => {
        const term = this.#term(raw, identifier, analyse);
        if (term < 0) return;
        this.#inverter.addAt(term, place, position);
        lengths[field] = (lengths[field] as number) + 1;
      });
      positions[field] = end + PASSAGE_GAP;
    }
    for (const length of lengths) this.#lengths.varint(length);
  }

  /** The number of a word, -1 for none; remembered by the word as printed. */
  #term(raw: string, identifier: boolean, analyse: Analyser): number {
    const known = this.#terms.get(raw);
    if (known !== undefined && (known >= 0 || !identifier)) return known;
    const word = wordOf(raw, identifier, analyse);
    const term = word === null ? -1 : this.#inverter.term(word.form, word.stem);
    if (!identifier) this.#terms.set(raw, term);
    return term;
  }
}

/** Everything a segment holds, ready to be laid out. */
export interface SegmentParts {
  readonly articles: number;
  readonly inverted: Inverted;
  readonly columns: Columns;
  /** For each article the number of indexed words of each field. */
  readonly lengths: Uint8Array;
  readonly entries: RecordWriter;
  readonly texts: RecordWriter;
}

/** Lays a segment out: first what is kept in memory while searching, then what is read when needed. */
export function segmentContent(parts: SegmentParts): SegmentContent {
  const { inverted, columns, entries, texts } = parts;
  const terms = inverted.terms.finish();
  const stems = inverted.stems.finish();
  const section = (name: string, array: ArrayBufferView) => ({
    name,
    pieces: [new Uint8Array(array.buffer, array.byteOffset, array.byteLength)],
  });
  return {
    analysis: ANALYSIS,
    articles: parts.articles,
    sections: [
      section('terms', terms.keys),
      section('termBlocks', terms.blocks),
      section('stems', stems.keys),
      section('stemBlocks', stems.blocks),
      section('stemForms', inverted.stemForms.written()),
      section('postings', inverted.postings.written()),
      section('lengths', parts.lengths),
      section('dates', columns.dates),
      section('kinds', columns.kinds),
      section('formats', columns.formats),
      section('organizations', columns.organizations),
      section('photographerEnds', columns.photographerEnds),
      section('photographers', columns.photographers),
      section('photoEnds', columns.photoEnds),
      section('photoKeys', columns.photoKeys),
      section('byPath', columns.byPath),
      section('ids', columns.ids),
      section('names', Buffer.from(JSON.stringify(columns.names))),
      section('entryEnds', entries.ends.toArray()),
      section('textEnds', texts.ends.toArray()),
      section('positions', inverted.positions.written()),
      section('entries', entries.bytes.written()),
      section('texts', texts.bytes.written()),
    ],
  };
}
