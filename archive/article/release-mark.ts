/** A printed caption or credit, and what it said of its release behind that. */
export interface Marked {
  readonly text: string;
  /** As printed, brackets included; null where nothing was said. */
  readonly mark: string | null;
}

const MARK =
  /(?:\s{0,3}[([]\s{0,2}(?:released|for public release|cleared(?: for public release)?)\s{0,2}[)\]]\.?){1,3}\s{0,3}$/i;

/** Parts `(Released)`, `[Cleared for public release]` from the end of a caption or a credit line. */
export function cutReleaseMark(printed: string): Marked {
  const text = printed.trim();
  const found = MARK.exec(text.slice(-LONGEST));
  if (found === null) return { text, mark: null };
  return { text: text.slice(0, text.length - found[0].length).trim(), mark: found[0].trim() };
}

const LONGEST = 120;
