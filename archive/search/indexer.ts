import type { Article } from '../../contract.ts';
import { type Analyser, createAnalyser } from './analyser.ts';
import { increment, NumberList } from './bytes.ts';
import { classify } from './classes.ts';
import { type Columns, ColumnsWriter } from './columns.ts';
import { FIELDS, passagesOf, sumByField } from './fields.ts';
import { writeInitials } from './initials.ts';
import { type Inverted, Inverter, placeOf } from './inverter.ts';
import { type SegmentContent, writeSegmentFile } from './segment-file.ts';
import { packArticle, packEntry, RecordWriter } from './stored.ts';
import { PASSAGE_GAP } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';

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

/** An indexer, and how it stores articles; a thread that writes many segments keeps one, which remembers the words it has seen. */
export function createIndexer(analyser = createAnalyser(), pack = packArticle): Indexer {
  return new SegmentIndexer(analyser, pack);
}

type Pack = (article: Article) => Uint8Array;

class SegmentIndexer implements Indexer {
  readonly #analyser: Analyser;
  readonly #pack: Pack;
  #vocabulary: Vocabulary;
  #draft: Draft;

  constructor(analyser: Analyser, pack: Pack) {
    this.#analyser = analyser;
    this.#pack = pack;
    this.#vocabulary = new Vocabulary(analyser);
    this.#draft = new Draft(this.#vocabulary, analyser, pack);
  }

  get articles(): number {
    return this.#draft.articles;
  }

  get bytes(): number {
    return this.#draft.bytes;
  }

  add(article: Article, signature: string | null = null): number {
    return this.#draft.add(article, signature);
  }

  async write(file: string): Promise<SegmentSummary> {
    const draft = this.#draft;
    if (this.#vocabulary.isFull) this.#vocabulary = new Vocabulary(this.#analyser);
    this.#draft = new Draft(this.#vocabulary, this.#analyser, this.#pack);
    const bytes = await writeSegmentFile(file, draft.content());
    return { file, articles: draft.articles, bytes };
  }
}

/** The words, columns and records of one segment to be. */
class Draft {
  articles = 0;
  readonly #vocabulary: Vocabulary;
  readonly #inverter: Inverter;
  readonly #columns = new ColumnsWriter();
  readonly #lengths = new NumberList();
  readonly #entries = new RecordWriter();
  readonly #texts = new RecordWriter();

  readonly #analyser: Analyser;
  readonly #pack: Pack;

  constructor(vocabulary: Vocabulary, analyser: Analyser, pack: Pack) {
    this.#analyser = analyser;
    this.#pack = pack;
    this.#vocabulary = vocabulary;
    this.#inverter = new Inverter(vocabulary);
  }

  get bytes(): number {
    return this.#inverter.bytes + this.#entries.bytes + this.#texts.bytes;
  }

  add(article: Article, signature: string | null): number {
    const ordinal = this.articles++;
    this.#addWords(article, ordinal);
    this.#columns.add(article);
    this.#entries.add(packEntry({ ...article, signature }));
    this.#texts.add(this.#pack(article));
    return ordinal;
  }

  content(): SegmentContent {
    const inverted = this.#inverter.finish();
    return segmentContent({
      analysis: this.#analyser.name,
      articles: this.articles,
      inverted,
      columns: this.#columns.finish(),
      lengths: lengthsByField(this.#lengths.toArray(), this.articles),
      entries: this.#entries,
      texts: this.#texts,
    });
  }

  #addWords(article: Article, ordinal: number): void {
    const lengths = new Uint32Array(FIELDS.length);
    const positions = new Uint32Array(FIELDS.length);
    const vocabulary = this.#vocabulary;
    for (const { field, text } of passagesOf(article)) {
      const place = placeOf(ordinal, field);
      let length = 0;
      const next = this.#analyser.visit(
        text,
        positions[field] as number,
        (start, end, position, hash, isIdentifier) => {
          const known = vocabulary.number(text, start, end, hash);
          const term = known < 0 && isIdentifier ? vocabulary.identifierNumber(text.slice(start, end)) : known;
          if (term < 0) return;
          this.#inverter.add(term, place, position);
          length++;
        },
      );
      positions[field] = next + PASSAGE_GAP;
      increment(lengths, field, length);
    }
    for (const length of lengths) this.#lengths.push(length);
  }
}

/** Lengths given article by article, put side by side by field as scoring wants them; longer than 65,535 counts as that. */
function lengthsByField(lengths: Uint32Array, articles: number): Uint16Array {
  const byField = new Uint16Array(lengths.length);
  for (let article = 0; article < articles; article++) {
    for (let field = 0; field < FIELDS.length; field++) {
      byField[field * articles + article] = Math.min(lengths[article * FIELDS.length + field] as number, 65_535);
    }
  }
  return byField;
}

/** Everything a segment holds, ready to be laid out. */
export interface SegmentParts {
  /** The name of the way its texts were taken apart. */
  readonly analysis: string;
  readonly articles: number;
  readonly inverted: Inverted;
  readonly columns: Columns;
  /** Indexed words by field, then article. */
  readonly lengths: Uint16Array;
  readonly entries: RecordWriter;
  readonly texts: RecordWriter;
}

/** Lays a segment out: first what is kept in memory while searching, then what is read when needed. */
export function segmentContent(parts: SegmentParts): SegmentContent {
  const { inverted, columns, entries, texts } = parts;
  const terms = inverted.terms.finish();
  const stems = inverted.stems.finish();
  const classes = classify(columns);
  const section = (name: string, array: ArrayBufferView) => ({
    name,
    pieces: [new Uint8Array(array.buffer, array.byteOffset, array.byteLength)],
  });
  return {
    analysis: parts.analysis,
    articles: parts.articles,
    lengthSums: sumByField(parts.lengths, parts.articles),
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
      section('photoDates', columns.photoDates),
      section('photoMakers', columns.photoMakers),
      section('photoOrganizations', columns.photoOrganizations),
      section('photoCredits', columns.photoCredits),
      section('photoConflicts', columns.photoConflicts),
      section('byPath', columns.byPath),
      section('ids', columns.ids),
      section('names', Buffer.from(JSON.stringify(columns.names))),
      section('classes', classes.numbers),
      section('classExamples', classes.examples),
      section('entryEnds', entries.ends.toArray()),
      section('textEnds', texts.ends.toArray()),
      section('positions', inverted.positions.written()),
      section('initials', writeInitials(terms, inverted.postings.written(), parts.articles)),
      { name: 'entries', pieces: entries.pieces() },
      { name: 'texts', pieces: texts.pieces() },
    ],
  };
}
