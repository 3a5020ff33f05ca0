/** A site's link to the release before or after this one. */
export interface NextLink {
  /** That release's headline; null where the link names none. */
  readonly title: string | null;
}

/** Reads `Next Article: HEADLINE`, `PREVIOUS STORY`, `« Previous Post`; null for any other line. */
export function readNextLink(line: string): NextLink | null {
  if (line.length > LONGEST) return null;
  const match = LINK.exec(line);
  return match === null ? null : { title: match[1]?.trim() || null };
}

const LONGEST = 220;
const LINK =
  /^(?:[«‹<←] ?|<- ?)?(?:next|prev(?:ious)?) (?:article|story|post|release|press release|news item|image|photo)(?:s?(?: ?[»›>→]| ?->)?$| ?[:»›] ?(\S.{0,200})?$)/i;
