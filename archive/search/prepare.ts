import { inverseFrequency } from './accumulator.ts';
import type { Analyser } from './analyser.ts';
import type { Corpus, View } from './corpus.ts';
import { type Expansion, expand } from './expand.ts';
import { ALL_FIELDS } from './fields.ts';
import { initialOf } from './initials.ts';
import { type PlaceNode, type QueryNode, type WordNode, wordsOf } from './node.ts';
import { PostingsReader } from './postings.ts';
import type { TermRanges } from './term-ranges.ts';

/** Words that are only like the one asked for count less than the word itself. */
const LOOSE = 0.4;

/** Whose weights: ours, or lunr's to the digit. */
export type Ranking = 'cutline' | 'lunr';

/** A word of a query, looked up in every segment, and how rare it is among all of them. */
export interface PreparedWord {
  /** By segment, in corpus order. */
  readonly expansions: readonly Expansion[];
  /** 0 where no article has such a word; words of deleted articles alone count as none. */
  readonly full: number;
  readonly loose: number;
}

export type PreparedWords = ReadonlyMap<WordNode, PreparedWord>;

/** How words are looked up. */
export interface Preparing {
  readonly analyser: Analyser;
  readonly ranking: Ranking;
  /** Called after each word; others get their turn while it waits. */
  readonly pause: () => Promise<void> | null;
}

/** Looks up every word of a query in every segment. Rejects when a pause does. */
export async function prepareWords(node: QueryNode, corpus: Corpus, by: Preparing): Promise<PreparedWords> {
  const words = new Map<WordNode, PreparedWord>();
  for (const word of wordsOf(node)) {
    words.set(word, prepareWord(word, corpus, by));
    const pause = by.pause();
    if (pause !== null) await pause;
  }
  return words;
}

function prepareWord(word: WordNode, corpus: Corpus, by: Preparing): PreparedWord {
  const expansions = corpus.views.map(({ segment }) => expand(segment, word, by.analyser));
  const rarity = (part: 'full' | 'loose') => {
    const terms = expansions.map((expansion) => expansion[part]);
    return by.ranking === 'lunr' ? lunrRarity(terms, corpus) : rarityOfTerms(terms, corpus);
  };
  // A first letter tells nothing: it weighs like a word that stands everywhere.
  const isInitial = initialOf(word.matcher) >= 0;
  const loose = isInitial ? inverseFrequency(corpus.articles, corpus.articles) : rarity('loose');
  return { expansions, full: rarity('full'), loose: loose * LOOSE };
}

/** Whether nothing in any segment is what a word looks for. */
export function isMissing({ expansions }: PreparedWord): boolean {
  return expansions.every(({ full, loose, bits }) => full.terms + loose.terms === 0 && bits === null);
}

/** How rare what a node looks for is: a phrase is as rare as all its words together. */
export function rarityOf(node: PlaceNode, words: PreparedWords): number {
  return wordsOf(node).reduce((sum, word) => sum + (words.get(word)?.full || words.get(word)?.loose || 0), 0);
}

function rarityOfTerms(terms: readonly TermRanges[], corpus: Corpus): number {
  const documents = terms.reduce((sum, ranges, index) => sum + liveDocuments(ranges, corpus.views[index]), 0);
  if (documents === 0) return 0;
  return inverseFrequency(Math.min(documents, corpus.articles), corpus.articles);
}

/** How many documents have these words; deleted ones are counted out, so that weights do not depend on when segments merge. */
function liveDocuments(terms: TermRanges, view: View | undefined): number {
  if (!view?.live || terms.terms === 0) return terms.documents;
  const { segment, scratch } = view;
  return terms.countLive(view.live, {
    postings: segment.postings,
    fields: ALL_FIELDS,
    documents: scratch.documents,
  });
}

/** lunr counts a document once for every field that has the word, and takes the size of what is left. */
function lunrRarity(terms: readonly TermRanges[], corpus: Corpus): number {
  const documents = terms.reduce((sum, ranges, index) => {
    const view = corpus.views[index];
    return view ? sum + countFields(ranges, view) : sum;
  }, 0);
  return Math.log(1 + Math.abs((corpus.articles - documents + 0.5) / (documents + 0.5)));
}

function countFields(terms: TermRanges, view: View): number {
  const ranges = terms.ranges.values;
  let sum = 0;
  for (let term = 0; term < terms.terms; term++) {
    const postings = new PostingsReader(view.segment.postings, ranges[term * 4] ?? 0, ranges[term * 4 + 1] ?? 0);
    while (postings.next()) sum += postings.frequencies.count;
  }
  return sum;
}
