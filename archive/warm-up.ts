import { setImmediate } from 'node:timers/promises';
import type { SearchRequest } from '../contract.ts';
import { noFilters } from '../questions.ts';
import type { Searcher } from './search/searcher.ts';

/** So many headlines, and of each so many letters. */
const headlines = 4;
const letters = 5;

const TYPING: SearchRequest = {
  query: '',
  filters: noFilters,
  sort: 'relevance',
  offset: 0,
  limit: 10,
  typing: true,
};

/**
 * Types the beginnings of the newest headlines to itself, as words, as phrases, and as what narrows another word: a
 * reader's first keys then find the dictionaries read and the code compiled. Others' questions come between any two of
 * its own; rejects with the signal's reason when it is aborted.
 */
export async function warmUp(searcher: Searcher, signal: AbortSignal): Promise<void> {
  const { hits } = await searcher.search({ ...TYPING, limit: headlines }, signal);
  for (const { headline } of hits) {
    for (const query of queriesOf(headline)) {
      await setImmediate();
      await searcher.search({ ...TYPING, query }, signal);
    }
  }
}

function queriesOf(headline: string): readonly string[] {
  const start = Array.from(headline.normalize()).slice(0, letters);
  const beginnings = start.map((_, at) => start.slice(0, at + 1).join(''));
  const [first = '', second = first, whole = ''] = [beginnings[0], beginnings[1], beginnings.at(-1)];
  return [...beginnings, `"${first}`, `"${whole}`, `headline:${first}`, `${whole} ${second}`, `${whole} -${second}`];
}
