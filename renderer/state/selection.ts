import type { Hit, ReleaseRef } from '../../contract.ts';
import { pageSize } from '../../questions.ts';
import { answer, bringPage, hitAt } from './answer.ts';
import { cell } from './cell.ts';

/** Which hits are selected for what is done with several at once: single ones, by path, or all of the answer. */
export type Selection =
  | { readonly kind: 'some'; readonly releases: ReadonlyMap<string, ReleaseRef> }
  | { readonly kind: 'all' };

const nothing: Selection = { kind: 'some', releases: new Map() };

export const selection = cell<Selection>(nothing);

/** Whether every hit shows a box to select it by, as fingers need it. */
export const selecting = cell(false);

/** Where a selection over a span of the list begins. */
let anchor = 0;

/** Drops the selection whenever something else is asked. */
export function setupSelection(): void {
  let asked = answer.get()?.asked;
  answer.subscribe(() => {
    const now = answer.get()?.asked;
    if (now !== asked) clearSelection();
    asked = now;
  });
}

/** Selects nothing. */
export function clearSelection(): void {
  selection.set(nothing);
  selecting.set(false);
}

/** Selects every hit of the answer, however many. */
export function selectAll(): void {
  selection.set({ kind: 'all' });
}

/** Adds the hit at this place of the list, or takes it away. */
export function toggleHit(index: number): void {
  anchor = index;
  const releases = new Map(chosen());
  for (const hit of hitsBetween(index, index)) {
    if (!releases.delete(hit.path)) releases.set(hit.path, refOf(hit));
  }
  selection.set({ kind: 'some', releases });
}

/** Selects the hits from where the selection began, or from `from`, to this place of the list. */
export async function selectTo(index: number, from: number): Promise<void> {
  if (count(0) === 0) anchor = Math.max(0, from);
  const [first, last] = [Math.min(anchor, index), Math.max(anchor, index)];
  const pages = Math.floor(last / pageSize) - Math.floor(first / pageSize) + 1;
  await Promise.all(Array.from({ length: pages }, (_, order) => bringPage(Math.floor(first / pageSize) + order)));
  selection.set({ kind: 'some', releases: new Map(hitsBetween(first, last).map((hit) => [hit.path, refOf(hit)])) });
}

/** Whether a hit is selected. */
export function isSelected(now: Selection, hit: Hit | undefined): boolean {
  return now.kind === 'all' || (hit !== undefined && now.releases.has(hit.path));
}

/** How many hits of a total are selected. */
export function count(total: number): number {
  const now = selection.get();
  return now.kind === 'all' ? total : now.releases.size;
}

function chosen(): ReadonlyMap<string, ReleaseRef> {
  const now = selection.get();
  return now.kind === 'some' ? now.releases : new Map();
}

function hitsBetween(first: number, last: number): readonly Hit[] {
  const now = answer.get();
  if (!now) return [];
  return Array.from({ length: last - first + 1 }, (_, order) => hitAt(now, first + order)).filter(
    (hit) => hit !== undefined,
  );
}

function refOf({ id, path }: Hit): ReleaseRef {
  return { id, path };
}
