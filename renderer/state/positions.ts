/** How far releases were read: the first block in view, by its place among the article's children, and which part of it is above. */
type Positions = Readonly<Record<string, number>>;

/** A release of an archive: two archives may have files of one name. */
export interface Place {
  readonly archive: string;
  readonly path: string;
}

const shelf = 'reading-positions';
const kept = 500;

/** Where a release was left, `12.5` in the middle of its 13th block; 0 when it is new. */
export function positionOf(place: Place): number {
  return read()[keyOf(place)] ?? 0;
}

/** Keeps where a release was left; the releases left longest ago are forgotten. */
export function keepPosition(place: Place, position: number): void {
  const key = keyOf(place);
  const { [key]: _, ...others } = read();
  write(Object.entries({ ...others, ...(position > 0 ? { [key]: position } : {}) }).slice(-kept));
}

/** Forgets where the releases of an archive were left. */
export function forgetPositions(archive: string): void {
  const start = keyOf({ archive, path: '' });
  write(Object.entries(read()).filter(([key]) => !key.startsWith(start)));
}

const keyOf = ({ archive, path }: Place) => `${archive}/${path}`;

function write(entries: readonly (readonly [string, number])[]): void {
  localStorage.setItem(shelf, JSON.stringify(Object.fromEntries(entries)));
}

function read(): Positions {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? '{}') as Positions;
  } catch {
    return {};
  }
}
