import type { Hit, SearchAnswer, SearchRequest } from '../../contract.ts';
import { pageSize } from '../../questions.ts';
import { cutline } from '../bridge.ts';
import { cell } from './cell.ts';
import type { Opened, Place } from './place.ts';

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
  show(asked, await cutline.search(asked), number);
}

/** Asks once more what is asked already. Where `isBusy` says so by the time of the answer, the list stays as it is; the reader is told when there are other hits. */
export async function renew(where: Place, isBusy: () => boolean): Promise<void> {
  const asked = requestOf(where);
  const number = latest;
  const head = await cutline.search(asked);
  if (number !== latest) return;
  const before = answer.get();
  if (!isBusy()) show(asked, head, ++latest);
  else if (before === null || listOf(before.head) !== listOf(head)) outdated.set(true);
  else answer.set({ ...before, head });
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

/** Where the open release stands among the hits brought so far: its capture where one is named. -1 when it is not among them. */
export function indexOfOpened(now: Answer, { id, path }: Opened): number {
  for (const [page, hits] of now.pages) {
    const at = hits.findIndex((hit) => (path === null ? hit.id === id : hit.path === path));
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

/** What of an answer the list shows, or stands beside it. */
function listOf({ total, hits, facets }: SearchAnswer): string {
  return JSON.stringify([total, hits, facets]);
}

function show(asked: SearchRequest, head: SearchAnswer, number: number): void {
  if (number !== latest) return;
  underWay.clear();
  outdated.set(false);
  answer.set({ asked, head, pages: new Map([[0, head.hits]]) });
}
