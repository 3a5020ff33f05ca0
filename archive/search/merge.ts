import { ByteReader, ByteWriter } from './bytes.ts';
import { mergeColumns, type Source } from './columns-merge.ts';
import type { DictionaryCursor } from './dictionary.ts';
import { DictionaryWriter } from './dictionary.ts';
import { FIELDS } from './fields.ts';
import { type SegmentSummary, segmentContent } from './indexer.ts';
import { type Inverted, writeStems } from './inverter.ts';
import { skipVarints } from './positions.ts';
import { type Frequencies, PostingsReader, writePosting } from './postings.ts';
import type { SegmentRef } from './searcher.ts';
import { openSegment, type Segment } from './segment.ts';
import { DamagedSegment, writeSegmentFile } from './segment-file.ts';
import { RecordWriter } from './stored.ts';

/**
 * Merges segments into one without analysing a text again. Deleted articles are dropped; the others keep their order,
 * and their ordinals are their places in it. Runs in any thread. Throws DamagedSegment when one cannot be read.
 */
export async function mergeSegments(segments: readonly SegmentRef[], file: string): Promise<SegmentSummary> {
  const open: Segment[] = [];
  try {
    for (const ref of segments) open.push(await openSegment(ref.file, null));
    const sources = open.map((segment, index) => sourceOf(segment, segments[index]?.deleted ?? new Set()));
    return await writeMerged(number(sources), file, oneAnalysis(open));
  } finally {
    for (const segment of open) segment.close();
  }
}

/** The way all of them were analysed; segments analysed in different ways cannot be merged. */
function oneAnalysis(segments: readonly Segment[]): string {
  const names = [...new Set(segments.map(({ analysis }) => analysis))];
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  throw new DamagedSegment(`Segments analysed in ${names.length} ways cannot be merged.`);
}

function sourceOf(segment: Segment, deleted: ReadonlySet<number>): Source {
  const kept: number[] = [];
  for (let ordinal = 0; ordinal < segment.articles; ordinal++) if (!deleted.has(ordinal)) kept.push(ordinal);
  return { segment, kept, ordinals: new Int32Array(segment.articles).fill(-1) };
}

/** Gives every kept article its ordinal in the merged segment. */
function number(sources: readonly Source[]): readonly Source[] {
  let next = 0;
  for (const { kept, ordinals } of sources) for (const ordinal of kept) ordinals[ordinal] = next++;
  return sources;
}

async function writeMerged(sources: readonly Source[], file: string, analysis: string): Promise<SegmentSummary> {
  const articles = sources.reduce((sum, { kept }) => sum + kept.length, 0);
  const entries = new RecordWriter();
  const texts = new RecordWriter();
  for (const { segment, kept } of sources) {
    for (const ordinal of kept) {
      entries.add(segment.entryRecord(ordinal));
      texts.add(segment.articleRecord(ordinal));
    }
  }
  const inverted = mergeWords(sources);
  const columns = mergeColumns(sources);
  const content = segmentContent({
    analysis,
    articles,
    inverted,
    columns,
    lengths: mergeLengths(sources),
    entries,
    texts,
  });
  return { file, articles, bytes: await writeSegmentFile(file, content) };
}

/** The lengths of the kept articles, field by field. */
function mergeLengths(sources: readonly Source[]): Uint16Array {
  const lengths = FIELDS.flatMap((_, field) =>
    sources.flatMap(({ segment, kept }) =>
      kept.map((ordinal) => segment.lengths[field * segment.articles + ordinal] as number),
    ),
  );
  return Uint16Array.from(lengths);
}

/** A source while its dictionary is walked. */
interface Walk extends Source {
  readonly cursor: DictionaryCursor;
  readonly stems: ReadonlyMap<number, string>;
  readonly positions: Uint8Array;
  isDone: boolean;
}

function mergeWords(sources: readonly Source[]): Inverted {
  const inverted: Inverted = {
    terms: new DictionaryWriter(),
    postings: new ByteWriter(1 << 20),
    positions: new ByteWriter(1 << 20),
    stems: new DictionaryWriter(),
    stemForms: new ByteWriter(),
  };
  const walks = sources.map(walkOf);
  const words: (readonly [form: string, stem: string])[] = [];
  for (let least = leastOf(walks); least.length > 0; least = leastOf(walks)) {
    const word = mergeWord(least, inverted);
    if (word) words.push(word);
    for (const walk of least) walk.isDone = !walk.cursor.next();
  }
  writeStems(inverted, words);
  return inverted;
}

function walkOf(source: Source): Walk {
  const cursor = source.segment.terms.at(0);
  const isDone = !cursor.next();
  const positions = source.segment.positions(0, source.segment.positionBytes);
  return { ...source, cursor, stems: stemsByOrdinal(source.segment), positions, isDone };
}

/** The stems of forms that differ from theirs, by the form's ordinal. */
function stemsByOrdinal(segment: Segment): ReadonlyMap<number, string> {
  const stems = new Map<number, string>();
  const cursor = segment.stems.at(0);
  while (cursor.next()) {
    const { postings, documents } = cursor.entry();
    const reader = new ByteReader(segment.stemForms, postings);
    const stem = cursor.text();
    let ordinal = 0;
    for (let left = documents; left > 0; left--) {
      ordinal += reader.varint();
      stems.set(ordinal, stem);
    }
  }
  return stems;
}

/** The walks that stand at the least key, in source order. */
function leastOf(walks: readonly Walk[]): readonly Walk[] {
  let least: Walk[] = [];
  for (const walk of walks) {
    if (walk.isDone) continue;
    const [first] = least;
    const order = first ? walk.cursor.compare(first.cursor.key.subarray(0, first.cursor.length)) : -1;
    if (order < 0) least = [walk];
    else if (order === 0) least.push(walk);
  }
  return least;
}

/** Merges the postings of one word; null when no kept article has it. */
function mergeWord(walks: readonly Walk[], inverted: Inverted): readonly [form: string, stem: string] | null {
  const { postings, positions } = inverted;
  const [postingsStart, positionsStart] = [postings.length, positions.length];
  const progress = { last: -1, documents: 0 };
  for (const walk of walks) copyPostings(walk, inverted, progress);
  const [first] = walks;
  if (progress.documents === 0 || !first) return null;
  const lengths = { postings: postings.length - postingsStart, positions: positions.length - positionsStart };
  inverted.terms.add(first.cursor.key.slice(0, first.cursor.length), progress.documents, lengths);
  const form = first.cursor.text();
  return [form, first.stems.get(first.cursor.ordinal) ?? form];
}

function copyPostings(walk: Walk, to: Inverted, progress: { last: number; documents: number }): void {
  const entry = walk.cursor.entry();
  const reader = new PostingsReader(walk.segment.postings, entry.postings, entry.postingsEnd);
  const isWhole = walk.kept.length === walk.segment.articles;
  if (isWhole) to.positions.raw(walk.positions.subarray(entry.positions, entry.positionsEnd));
  let at = entry.positions;
  while (reader.next()) {
    const ordinal = walk.ordinals[reader.document] as number;
    const from = at;
    if (!isWhole) at = skipVarints(walk.positions, at, totalOf(reader.frequencies));
    if (ordinal < 0) continue;
    if (!isWhole) to.positions.raw(walk.positions.subarray(from, at));
    writePosting(to.postings, ordinal - progress.last, reader.frequencies);
    progress.last = ordinal;
    progress.documents++;
  }
}

function totalOf({ count, values }: Frequencies): number {
  let total = 0;
  for (let index = 0; index < count; index++) total += values[index] as number;
  return total;
}
