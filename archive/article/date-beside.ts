import { parseDate } from './date.ts';

/** `MONDAY, SEPTEMBER 26, 2005   202/307-0784`: the day in a head of the 1990s, set in two columns with a telephone or an address; null elsewhere. */
export function dateBeside(text: string): string | null {
  const [, day, contact] = TWO_COLUMNS.exec(text) ?? [];
  return day === undefined || contact === undefined ? null : parseDate(day);
}

const TWO_COLUMNS = /^(.{8,40}, \d{4}) (www\.\S{4,60}|\(?\d{3}\)?[ /-]{1,2}\d{3}-\d{4})$/i;
