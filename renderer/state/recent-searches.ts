import { remember } from '../text/query.ts';
import { cell } from './cell.ts';

/** By archive, the latest first: what was asked of one says nothing in another. */
type Searches = Readonly<Record<string, readonly string[]>>;

const shelf = 'recent-searches';
const kept = 20;
const longest = 1000;

/** The recent searches of every archive, as they are kept in the window's storage. */
export const recentSearches = cell<Searches>(read());

/** Keeps a search among the recent ones of an archive; blank ones and pasted texts are none. */
export function rememberSearch(archive: string, query: string): void {
  const text = query.trim();
  const before = recentSearches.get()[archive] ?? [];
  if (text === '' || text.length > longest || before[0] === text) return;
  write({ ...recentSearches.get(), [archive]: remember(before, text, kept) });
}

/** Forgets the recent searches of an archive. */
export function forgetSearches(archive: string): void {
  const { [archive]: _, ...others } = recentSearches.get();
  write(others);
}

function write(searches: Searches): void {
  recentSearches.set(searches);
  localStorage.setItem(shelf, JSON.stringify(searches));
}

function read(): Searches {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? '{}') as Searches;
  } catch {
    return {};
  }
}
