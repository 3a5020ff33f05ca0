/** How far a release was read: the first block in view, by its place among the article's children, and which part of it is above. */
type Positions = Readonly<Record<string, number>>;

const shelf = 'reading-positions';
const kept = 500;

/** Where a release was left, `12.5` in the middle of its 13th block; 0 when it is new. */
export function positionOf(path: string): number {
  return read()[path] ?? 0;
}

/** Keeps where a release was left; the releases left longest ago are forgotten. */
export function keepPosition(path: string, position: number): void {
  const { [path]: _, ...others } = read();
  const entries = Object.entries({ ...others, ...(position > 0 ? { [path]: position } : {}) }).slice(-kept);
  localStorage.setItem(shelf, JSON.stringify(Object.fromEntries(entries)));
}

function read(): Positions {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? '{}') as Positions;
  } catch {
    return {};
  }
}
