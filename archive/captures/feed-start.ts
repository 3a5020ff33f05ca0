/** Where a feed's own element begins, and whether anything but a document's prolog stands before it. */
export interface FeedStart {
  readonly at: number;
  readonly isLate: boolean;
}

/**
 * Finds the element that makes a text a feed, after declarations, document type and comments, or after what a program
 * printed there by mistake. Null when the text is no feed; a page that holds one is none.
 */
export function feedStart(text: string): FeedStart | null {
  const found = ROOT.exec(text.slice(0, LATEST));
  if (!found) return null;
  const before = text.slice(0, found.index);
  if (!/^\s*(?:<|$)/.test(before) || /<(?:!doctype html|html|head|body)\b/i.test(before)) return null;
  return { at: found.index, isLate: !PROLOG.test(before) };
}

const LATEST = 4096;
const ROOT = /<(?:rss|rdf:RDF|(?:atom:)?feed)[\s>]/i;
const PROLOG =
  /^\s{0,200}(?:<\?xml\b[^>]{0,300}>\s{0,200}){0,4}(?:<!doctype\b[^>[]{0,500}(?:\[[^\]]{0,3000}\]\s{0,20})?>\s{0,200})?(?:<\?[^>]{0,300}>\s{0,200}|<!--[^>]{0,2000}-->\s{0,200}){0,6}$/i;
