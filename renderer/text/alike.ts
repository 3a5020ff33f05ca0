import type { Hit } from '../../contract.ts';

/** So long may what tells two hits apart be; the middle of a longer one is left out. */
const longest = 34;
const kept = 11;

/** The capture's path, from the first folder that differs on, where a neighbour has the same headline and date; null where none has. */
export function pathApart(hit: Hit | undefined, neighbours: readonly (Hit | undefined)[]): string | null {
  if (!hit) return null;
  const alike = neighbours.filter((each) => each?.headline === hit.headline && each.date === hit.date);
  if (alike.length === 0) return null;
  const parts = hit.path.split('/');
  const shared = Math.min(...alike.map((each) => sharedParts(parts, each?.path.split('/') ?? [])), parts.length - 1);
  return shortened(parts.slice(shared).join('/'));
}

function sharedParts(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((part, order) => part !== other[order]);
  return differs < 0 ? one.length : differs;
}

function shortened(path: string): string {
  if (path.length <= longest) return path;
  return `${path.slice(0, kept)}…${path.slice(kept + 1 - longest)}`;
}
