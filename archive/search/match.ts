import type { Norms } from './accumulator.ts';
import { initialOf, markBits } from './initials.ts';
import { matchFact } from './match-fact.ts';
import type { BooleanNode, PlaceNode, QueryNode, WordNode } from './node.ts';
import { articleOf, fieldOf } from './places.ts';
import { isMissing, type PreparedWords, type Ranking, rarityOf } from './prepare.ts';
import type { Scratch } from './scratch.ts';
import type { Segment } from './segment.ts';
import { findStretches } from './stretches.ts';
import type { TermRanges } from './term-ranges.ts';

/** 1 for every article that matches, by ordinal. */
export type Matches = Uint8Array;

/** What matching in one segment needs. Scores are added to as words are found. */
export interface Matching {
  readonly segment: Segment;
  /** The segment's place in the corpus. */
  readonly index: number;
  readonly words: PreparedWords;
  readonly norms: Norms;
  readonly scratch: Scratch;
  /** By ordinal; null where nothing is scored. */
  readonly scores: Float64Array | null;
  readonly ranking: Ranking;
  /** Only these articles are looked at; null for all. */
  readonly within: Matches | null;
  /** Scores below it need not be computed, where a single word is all that is asked for. */
  readonly floor: number;
}

/** Every score is wanted. */
export const NO_FLOOR = Number.NEGATIVE_INFINITY;

/** The articles of a segment that match a node. */
export function matchNode(node: QueryNode, matching: Matching): Matches {
  switch (node.kind) {
    case 'all':
      return everything(matching);
    case 'none':
      return nothing(matching);
    case 'word':
      return matchWord(node, matching);
    case 'phrase':
    case 'near':
      return matchPlaces(node, matching);
    case 'boolean':
      return matchBoolean(node, matching);
    default: {
      const matches = everything(matching);
      matchFact(node, matching.segment, matches);
      return matches;
    }
  }
}

const nothing = ({ scratch, segment }: Matching): Matches => scratch.takeFlags(segment.articles);

function everything(matching: Matching): Matches {
  const matches = nothing(matching);
  if (matching.within === null) return matches.fill(1);
  matches.set(matching.within);
  return matches;
}

function matchWord(node: WordNode, matching: Matching): Matches {
  const matches = nothing(matching);
  const word = matching.words.get(node);
  const expansion = word?.expansions[matching.index];
  if (!word || !expansion) return matches;
  if (expansion.bits !== null) markBits(expansion.bits, matches, matching.within);
  const isAlone = expansion.full.terms === 0 || expansion.loose.terms === 0;
  const floor = isAlone ? matching.floor : NO_FLOOR;
  addWords(expansion.full, { node, rarity: word.full, matches, floor }, matching);
  const isRanked = initialOf(node.matcher) < 0;
  // The first letter of a word being typed starts words of nearly every article, and how many of them tells nothing.
  addWords(
    expansion.loose,
    { node, rarity: word.loose, matches, floor },
    isRanked ? matching : { ...matching, scores: null },
  );
  return matches;
}

interface WordGroup {
  readonly node: WordNode;
  readonly rarity: number;
  readonly matches: Matches;
  readonly floor: number;
}

function addWords(terms: TermRanges, { node, rarity, matches, floor }: WordGroup, matching: Matching): void {
  const { scratch, segment, scores, within } = matching;
  if (terms.terms === 0) return;
  const { fields, boost } = node;
  if (scores === null) {
    terms.mark(matches, within, { postings: segment.postings, fields, documents: scratch.documents });
    return;
  }
  scratch.accumulator.addTerms(segment.postings, terms, { fields, within, articles: segment.articles });
  takeScores(matches, { rarity, boost, floor }, matching);
}

interface Weight {
  readonly rarity: number;
  readonly boost: number;
  readonly floor: number;
}

function takeScores(matches: Matches, weight: Weight, { scratch, norms, scores, ranking }: Matching): void {
  const isRounded = ranking === 'lunr';
  scratch.accumulator.score({ ...weight, isRounded, norms, scores: scores ?? scratch.scores, matches });
}

function matchPlaces(node: Exclude<PlaceNode, WordNode>, matching: Matching): Matches {
  const { starts } = findStretches(node, matching);
  const { accumulator } = matching.scratch;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as number;
    accumulator.add(articleOf(start), fieldOf(start), 1);
  }
  const matches = nothing(matching);
  const boost = node.kind === 'phrase' ? node.boost : 1;
  takeScores(matches, { rarity: rarityOf(node, matching.words), boost, floor: NO_FLOOR }, matching);
  return matches;
}

/** What all must have is looked for one after another, the rarest first, and only where the others were found. */
function matchBoolean(node: BooleanNode, asked: Matching): Matches {
  // Scores of several words are summed: none of them alone can be too low.
  const matching = { ...asked, floor: NO_FLOOR };
  let { within } = matching;
  for (const part of inOrder(node.must, matching.words)) within = matchNode(part, { ...matching, within });
  const optional = node.should.map((part) => matchOptional(part, { ...matching, within }));
  const isOptional = node.must.length === 0 && optional.length > 0;
  const matches = isOptional ? optional.reduce(unite) : everything({ ...matching, within });
  for (const part of node.not) exclude(matches, matchNode(part, { ...matching, scores: null, within: matches }));
  return matches;
}

/** Facts first, then the rarer words: the order is the same in every segment, so that equal articles have equal scores. */
function inOrder(parts: readonly QueryNode[], words: PreparedWords): readonly QueryNode[] {
  if (parts.length < 2) return parts;
  const costs = new Map(parts.map((part) => [part, costOf(part, words)]));
  return parts.toSorted((one, other) => (costs.get(one) ?? 0) - (costs.get(other) ?? 0));
}

function isLost(node: WordNode, words: PreparedWords): boolean {
  const word = words.get(node);
  return word === undefined || isMissing(word);
}

function costOf(node: QueryNode, words: PreparedWords): number {
  switch (node.kind) {
    case 'word':
      return isLost(node, words) ? 0 : 1 / (1 + rarityOf(node, words));
    case 'phrase':
    case 'near':
      return 1 + 1 / (1 + rarityOf(node, words));
    case 'boolean':
      return 3;
    default:
      return 0;
  }
}

/** An alternative that asks for more than one thing scores only where all of it was found. */
function matchOptional(node: QueryNode, matching: Matching): Matches {
  const { scores } = matching;
  if (scores === null || node.kind !== 'boolean' || node.must.length + node.not.length === 0)
    return matchNode(node, matching);
  const own = new Float64Array(scores.length);
  const matches = matchNode(node, { ...matching, scores: own });
  for (let article = 0; article < matches.length; article++) {
    if (matches[article] === 1) scores[article] = (scores[article] as number) + (own[article] as number);
  }
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
