import { type Candidates, gatherPlaces, numberCandidates, type Places } from './gather.ts';
import type { Matches, Matching } from './match.ts';
import { nearSpans, type Spans } from './near.ts';
import { type NearNode, type PhraseNode, type PlaceNode, type WordNode, wordsOf } from './node.ts';
import { intersectShifted } from './phrases.ts';
import { ARTICLE_UNIT, nearStretches, type Stretches } from './places.ts';
import { rarityOf } from './prepare.ts';

const NOWHERE: Stretches = { starts: new Float64Array(0), ends: new Float64Array(0) };

/** Where a node stands in a segment. Positions are read only of articles that have all its words, the rarest looked for first. */
export function findStretches(node: PlaceNode, matching: Matching): Stretches {
  const rarity = (word: WordNode) => rarityOf(word, matching.words);
  let candidates = matching.within;
  for (const word of wordsOf(node).toSorted((one, other) => rarity(other) - rarity(one))) {
    candidates = documentsOf(word, candidates, matching);
    if (!candidates.includes(1)) return NOWHERE;
  }
  return candidates === null
    ? NOWHERE
    : stretchesWithin(node, numberCandidates(candidates, matching.scratch.room), matching);
}

function documentsOf(node: WordNode, within: Matches | null, matching: Matching): Matches {
  const { words, index, segment, scratch } = matching;
  const marks = scratch.takeFlags(segment.articles);
  const expansion = words.get(node)?.expansions[index];
  const decoding = { postings: segment.postings, fields: node.fields, documents: scratch.documents };
  expansion?.full.mark(marks, within, decoding);
  expansion?.loose.mark(marks, within, decoding);
  return marks;
}

function stretchesWithin(node: PlaceNode, candidates: Candidates, matching: Matching): Stretches {
  if (node.kind === 'near') return nearWithin(node, candidates, matching);
  const { places, reach } = spansOf(node, candidates, matching);
  const starts = flatten(places, candidates);
  return { starts, ends: reach === 0 ? starts : starts.map((start) => start + reach) };
}

function nearWithin({ left, right, distance }: NearNode, candidates: Candidates, matching: Matching): Stretches {
  if (left.kind !== 'near' && right.kind !== 'near') {
    const lefts = spansOf(left, candidates, matching);
    return nearSpans(lefts, spansOf(right, candidates, matching), { distance, candidates });
  }
  const lefts = stretchesWithin(left, candidates, matching);
  return nearStretches(lefts, stretchesWithin(right, candidates, matching), distance);
}

function spansOf(node: WordNode | PhraseNode, candidates: Candidates, matching: Matching): Spans {
  if (node.kind === 'word') return { places: placesOf(node, candidates, matching), reach: 0 };
  const { room } = matching.scratch;
  const [first, ...others] = node.words.map(({ word, offset }) => ({
    places: placesOf(word, candidates, matching),
    offset,
  }));
  const none = { starts: new Uint32Array(candidates.articles.length + 1), values: new Int32Array(0) };
  const places = others.reduce(
    (found, { places: next, offset }) => intersectShifted(found, next, { offset, room }),
    first?.places ?? none,
  );
  return { places, reach: node.words.at(-1)?.offset ?? 0 };
}

function placesOf(node: WordNode, candidates: Candidates, matching: Matching): Places {
  const expansion = matching.words.get(node)?.expansions[matching.index];
  const terms = expansion ? [expansion.full, expansion.loose] : [];
  const { room } = matching.scratch;
  return gatherPlaces(matching.segment, terms, { candidates, fields: node.fields, room });
}

/** One list for all articles, in which a place tells its article too. */
function flatten({ starts, values }: Places, { articles }: Candidates): Float64Array {
  const places = new Float64Array(starts[articles.length] as number);
  for (let candidate = 0; candidate < articles.length; candidate++) {
    const base = (articles[candidate] as number) * ARTICLE_UNIT;
    const end = starts[candidate + 1] as number;
    for (let at = starts[candidate] as number; at < end; at++) places[at] = base + (values[at] as number);
  }
  return places;
}
