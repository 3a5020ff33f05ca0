import { setImmediate } from 'node:timers/promises';
import type { Facets, Filters, Sort } from '../../contract.ts';
import { normsOf } from './accumulator.ts';
import type { Analyser } from './analyser.ts';
import type { Corpus, View } from './corpus.ts';
import { FacetCounter } from './facets.ts';
import { matchNode, NO_FLOOR } from './match.ts';
import type { QueryNode } from './node.ts';
import { type PreparedWords, prepareWords, type Ranking } from './prepare.ts';
import type { Segment } from './segment.ts';
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
  /** Milliseconds after which others get their turn; twelve by default. */
  readonly turnMs?: number;
}

/** Evaluates a question over all segments. Rejects with the signal's reason when it is aborted. */
export async function evaluate(question: Question, corpus: Corpus, run: Run): Promise<Evaluation> {
  const { analyser, ranking = 'cutline' } = run;
  // What was typed while an earlier search ran is heard first: of many keystrokes only the last is evaluated.
  if (run.signal) await setImmediate();
  run.signal?.throwIfAborted();
  const pause = pauses(run);
  const words = await prepareWords(question.node, corpus, { analyser, ranking, pause });
  const counter = new FacetCounter(corpus, question.filters);
  const tops: (readonly Ranked[])[] = [];
  let total = 0;
  let floor = question.best > 0 ? NO_FLOOR : Number.POSITIVE_INFINITY;
  for (const [index, view] of corpus.views.entries()) {
    const found = evaluateView({ question, corpus, words, counter, ranking, floor }, view, index);
    tops.push(found.top);
    floor = found.floor;
    total += found.total;
    await pause();
  }
  const pathOf = ({ view, article }: Ranked) => corpus.views[view]?.segment.entry(article).path ?? '';
  return { total, top: mergeTops(tops, question.best, pathOf), ...counter.finish(), words };
}

/** Gives others their turn when this one has lasted long enough; null when it has not. The pause rejects when the search is given up. */
function pauses({ signal, turnMs = TURN }: Run): () => Promise<void> | null {
  let turn = performance.now();
  return () => {
    if (signal === undefined || performance.now() - turn < turnMs) return null;
    return setImmediate().then(() => {
      signal.throwIfAborted();
      turn = performance.now();
    });
  };
}

interface Running {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly words: PreparedWords;
  readonly counter: FacetCounter;
  readonly ranking: Ranking;
  /** Articles with a lower key are not among the best: enough of a segment before are better. */
  readonly floor: number;
}

/** What was found in one segment. */
interface Found {
  readonly total: number;
  readonly top: readonly Ranked[];
  /** The floor for the segments after it. */
  readonly floor: number;
}

function evaluateView(running: Running, view: View, index: number): Found {
  const { segment, scratch } = view;
  const { words, ranking, question, counter } = running;
  const { scores } = scratch;
  const norms = normsOf(segment, running.corpus.averages);
  scores.fill(0);
  try {
    const floor = question.sort === 'relevance' && ranking === 'cutline' ? running.floor : NO_FLOOR;
    const matching = { segment, index, words, norms, scratch, scores, ranking, within: null, floor };
    const matches = matchNode(question.node, matching);
    const found = counter.count(view, matches);
    return { total: found.length, ...bestOf(found, { running, view, index }) };
  } catch (error) {
    scratch.accumulator.clear();
    throw error;
  } finally {
    scratch.release();
  }
}

/** The best of the articles found in one segment, among those of the segments before. */
function bestOf(
  found: Uint32Array,
  from: { readonly running: Running; readonly view: View; readonly index: number },
): Omit<Found, 'total'> {
  const { running, view, index } = from;
  const { sort, best } = running.question;
  const { segment, scratch } = view;
  const { dates } = segment.columns;
  const top = new TopList(best, running.floor, (one, other) => rankOf(segment, one) - rankOf(segment, other));
  for (let at = 0; at < found.length; at++) {
    const article = found[at] as number;
    const score = scratch.scores[article] as number;
    const key = sort === 'relevance' ? score : dateKey(dates[article] as number, sort);
    if (key < top.floor) continue;
    const second = sort === 'relevance' ? (dates[article] as number) : score;
    if (key === top.floor && second < top.secondFloor) continue;
    top.add({ key, second, view: index, article, score });
  }
  return { top: top.finish(), floor: top.floor };
}

const rankOf = ({ pathRanks }: Segment, { article }: Ranked) => pathRanks[article] as number;

/** Articles without a date come last, whichever end comes first. */
function dateKey(date: number, sort: 'newest' | 'oldest'): number {
  if (date === 0) return -1e9;
  return sort === 'newest' ? date : -date;
}
