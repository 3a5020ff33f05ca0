import type { SearchAnswer, SearchRequest } from '../contract.ts';

/** A search that can be given up. */
export type Search = (request: SearchRequest, signal: AbortSignal) => Promise<SearchAnswer>;

/**
 * Searches as a word is typed: each keystroke gives up the search of the one before.
 * A search that was overtaken has the answer of the one that overtook it; `query` tells whose it is.
 */
export function overtaking(search: Search): (request: SearchRequest) => Promise<SearchAnswer> {
  let latest: { readonly controller: AbortController; readonly answer: Promise<SearchAnswer> } | null = null;
  return (request) => {
    latest?.controller.abort();
    const controller = new AbortController();
    const answer = search(request, controller.signal).catch((error: unknown) => {
      if (!controller.signal.aborted || latest === null) throw error;
      return latest.answer;
    });
    latest = { controller, answer };
    return answer;
  };
}
