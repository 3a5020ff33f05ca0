import type { Hit, SearchAnswer, SearchRequest } from '../../contract.ts';
import { cutline } from '../bridge.ts';
import { cell } from './cell.ts';
import type { Place } from './place.ts';

/** How many hits one call brings. */
export const pageSize = 50;

/** The answer to what was asked last; hits come page by page as the list is scrolled. */
export interface Answer {
  readonly asked: SearchRequest;
  readonly head: SearchAnswer;
  readonly pages: ReadonlyMap<number, readonly Hit[]>;
}

export const answer = cell<Answer | null>(null);
/** The index has changed since the answer was given, and the list was left alone so that nothing jumps. */
export const outdated = cell(false);

let latest = 0;
const underWay = new Map<string, Promise<void>>();

/** Asks the archive: one call. An answer that comes after a later question is dropped. */
export async function ask(where: Place): Promise<void> {
  const asked = requestOf(where);
  const number = ++latest;
  underWay.clear();
  const head = await cutline.search(asked);
  if (number !== latest) return;
  outdated.set(false);
  answer.set({ asked, head, pages: new Map([[0, head.hits]]) });
}

/** Brings the page of hits with this number, unless it is here; resolves when it is. */
export function bringPage(page: number): Promise<void> {
  const now = answer.get();
  if (!now || now.pages.has(page)) return Promise.resolve();
  const key = `${latest}:${page}`;
  const coming = underWay.get(key) ?? fetchPage(now, page);
  underWay.set(key, coming);
  return coming;
}

/** Drops the answer, as when another archive is opened. */
export function clearAnswer(): void {
  latest += 1;
  answer.set(null);
}

/** The hit at this place of the list, when its page has been brought. */
export function hitAt(now: Answer, index: number): Hit | undefined {
  return now.pages.get(Math.floor(index / pageSize))?.[index % pageSize];
}

/** Where an article stands among the hits brought so far; -1 when it is not among them. */
export function indexOfArticle(now: Answer, id: string): number {
  for (const [page, hits] of now.pages) {
    const at = hits.findIndex((hit) => hit.id === id);
    if (at >= 0) return page * pageSize + at;
  }
  return -1;
}

/** The request a place stands for. Without a query there is no relevance: the newest come first. */
export function requestOf(where: Place): SearchRequest {
  const { query, filters } = where;
  const typing = where.typing && !query.endsWith(' ');
  const sort = query.trim() === '' && where.sort === 'relevance' ? 'newest' : where.sort;
  return { query, filters, sort, offset: 0, limit: pageSize, typing };
}

async function fetchPage(now: Answer, page: number): Promise<void> {
  const number = latest;
  const more = await cutline.search({ ...now.asked, offset: page * pageSize });
  const still = answer.get();
  if (number !== latest || !still) return;
  answer.set({ ...still, pages: new Map(still.pages).set(page, more.hits) });
}
