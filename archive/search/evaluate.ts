import { setImmediate } from 'node:timers/promises';
import type { Facets, Filters, Sort } from '../../contract.ts';
import { normsOf } from './accumulator.ts';
import type { Analyser } from './analyser.ts';
import type { Corpus, View } from './corpus.ts';
import { FacetCounter } from './facets.ts';
import { matchNode } from './match.ts';
import type { QueryNode } from './node.ts';
import { type PreparedWords, prepareWords, type Ranking } from './prepare.ts';
import { mergeTops, type Ranked, TopList } from './top.ts';

/** What is asked of a corpus. */
export interface Question {
  readonly node: QueryNode;
  readonly filters: Filters;
  readonly sort: Sort;
  /** How many of the best are wanted. */
  readonly best: number;
}

/** What a corpus answers: exact counts, and the best in order. */
export interface Evaluation {
  readonly total: number;
  readonly top: readonly Ranked[];
  readonly facets: Facets;
  readonly limited: readonly string[];
  readonly words: PreparedWords;
}

/** After so many milliseconds others get their turn, so that a newer search can cancel this one. */
const TURN = 12;

/** How a question is evaluated. */
export interface Run {
  readonly analyser: Analyser;
  readonly ranking?: Ranking;
  readonly signal?: AbortSignal | undefined;
}

/** Evaluates a question over all segments. Rejects with the signal's reason when it is aborted. */
export async function evaluate(question: Question, corpus: Corpus, run: Run): Promise<Evaluation> {
  const { analyser, ranking = 'cutline' } = run;
  const words = prepareWords(question.node, corpus, { analyser, ranking });
  const counter = new FacetCounter(corpus, question.filters);
  const tops: (readonly Ranked[])[] = [];
  let total = 0;
  let turn = performance.now();
  for (const [index, view] of corpus.views.entries()) {
    const found = evaluateView({ question, corpus, words, counter, ranking }, view, index);
    tops.push(found.top);
    total += found.total;
    if (performance.now() - turn > TURN && run.signal) {
      await setImmediate();
      turn = performance.now();
    }
    run.signal?.throwIfAborted();
  }
  const top = mergeTops(tops, ({ view, article }) => corpus.views[view]?.segment.entry(article).path ?? '');
  return { total, top: top.slice(0, question.best), ...counter.finish(), words };
}

interface Running {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly words: PreparedWords;
  readonly counter: FacetCounter;
  readonly ranking: Ranking;
}

function evaluateView(
  running: Running,
  view: View,
  index: number,
): { readonly total: number; readonly top: readonly Ranked[] } {
  const { segment, accumulator, scores } = view;
  const { words, ranking, question } = running;
  const norms = normsOf(segment.lengths, running.corpus.averages);
  scores.fill(0);
  const matches = matchNode(question.node, { segment, index, words, norms, accumulator, scores, ranking });
  const top = new TopList(question.best);
  const { dates } = segment.columns;
  const found = running.counter.count(view, matches);
  for (const article of found) {
    const score = scores[article] as number;
    const date = dates[article] as number;
    const key = question.sort === 'relevance' ? score : dateKey(date, question.sort);
    const second = question.sort === 'relevance' ? date : score;
    if (!top.takes(key, second)) continue;
    top.add({ key, second, view: index, article, score, pathRank: segment.pathRanks[article] as number });
  }
  return { total: found.length, top: top.finish() };
}

/** Articles without a date come last, whichever end comes first. */
function dateKey(date: number, sort: 'newest' | 'oldest'): number {
  if (date === 0) return -1e9;
  return sort === 'newest' ? date : -date;
}
