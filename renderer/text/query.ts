import type { Clause } from '../../contract.ts';

/** The query without one of its clauses and the sign or word that joined it; what is left is trimmed, and blanks are joined. */
export function withoutClause(query: string, clause: Clause): string {
  const before = query.slice(0, clause.start).replace(/(?:(?:^|\s)(?:AND|OR|NOT))*\s*[+-]?$/, '');
  const after = query.slice(clause.end);
  const rest = before.trim() === '' ? after.replace(/^\s*(?:AND|OR)\s/, ' ') : after;
  return `${before} ${rest}`.replace(/\s+/g, ' ').trim();
}

/** A clause as a chip shows it: without its sign and its field, which the chip says in words. */
export function clauseWords({ text, field }: Clause): string {
  const unsigned = text.replace(/^[+-]/, '');
  return field && unsigned.startsWith(`${field}:`) ? unsigned.slice(field.length + 1) : unsigned;
}

/** The list with `text` in front, once, and no longer than `length`. */
export function remember(texts: readonly string[], text: string, length: number): readonly string[] {
  return [text, ...texts.filter((each) => each !== text)].slice(0, length);
}
