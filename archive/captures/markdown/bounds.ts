const LARGEST_FILE = 4_000_000;
const LARGEST_BLOCK = 64_000;
const DEEP_INDENT = /^[ \t]{48,}/gm;
const DEEP_QUOTE = /^(?:[ \t]{0,3}>[ \t]?){12,}/gm;

/**
 * A Markdown body that is parsed in bounded time: nesting as deep as no post has is made shallow. Null when the body,
 * or one of its blocks, is too large for it: such a file is read as plain lines.
 */
export function boundMarkdown(body: string): string | null {
  if (body.length > LARGEST_FILE) return null;
  let start = 0;
  for (const blank of body.matchAll(/\n[ \t]{0,80}\r?\n/g)) {
    if (blank.index - start > LARGEST_BLOCK) return null;
    start = blank.index;
  }
  if (body.length - start > LARGEST_BLOCK) return null;
  return body.replace(DEEP_INDENT, ' '.repeat(48)).replace(DEEP_QUOTE, '> > > > > > > > > > > ');
}
