import { parseDate } from './date.ts';
import { readDateline } from './dateline.ts';
import { isFurniture } from './furniture.ts';
import type { Line } from './piece.ts';
import { readHeadFact } from './release-head.ts';
import { endsSentence } from './sentence.ts';
import { isUnit } from './unit.ts';

/** The lines of a release without its letterhead, and who sent it as the letterhead says. */
export interface Unheaded {
  readonly lines: readonly Line[];
  readonly organization: string | null;
  readonly dropped: readonly string[];
}

/**
 * Takes the letterhead off a release: the sender's names and address that stand above `FOR IMMEDIATE RELEASE` (governors,
 * commands, the releases of the 1990s). A headline may stand there as well, so it counts only where another one follows.
 */
export function withoutLetterhead(lines: readonly Line[]): Unheaded {
  const over = overDepartment(lines);
  if (over > 0) {
    const below = withoutLetterhead(lines.slice(over));
    return { ...below, dropped: [...lines.slice(0, over).map(({ text }) => text), ...below.dropped] };
  }
  const urgent = lines.slice(0, MOST_LINES).findIndex(({ text }) => readHeadFact(text)?.kind === 'urgency');
  const below = senderBelow(lines, urgent);
  if (below !== null) return below;
  const above = lines.slice(0, Math.max(urgent, 0));
  const names = above.filter(({ text }) => !isFurniture(text) && isName(text));
  const isHead =
    names.length > 1 &&
    names.some(({ text }) => readHeadFact(text) === null) &&
    above.every(isShort) &&
    above.some(isSender) &&
    hasHeadline(lines.slice(urgent + 1));
  if (!isHead) return { lines, organization: null, dropped: [] };
  const sender = names.find(({ text }) => isUnit(text) || OFFICE.test(text)) ?? names[0];
  return { lines: lines.slice(urgent), organization: sender?.text ?? null, dropped: above.map(({ text }) => text) };
}

/**
 * How many lines stand over `U.S. Department of Defense`, its office and `News Transcript`, right below each other: a
 * collector's frame, because the headline comes after such a head. 0 without one.
 */
function overDepartment(lines: readonly Line[]): number {
  return lines.slice(0, MOST_OVER).findIndex(({ text }, at) => {
    const [office, page] = [lines[at + 1]?.text ?? '', lines[at + 2]?.text ?? ''];
    return DEPARTMENT.test(text) && /^office of the assistant secretary of /i.test(office) && PAGE.test(page);
  });
}

const MOST_OVER = 5;
const DEPARTMENT = /^(?:u\.s\.|united states) department of (?:defense|war)$/i;
const PAGE = /^news (?:transcript|release|briefing)$/i;

/** `NEWS RELEASE`, the sender's name, its telephones, then the headline: the heads of the Coast Guard. */
function senderBelow(lines: readonly Line[], urgent: number): Unheaded | null {
  const sender = urgent < 0 ? undefined : lines[urgent + 1];
  if (sender === undefined || !isUnit(sender.text) || !isShort(sender) || readHeadFact(sender.text) !== null)
    return null;
  const rest = lines.slice(urgent + 2);
  const contacts = rest.findIndex(({ text }) => readHeadFact(text)?.kind !== 'contact');
  if (contacts < 1 || !hasHeadline(rest.slice(contacts))) return null;
  const dropped = [sender, ...rest.slice(0, contacts)].map(({ text }) => text);
  return {
    lines: [...lines.slice(0, urgent + 1), ...rest.slice(contacts)],
    organization: sender.text,
    dropped: dropped.slice(1),
  };
}

const MOST_LINES = 9;
const OFFICE = /\b(?:office|department|bureau|board|commission|attorney general|governor)\b/i;
/** `AUGUSTA, MAINE 04333`, `P.O. Box 12`, `(207) 555-0134`. */
const ADDRESS =
  /\b\d{5}(?:-\d{4})?$|\bP\.? ?O\.? Box \d|\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}\b|^\d{1,5} \p{Lu}[\p{L}. ]{2,40}(?:Street|St\.|Avenue|Ave\.|Road|Blvd\.?)/u;

function isName(text: string): boolean {
  const fact = readHeadFact(text);
  return fact === null || fact.kind === 'organization';
}

function isShort({ text }: Line): boolean {
  return text.length < 80 && !endsSentence(text) && parseDate(text) === null;
}

function isSender({ text }: Line): boolean {
  return ADDRESS.test(text) || OFFICE.test(text) || (isUnit(text) && text === text.toUpperCase());
}

/** Whether a line that could be a headline stands before the first paragraph. */
function hasHeadline(lines: readonly Line[]): boolean {
  for (const { text } of lines.slice(0, MOST_LINES)) {
    if (isFurniture(text) || parseDate(text) !== null || readHeadFact(text) !== null) continue;
    return text.length > 16 && text.length < 160 && readDateline(text) === null && !/[a-z]\.$/.test(text);
  }
  return false;
}
