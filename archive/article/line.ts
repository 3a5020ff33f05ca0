/** Marks without width: controls, byte order, soft hyphen, zero-width blank and direction overrides. Joiners stay. */
const INVISIBLE = /(?!\s)\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');
const UNEVEN = /[^\S ]| {2}/;
const BLANKS = /\s+/g;

/** One line as people read it: invisible characters gone, runs of blanks one space, ends trimmed. */
export function collapse(text: string): string {
  const visible = INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, '') : text;
  return (UNEVEN.test(visible) ? visible.replace(BLANKS, ' ') : visible).trim();
}

/** A line for comparing: collapsed, lower case, typographic quotes and dashes plain. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u2033]/g, '"')
    .replace(/[\u2013\u2014]/g, '-');
}

/** What two printings of one caption share: letters and digits only, so that blanks, quotes and brackets may differ. */
export function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
