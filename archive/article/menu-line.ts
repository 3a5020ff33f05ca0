import { linesIn } from './line-set.ts';

/**
 * Whether one line is a whole menu, as text browsers print it (`Home News Photos About Us`, `Home | News | Units`), or a few
 * words of one (`SHARE PRINT`, `Accessibility/Section 508`). `known` are words that are furniture where they stand alone, in
 * small letters.
 */
export function isMenuLine(line: string, known: ReadonlySet<string>): boolean {
  if (line.length > LONGEST || line.length < 7) return false;
  const parts = line
    .split(/\s?[|/•·»]\s?|(?:^|\s)\*\s|[\][]{1,2}\s?/)
    .flatMap((part) => part.trim().toLowerCase() || []);
  if (parts.length > 1) {
    const found = parts.filter((part) => known.has(part) || ENTRIES.has(part)).length;
    return (
      found === parts.length ||
      (parts.length > 2 && found >= FEWEST && found * 2 >= parts.length && parts.every(isShort))
    );
  }
  return isRun(line.split(' '), known);
}

const LONGEST = 160;
/** So many words of menus make one. */
const FEWEST = 3;

/** What menus hold besides; alone on a line each may be a sub-head. */
const ENTRIES =
  linesIn(`video|units|leadership|history|organization|media|library|features|commentaries|commentary|fact sheets|
events|blog|services|programs|training|jobs|forms|documents|directory|calendar|community|staff|family|visitors|links|
imagery|mission|faqs|article display|article view`);
/** Two of these are a share bar. */
const SHARING = linesIn(
  'share|print|email|e-mail|tweet|facebook|twitter|download|details|copy|link|story|article|page|save',
);

function isShort(part: string): boolean {
  return part.length < 28 && part.split(' ').length < 4;
}

/** Whether words, each with a capital, are the entries of a menu, one after the other. */
function isRun(words: readonly string[], known: ReadonlySet<string>): boolean {
  if (words.length < 2 || words.length > 24 || !words.every((word) => /^\p{Lu}/u.test(word))) return false;
  const small = words.map((word) => word.toLowerCase());
  if (small.every((word) => SHARING.has(word))) return true;
  let entries = 0;
  let covered = 0;
  for (let at = 0; at < small.length; ) {
    const length = [3, 2, 1].find((count) => {
      const entry = small.slice(at, at + count).join(' ');
      return at + count <= small.length && (known.has(entry) || ENTRIES.has(entry));
    });
    entries += length === undefined ? 0 : 1;
    covered += length ?? 0;
    at += length ?? 1;
  }
  return covered === words.length ? entries >= FEWEST : entries > FEWEST && covered > words.length * MOST_OF;
}

const MOST_OF = 0.7;
