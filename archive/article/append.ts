/** Appends values to a list, however many: `push(...values)` ends in a full stack at some hundred thousand. */
export function append<T>(list: T[], values: Iterable<T>): void {
  for (const value of values) list.push(value);
}
