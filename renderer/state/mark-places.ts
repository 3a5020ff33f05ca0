/** Which mark a reader went to last, by release and query; forgotten with the window. */
const places = new Map<string, number>();

/** The mark of this release and query the reader was at, from 0; -1 where none was gone to. */
export function markPlaceOf(path: string, query: string): number {
  return places.get(keyOf(path, query)) ?? -1;
}

/** Keeps the mark the reader is at. */
export function keepMarkPlace(path: string, query: string, mark: number): void {
  places.set(keyOf(path, query), mark);
}

function keyOf(path: string, query: string): string {
  return JSON.stringify([path, query]);
}
