/** An ISO date in words, as `Dec. 15, 2016` is in the reader's language; the text as it is when it is no date. */
export function longDate(iso: string): string {
  return format(iso, { dateStyle: 'long' });
}

/** An ISO date in short, for lists. */
export function shortDate(iso: string): string {
  return format(iso, { year: 'numeric', month: 'short', day: 'numeric' });
}

/** The year of an ISO date, or null. */
export function yearOf(iso: string | null): string | null {
  return iso && /^\d{4}/.test(iso) ? iso.slice(0, 4) : null;
}

function format(iso: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(date);
}
