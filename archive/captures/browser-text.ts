const HEADING = /^\*{2,6} (.+?) \*{2,6}$/;
const LINKED = /^\s{0,4}(?:References|Visible links|Hidden links)\s*$/m;

/**
 * Takes the marks of text browsers out of a capture: html2text's stars around headings and underscores inside links,
 * lynx's link numbers where a list of references follows, bracketed names of pictures without text.
 */
export function plainText(text: string): string {
  const stars = /^\s{0,4}\*{4,6} .{3,200}/m.test(text);
  let plain = stars ? unstar(text) : text;
  if (stars || /^\s{0,8}\[Tag\]/m.test(plain))
    plain = plain.replace(/(?<=[\p{L}\p{N}.,'’"”&/])_(?=[\p{L}\p{N}"“'’(&])/gu, ' ');
  const references = LINKED.exec(plain);
  if (references && /^\s{0,6}1\. (?:https?|file|mailto):/m.test(plain.slice(references.index))) {
    plain = plain.slice(0, references.index).replace(/\[\d{1,4}\](?=\S)/g, '');
  }
  return plain;
}

/** A heading that html2text wraps over lines keeps its stars at both ends. */
function unstar(text: string): string {
  return text.replace(
    /^\s{0,4}\*{2,6} ([^*]{1,400}?) \*{2,6}[ \t]*$/gm,
    (_, heading: string) => `\n${heading.replace(/\s*\n\s*/g, ' ')}\n`,
  );
}

/** The tags a text browser prints in one line after the release: `Tag Alpha Tag Beta`, `[Tag]Alpha [Tag]Beta`. */
export function readTags(line: string): readonly string[] | null {
  if (!/^\[?Tag\]? ?\S/.test(line) || line.length > 600) return null;
  const tags = line
    .split(/(?:^| )\[?Tag\]? ?(?=[\p{Lu}\d])/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  return tags.length > 0 && tags.every((tag) => tag.length < 60) ? tags : null;
}

/** Whether a line is a heading in stars. */
export function isStarred(line: string): boolean {
  return HEADING.test(line);
}
