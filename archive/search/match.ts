import type { Accumulator, Norms } from './accumulator.ts';
import { KINDS } from './columns.ts';
import type { TermRanges } from './expand.ts';
import { FIELDS } from './fields.ts';
import { type BooleanNode, type FactNode, type PlaceNode, type QueryNode, type WordNode, wordsOf } from './node.ts';
import { articleOf, fieldOf, gatherPlaces, nearStretches, phraseStretches, type Stretches } from './places.ts';
import { PostingsReader } from './postings.ts';
import type { PreparedWords, Ranking } from './prepare.ts';
import type { Segment } from './segment.ts';

/** 1 for every article that matches, by ordinal. */
export type Matches = Uint8Array;

/** What matching in one segment needs. Scores are added to as words are found. */
export interface Matching {
  readonly segment: Segment;
  /** The segment's place in the corpus. */
  readonly index: number;
  readonly words: PreparedWords;
  readonly norms: Norms;
  readonly accumulator: Accumulator;
  /** By ordinal; null where nothing is scored. */
  readonly scores: Float64Array | null;
  readonly ranking: Ranking;
}

/** The articles of a segment that match a node. */
export function matchNode(node: QueryNode, matching: Matching): Matches {
  switch (node.kind) {
    case 'all':
      return new Uint8Array(matching.segment.articles).fill(1);
    case 'none':
      return new Uint8Array(matching.segment.articles);
    case 'word':
      return matchWord(node, matching);
    case 'phrase':
    case 'near':
      return matchPlaces(node, matching);
    case 'boolean':
      return matchBoolean(node, matching);
    default:
      return matchFact(node, matching.segment);
  }
}

function matchWord(node: WordNode, matching: Matching): Matches {
  const matches = new Uint8Array(matching.segment.articles);
  const word = matching.words.get(node);
  const expansion = word?.expansions[matching.index];
  if (!word || !expansion) return matches;
  const { boost } = node;
  addWords(expansion.full, { node, weight: { rarity: word.full, boost }, matches }, matching);
  addWords(expansion.loose, { node, weight: { rarity: word.loose, boost }, matches }, matching);
  return matches;
}

/** What a score is multiplied by: how rare the word is, and what the query makes of it. */
interface Weight {
  readonly rarity: number;
  readonly boost: number;
}

interface WordGroup {
  readonly node: WordNode;
  readonly weight: Weight;
  readonly matches: Matches;
}

function addWords(terms: TermRanges, group: WordGroup, matching: Matching): void {
  const { accumulator, segment } = matching;
  const ranges = terms.ranges.values;
  for (let term = 0; term < terms.terms; term++) {
    const range = { start: ranges[term * 4] ?? 0, end: ranges[term * 4 + 1] ?? 0 };
    accumulator.addPostings(segment.postings, range, group.node.fields);
  }
  takeScores(group.matches, group.weight, matching);
}

function takeScores(matches: Matches, { rarity, boost }: Weight, matching: Matching): void {
  const { accumulator, norms, scores, ranking } = matching;
  const { touched, count } = accumulator;
  for (let index = 0; index < count; index++) {
    const article = touched[index] as number;
    const score = rarity * accumulator.take(article, norms);
    matches[article] = 1;
    if (scores) scores[article] = (scores[article] as number) + boost * (ranking === 'lunr' ? rounded(score) : score);
  }
  accumulator.clear();
}

/** lunr keeps three digits of a weight. */
const rounded = (score: number) => Math.round(score * 1000) / 1000;

function matchPlaces(node: Exclude<PlaceNode, WordNode>, matching: Matching): Matches {
  const { starts } = stretchesOf(node, matching);
  for (const start of starts) matching.accumulator.add(articleOf(start), fieldOf(start), 1);
  const matches = new Uint8Array(matching.segment.articles);
  takeScores(matches, { rarity: rarityOf(node, matching), boost: node.kind === 'phrase' ? node.boost : 1 }, matching);
  return matches;
}

/** Stretches are as rare as all their words together. */
function rarityOf(node: PlaceNode, { words }: Matching): number {
  return wordsOf(node).reduce((sum, word) => sum + (words.get(word)?.full || words.get(word)?.loose || 0), 0);
}

function stretchesOf(node: PlaceNode, matching: Matching): Stretches {
  const candidates = candidatesOf(node, matching);
  return stretchesWithin(node, candidates, matching);
}

function stretchesWithin(node: PlaceNode, candidates: Matches, matching: Matching): Stretches {
  switch (node.kind) {
    case 'word': {
      const places = placesOf(node, candidates, matching);
      return { starts: places, ends: places };
    }
    case 'phrase':
      return phraseStretches(
        node.words.map(({ word, offset }) => ({ places: placesOf(word, candidates, matching), offset })),
      );
    case 'near': {
      const left = stretchesWithin(node.left, candidates, matching);
      return nearStretches(left, stretchesWithin(node.right, candidates, matching), node.distance);
    }
  }
}

function placesOf(node: WordNode, candidates: Matches, matching: Matching): Float64Array {
  const expansion = matching.words.get(node)?.expansions[matching.index];
  if (!expansion) return new Float64Array(0);
  return gatherPlaces(matching.segment, [expansion.full, expansion.loose], { candidates, fields: node.fields });
}

/** Articles that have all the words, wherever they stand. */
function candidatesOf(node: PlaceNode, matching: Matching): Matches {
  switch (node.kind) {
    case 'word':
      return documentsOf(node, matching);
    case 'phrase':
      return node.words.map(({ word }) => documentsOf(word, matching)).reduce(intersect);
    case 'near':
      return intersect(candidatesOf(node.left, matching), candidatesOf(node.right, matching));
  }
}

function documentsOf(node: WordNode, { words, index, segment }: Matching): Matches {
  const matches = new Uint8Array(segment.articles);
  const expansion = words.get(node)?.expansions[index];
  if (!expansion) return matches;
  for (const { ranges, terms } of [expansion.full, expansion.loose]) {
    for (let term = 0; term < terms; term++) {
      const start = ranges.values[term * 4] ?? 0;
      const postings = new PostingsReader(segment.postings, start, ranges.values[term * 4 + 1] ?? 0);
      while (postings.next()) matches[postings.document] = 1;
    }
  }
  return matches;
}

function intersect(left: Matches, right: Matches): Matches {
  for (let article = 0; article < left.length; article++)
    left[article] = (left[article] as number) & (right[article] as number);
  return left;
}

function matchBoolean(node: BooleanNode, matching: Matching): Matches {
  const { articles } = matching.segment;
  let matches: Matches | null = null;
  for (const part of node.must) {
    const found = matchNode(part, matching);
    matches = matches === null ? found : intersect(matches, found);
  }
  const optional = node.should.map((part) => matchNode(part, matching));
  if (matches === null && optional.length > 0) matches = optional.reduce(unite);
  matches ??= new Uint8Array(articles).fill(1);
  for (const part of node.not) exclude(matches, matchNode(part, { ...matching, scores: null }));
  return matches;
}

function unite(left: Matches, right: Matches): Matches {
  for (let article = 0; article < left.length; article++)
    left[article] = (left[article] as number) | (right[article] as number);
  return left;
}

function exclude(matches: Matches, gone: Matches): void {
  for (let article = 0; article < matches.length; article++) if (gone[article] === 1) matches[article] = 0;
}

function matchFact(node: FactNode, segment: Segment): Matches {
  const { dates, kinds, photoEnds } = segment.columns;
  switch (node.kind) {
    case 'dates':
      return select(segment, (article) => isWithin(dates[article] as number, node));
    case 'kinds':
      return select(segment, (article) => node.kinds.includes(KINDS[kinds[article] as number] ?? ''));
    case 'has':
      return select(segment, (article) => hasField(segment, article, node.fields));
    case 'photos':
      return select(segment, (article) => (photoEnds[article] as number) > (photoEnds[article - 1] ?? 0));
  }
}

function isWithin(date: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return date !== 0 && date >= from && date <= to;
}

function hasField(segment: Segment, article: number, fields: number): boolean {
  return FIELDS.some(
    (_, field) => fields & (1 << field) && (segment.lengths[field * segment.articles + article] as number) > 0,
  );
}

function select(segment: Segment, test: (article: number) => boolean): Matches {
  const matches = new Uint8Array(segment.articles);
  for (let article = 0; article < matches.length; article++) if (test(article)) matches[article] = 1;
  return matches;
}
