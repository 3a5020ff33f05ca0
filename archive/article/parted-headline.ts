import { readDateline } from './dateline.ts';
import type { Item } from './item.ts';
import { readHeadFact } from './release-head.ts';

/** Joins a headline of capitals that stands on two lines, as releases of the 1990s and 2000s set it; other items stay as they are. */
export function joinPartedHeadline(items: readonly Item[]): readonly Item[] {
  const statement = joinStatement(items);
  if (statement !== null) return statement;
  const at = items.slice(0, MOST_LINES).findIndex((item, place) => isParted(item, items[place + 1], items[place + 2]));
  const [first, second] = [items[at], items[at + 1]];
  if (first?.kind !== 'line' || second?.kind !== 'line') return items;
  const joined: Item = { ...first, text: `${first.text} ${second.text}` };
  return [...items.slice(0, at), joined, ...items.slice(at + 2)];
}

/** `STATEMENT` / `OF` / `ROBERT DOE`: testimonies, one centred line each. */
function joinStatement(items: readonly Item[]): readonly Item[] | null {
  const at = items.slice(0, MOST_LINES).findIndex((item) => item.kind === 'line' && STATEMENT.test(item.text));
  const [first, second, third] = items.slice(at, at + 3);
  if (at < 0 || first?.kind !== 'line' || second?.kind !== 'line' || third?.kind !== 'line') return null;
  const isName = /^(?:of|by)$/i.test(second.text) && third.text.length < LONGEST_NAME;
  if (!isName) return null;
  const text = `${first.text} ${second.text} ${third.text}`;
  return [...items.slice(0, at), { ...first, text }, ...items.slice(at + 3)];
}

const STATEMENT = /^(?:(?:prepared|opening) )?(?:statement|testimony|remarks)$/i;
const LONGEST_NAME = 80;
const MOST_LINES = 8;
/** A shorter line has room for the next word. */
const SHORTEST = 28;

function isParted(first: Item | undefined, second: Item | undefined, after: Item | undefined): boolean {
  if (first?.kind !== 'line' || second?.kind !== 'line' || first.level !== undefined) return false;
  const isSetApart = first.gap && !second.gap && (after === undefined || after.kind !== 'line' || after.gap);
  return isSetApart && first.text.length >= SHORTEST && [first.text, second.text].every(isOfHeadline);
}

function isOfHeadline(text: string): boolean {
  const isCapitals = text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  return isCapitals && text.length < 100 && readHeadFact(text) === null && readDateline(text) === null;
}
