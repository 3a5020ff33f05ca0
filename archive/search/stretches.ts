import type { Matches, Matching } from './match.ts';
import { type PlaceNode, type WordNode, wordsOf } from './node.ts';
import { gatherPlaces, nearStretches, phraseStretches, type Stretches } from './places.ts';
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
  return candidates === null ? NOWHERE : stretchesWithin(node, candidates, matching);
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
