import { readDayLine } from './day-line.ts';
import { isFurniture } from './furniture.ts';
import type { Line, Piece } from './piece.ts';

/**
 * Whether the first line of a release is its site's name and no headline: `Marines` over `Photo Information`, `Coast Guard News`
 * over `PRESS RELEASE | Jan. 22, 2026`, `US Army Corps of Engineers` and the district below it, the page's keywords over the
 * banner. `above` is the line of furniture before it.
 */
export function isSite(line: Line, next: Piece | undefined, above: string | undefined): boolean {
  if (next?.kind !== 'line') return false;
  if (/^(?:the )?official (?:web ?)?site of /i.test(next.text)) return line.text.length < 40;
  if (line.text === 'Marines') return /^photo information$/i.test(next.text);
  if (isService(line.text) || (above !== undefined && isService(above) && PART.test(line.text))) return true;
  if (isKeywords(line.text)) return isFurniture(next.text);
  if (LISTING.test(line.text) || (STORIES.test(line.text) && next.gap)) return true;
  return /^.{0,40}\b(?:news|newsroom|media)$/i.test(line.text) && readDayLine(next.text) !== null;
}

/**
 * Whether a short line stands over the headline of a site on AFPIMS: the headline is the line right before the bullet
 * `Published`, and what stands above it describes the page's banner.
 */
export function standsOverHeadline(pieces: readonly Piece[], at: number): boolean {
  const [line, headline, byline] = pieces.slice(at, at + 3);
  if (line?.kind !== 'line' || headline?.kind !== 'line' || byline?.kind !== 'line') return false;
  return line.level === undefined && headline.gap && line.text.length < 90 && /^[•·*] published\b/i.test(byline.text);
}

/** `Posts in Category: Army Guard`, `Tag Archives: history`: a blog's list stands over the post. */
const LISTING =
  /^(?:posts in category|(?:category|tag|monthly) archives?|archives? for|browsing category|tag)\s?: ?\S.{0,60}$/i;
/** `Air Force Featured Stories`: what a base's site calls the news of its service. */
const STORIES = /^(?:\p{Lu}[\p{L}.]* ){1,4}(?:Featured|Feature|News|Top) Stories$/u;

/** Whether a line is the Corps of Engineers' name alone, as its sites print it over the name of a district. */
export function isService(text: string): boolean {
  return /^(?:the )?(?:u\.? ?s\.?|united states) army corps of engineers(?: ?®)?(?: (?:headquarters )?website)?$/i.test(
    text,
  );
}

/** `Calder District`, `Headquarters U.S. Army Corps of Engineers Website`. */
const PART = /^\p{Lu}[\p{L}. &-]{2,60} (?:District|Division|Center|Laboratory|Headquarters|Website)(?: Website)?$/u;

/** `bridge, engineers, river, national guard`: four or more entries of a word or three, most of them small. */
export function isKeywords(text: string): boolean {
  const words = text.length > LONGEST ? [] : text.split(/, ?/);
  return (
    words.length >= FEWEST &&
    words.every((word) => isKeyword(word, words.length)) &&
    words.filter(isSmall).length * 2 > words.length
  );
}

const LONGEST = 300;
const FEWEST = 4;

/** In a longer list an entry may have more words. */
function isKeyword(word: string, of: number): boolean {
  return (
    /^[\p{L}\d][\p{L}\d' -]{1,30}$/u.test(word) &&
    word.split(' ').length < (of > 5 ? 6 : 4) &&
    !/^(?:and|or) /i.test(word)
  );
}

function isSmall(word: string): boolean {
  return word === word.toLowerCase();
}
