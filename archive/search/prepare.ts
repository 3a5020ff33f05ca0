import { inverseFrequency } from './accumulator.ts';
import type { Corpus, View } from './corpus.ts';
import { type Expansion, expand, type TermRanges } from './expand.ts';
import { type QueryNode, type WordNode, wordsOf } from './node.ts';
import { PostingsReader } from './postings.ts';
import type { Analyser } from './words.ts';

/** Words that are only like the one asked for count less than the word itself. */
const LOOSE = 0.4;

/** A word of a query, looked up in every segment, and how much it weighs among all of them. */
export interface PreparedWord {
  /** By segment, in corpus order. */
  readonly expansions: readonly Expansion[];
  readonly full: number;
  readonly loose: number;
}

export type PreparedWords = ReadonlyMap<WordNode, PreparedWord>;

/** Looks up every word of a query in every segment. */
export function prepareWords(node: QueryNode, corpus: Corpus, analyse: Analyser): PreparedWords {
  return new Map(wordsOf(node).map((word) => [word, prepareWord(word, corpus, analyse)]));
}

function prepareWord(word: WordNode, corpus: Corpus, analyse: Analyser): PreparedWord {
  const expansions = corpus.views.map(({ segment }) => expand(segment, word.matcher, analyse));
  const documents = (part: 'full' | 'loose') =>
    expansions.reduce((sum, expansion, index) => sum + liveDocuments(expansion[part], corpus.views[index]), 0);
  const weight = (part: 'full' | 'loose') =>
    inverseFrequency(Math.min(documents(part), corpus.articles), corpus.articles) * word.boost;
  return { expansions, full: weight('full'), loose: weight('loose') * LOOSE };
}

/** How many documents have these words; deleted ones are counted out, so that weights do not depend on when segments merge. */
function liveDocuments(terms: TermRanges, view: View | undefined): number {
  if (!view?.live || terms.terms === 0) return terms.documents;
  let gone = 0;
  const ranges = terms.ranges.values;
  for (let term = 0; term < terms.terms; term++) {
    const postings = new PostingsReader(view.segment.postings, ranges[term * 4] ?? 0, ranges[term * 4 + 1] ?? 0);
    while (postings.next()) if (view.live[postings.document] === 0) gone++;
  }
  return terms.documents - gone;
}
