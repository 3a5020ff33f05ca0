const long = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat(undefined, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });

/** An ISO date in words, as `Dec. 15, 2016` is in the reader's language; the text as it is when it is no date. */
export function longDate(iso: string): string {
  return format(iso, long);
}

/** An ISO date in short, for lists. */
export function shortDate(iso: string): string {
  return format(iso, short);
}

/** The year of an ISO date, or null. */
export function yearOf(iso: string | null): string | null {
  return iso && /^\d{4}/.test(iso) ? iso.slice(0, 4) : null;
}

function format(iso: string, style: Intl.DateTimeFormat): string {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return style.format(date);
}
