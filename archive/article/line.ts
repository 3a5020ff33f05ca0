/** Marks without width: controls, byte order, soft hyphen, zero-width blank and direction overrides. Joiners stay. */
const MARKS =
  '[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]';
const INVISIBLE = new RegExp(MARKS);
const ALL_INVISIBLE = new RegExp(MARKS, 'g');
const UNEVEN = /[^\S ]| {2}/;
const BLANKS = /\s+/g;

/** One line as people read it: invisible characters gone, runs of blanks one space, ends trimmed. */
export function collapse(text: string): string {
  return squeeze(visible(text));
}

/** The text without invisible characters; lines stay as they are. */
export function visible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, '') : text;
}

/** Runs of blanks one space, ends trimmed. */
export function squeeze(text: string): string {
  return (UNEVEN.test(text) ? text.replace(BLANKS, ' ') : text).trim();
}

const TYPOGRAPHIC = /[\u2013-\u2033]/;

/** A line for comparing: collapsed, lower case, typographic quotes and dashes plain. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!TYPOGRAPHIC.test(lower)) return lower;
  return lower
    .replace(/[\u2018\u2019\u201b\u2032]/g, "'")
    .replace(/[\u201c\u201d\u2033]/g, '"')
    .replace(/[\u2013\u2014]/g, '-');
}

/** What two printings of one caption share: letters and digits only, so that blanks, quotes and brackets may differ. */
export function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
