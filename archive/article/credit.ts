import { agencyOf, isAgency, placeIn, splitAgency } from './agency.ts';
import { splitRank } from './rank.ts';
import { cutReleaseMark } from './release-mark.ts';
import { sentences } from './sentence.ts';
import { isUnit } from './unit.ts';

/** A caption parted from its credit line, both as printed; the credit without brackets. */
export interface Credited {
  readonly caption: string;
  readonly credit: string | null;
}

/** Who a credit line names. */
export interface Maker {
  readonly photographer: string | null;
  readonly rank: string | null;
  readonly organization: string | null;
}

const KEYWORD =
  /\b(?:photos?|photographs?|images?|imagery|graphics?|illustrations?|courtesy|artwork|screenshot|video)\b/i;
/** `[Image 2 of 6]` counts pictures. */
const NUMBERED = /^(?:image|photo|slide) \d{1,3}(?: of \d{1,3})?$/i;
/** `(This photo was altered for security reasons)`, `(Information courtesy of the Doe Museum)` credit nobody for a picture. */
const REMARK =
  /^(?:(?:this|these|the|editor's|some) .{0,80})?\b(?:was|were|is|are|has been|have been)\b|^(?:(?:the )?original(?:ly)?|full)? ?(?:article|story|release|text)\b|^(?:information|content|text|story) .{0,30}\bcourtesy\b|^courtesy (?:story|article)\b|^(?:(?:begin|start|end)(?: of)? )?(?:video|audio) ?(?:clip|tape)s?$|^(?:see|watch|read|listen|view|click)\b/i;
/** What only a maker's name beside it makes a credit. */
const ARTWORK =
  /\b(?:art|composite|rendering|painting|drawing|sketch|screen ?(?:capture|grab)) ?(?:\/|by )|(?:^|[([]|[.!?;|”")\]] )\s?credits? ?:/i;
const LONGEST = 260;
/** A longer line that is all in brackets is a picture's description as text browsers print it. */
const LONGEST_ALONE = 100;
const KIND =
  '(?:photo illustration|photos?|photographs?|graphics?|illustrations?|images?|imagery|artwork|screenshots?|video)';
/** The same at the start of a credit line, where it may be capitalized. */
const STARTING =
  '(?:[Pp]hoto illustration|[Pp]hotos?|[Pp]hotographs?|[Gg]raphics?|[Ii]llustrations?|[Ii]mages?|[Ii]magery|[Aa]rtwork|[Ss]creenshots?|[Vv]ideo)';
const ORGANIZATION =
  '(?:(?:U\\. ?S\\.?|U\\.S|US|United States) )?(?:Air National Guard|Army National Guard|Air Force Reserve(?: Command)?|Army Reserve|Navy Reserve|Marine Corps Forces|Air Force(?: Academy| archive| file)?|Army(?: Corps of Engineers)?|Navy|Marine Corps|Marine|Coast Guard(?: Auxiliary)?|Space Force|Space Command|National Guard|Department of (?:Defense|War|State|Homeland Security)|Defense Department|Defense Logistics Agency|DoD|DOD|DOW|DoW|DVIDS|Courtesy|NASA|National Archives|White House|NATO|Joint (?:Staff|Chiefs of Staff)|Secretary of Defense|FEMA|State Department|Royal [A-Z][a-z]+(?: [A-Z][a-z]+)?)';
/** A word of an organization's name. A full stop ends the caption's sentence (`in Kabul, Afghanistan. Army photo by`), save in these. */
const WORD = "(?:U\\.? ?S\\.|(?:Corp|Inc|Co|Ltd|St)\\.|[A-Z](?:\\.?[\\w&’'-]){0,30})";
/** `ORG photo by`, `ORG photo/`, `Photo courtesy of`: where an unbracketed credit line starts. */
const STARTS = new RegExp(
  `(?:${ORGANIZATION} (?:file |archive |stock |courtesy )?${KIND}|(?<=^|[.!?:;,|”")\\]–—-] )(?:(?:${WORD} ){0,5}${STARTING}))(?: ?\\/{1,2} ?| by(?::| )| courtesy(?: of)? |: )`,
  'g',
);
/** `Credit: NASA`, `Photo credit: Kit Doe`, after the caption's last sentence. */
const LABELLED =
  /(?<=^|[.!?;|”")\]] )(?:(?:[Pp]hoto|[Ii]mage|[Pp]icture|[Vv]ideo|[Gg]raphic) [Cc]redits?|[Cc]redits?|CREDIT) ?: /g;
const COURTESY =
  /(?<=^|[.!?;,”")\]] )(?:(?:Photos?|Images?|Graphics?|Illustrations?|Video) ?courtesy|Courtesy) (?:of |photo\b)/g;
/** A credit that names nobody: `..., U.S. Air Force graphic.`, `... at sea. Naval Doe Center photo`. */
const NAMELESS = new RegExp(
  `(?:^|[.,;!?”")] )(${ORGANIZATION} (?:file |archive |courtesy )?${KIND})(?=\\.? ?$|\\. [A-Z])|[.!?”")] ((?:${WORD} ){1,6}(?:photo illustration|photo|graphic|illustration))(?=\\.? ?$)`,
  'g',
);

/**
 * Parts a caption from its credit line: the last bracket that speaks of a photo, an unclosed one, or a tail
 * `ORG photo by NAME`; `(Released)` goes. Found so in 366 of 371 real captions.
 */
export function splitCredit(printed: string): Credited {
  const { text } = cutReleaseMark(printed);
  const found = mentionsCredit(text) ? (bracketed(text) ?? midst(text) ?? tail(text) ?? nameless(text)) : null;
  return found ?? splitAgency(text) ?? { caption: text, credit: null };
}

function mentionsCredit(text: string): boolean {
  return KEYWORD.test(text) || ARTWORK.test(text);
}

/** Whether a whole line is a credit line: `(U.S. Navy photo by ...)`, `Photo courtesy of ...`. */
export function isCreditLine(line: string): boolean {
  if (line.length > LONGEST || !KEYWORD.test(line)) return false;
  const { caption, credit } = splitCredit(line);
  return credit !== null && caption === '';
}

/** Whether a paragraph ends in a credit, as captions do and sentences of a body do not. */
export function endsInCredit(text: string): boolean {
  if (splitAgency(text) !== null) return true;
  if (!mentionsCredit(text.slice(-LONGEST))) return false;
  const trimmed = cutReleaseMark(text).text;
  const bracket = lastCreditBracket(trimmed);
  if (bracket)
    return /^[\s.]*$|^[\s.([]{0,4}(?:this|these) (?:photo|image|picture|graphic)s? .{4,200}$/i.test(
      trimmed.slice(bracket.end),
    );
  return (
    midst(trimmed) !== null ||
    tail(trimmed) !== null ||
    (nameless(trimmed) !== null && new RegExp(`${KIND}\\.?$`).test(trimmed))
  );
}

/** Photographer, rank and organization of a credit line. Names stay as printed; nobody is invented. */
export function parseCredit(credit: string): Maker {
  const plain = unlabelled(credit.replace(/\s{0,2}[/,(]\s{0,2}released\)?\.?$|^released ?\/ ?/gi, '')).trim();
  if (/^courtesy$/i.test(plain)) return { photographer: null, rank: null, organization: null };
  const first = agencyOf(plain);
  if (first !== null) return makerOf(first.agency, first.name);
  const courtesy = /\bcourtesy(?: of)? (?!photo|graphic|image|illustration|video)(.{2,200})$/i.exec(plain);
  if (courtesy?.[1]) return { photographer: null, rank: null, organization: tidy(courtesy[1]) };
  const by = MADE_BY.exec(plain);
  if (by) return makerOf(organizationOf(by[1] ?? ''), by[2] ?? '');
  const beside = RANKED_BESIDE.exec(plain);
  if (beside && splitRank(beside[2] ?? '').rank !== null)
    return makerOf(organizationOf(beside[1] ?? ''), beside[2] ?? '');
  const unit = ONLY_ORGANIZATION.exec(plain);
  if (unit) return { photographer: null, rank: null, organization: organizationOf(unit[1] ?? '') };
  return makerOf(null, plain.replace(/^(?:photo(?:graph)? )?by:? /i, ''));
}

/** What is credited without the label army.mil prints in the bracket, alone or after an organization: `Photo Credit: U.S. Army photo by ...`. */
function unlabelled(credit: string): string {
  return credit
    .replace(OWN_LABEL, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(INNER_LABEL, '/');
}

const OWN_LABEL =
  /^(?:(?:(?:photo|image|picture|video|graphic) )?credits? ?:|(?:photo|image) credits?(?: ?[–-])?) {0,2}/i;
const INNER_LABEL = /(?<=photo|graphic|image) ?[/.;,|] ?(?:photo|image) credits? ?: {0,2}/i;

/** The maker a `Photo By:` label names: a person, with organization after a comma where printed. */
export function parseMaker(value: string): Maker {
  if (isAgency(value)) return { photographer: null, rank: null, organization: value };
  return KEYWORD.test(value) || agencyOf(value) !== null ? parseCredit(value) : makerOf(null, unlabelled(value));
}

const MADE_BY = new RegExp(`^(.{0,120}?)\\b${KIND}(?: by:? | ?\\/{1,2} ?| ?: )(.{2,200})$`, 'i');
/** `U.S. Air Force photo - Staff Sgt. Doe`, `U.S. Air Force photo, Staff Sgt. Doe`. */
const RANKED_BESIDE = new RegExp(`^(.{0,120}?)\\b${KIND}(?: [-–] |, )(.{2,200})$`, 'i');
const ONLY_ORGANIZATION = new RegExp(`^(.{2,120}?) ${KIND}$`, 'i');
function makerOf(organization: string | null, who: string): Maker {
  const name = tidy(who.replace(/\s{0,2}[/(]\s{0,2}released\)?\.?$|(?<=\p{Ll})Released$/iu, ''));
  const { rank, name: bare } = splitRank(name);
  const [person = '', ...unit] = bare.split(/, | \/ ?|\/(?=[A-Z])/);
  if (rank === null && (isUnit(person) || person === '')) {
    return { photographer: null, rank: null, organization: organization ?? (name === '' ? null : name) };
  }
  const printedUnit = unit.join(', ').trim();
  return {
    photographer: rank === null ? person.trim() : `${rank} ${person.trim()}`,
    rank,
    organization: organization ?? (printedUnit === '' ? null : printedUnit),
  };
}

function organizationOf(text: string): string | null {
  const organization = text
    .replace(/\b(?:file|archive|stock|courtesy)\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  return organization === '' ? null : organization;
}

function tidy(text: string): string {
  return text
    .replace(/[\s.]+$/, (end) => (/^\.?$/.test(end) ? end : ''))
    .replace(/(?<=[a-z]{2})(?<!\b(?:[JS]r|Esq|Inc|Corp|Co|Ltd))\.$/, '')
    .trim();
}

interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly inside: string;
}

function bracketed(text: string): Credited | null {
  const bracket = lastCreditBracket(text);
  if (!bracket) return null;
  const before = text.slice(0, bracket.start).trim();
  const after = text
    .slice(bracket.end)
    .replace(/^\s*\.\s*$/, '')
    .replace(/^\s*\.\s+(?=\S)/, /[.!?]["”]?$/.test(before) ? '' : '. ')
    .trim();
  return { caption: after === '' ? before : `${before} ${after}`, credit: bracket.inside };
}

/** The last bracket that speaks of a photo; one that is never closed runs to the end. */
function lastCreditBracket(text: string): Bracket | null {
  const open: number[] = [];
  let last: Bracket | null = null;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '(' || letter === '[') open.push(at);
    else if ((letter === ')' || letter === ']') && open.length > 0) {
      const start = open.pop() ?? 0;
      last =
        last !== null && last.start > start
          ? widened(text, last, { start, end: at + 1 })
          : (creditIn(text, start, at + 1) ?? last);
    }
  }
  const unclosed = open.at(-1);
  return last ?? (unclosed === undefined ? null : creditIn(text, unclosed, text.length + 1));
}

/** `(Photo Credit: (U.S. Army photo by ...))`: a bracket that holds a label and the credit's own bracket is all of the credit. */
function widened(text: string, inner: Bracket, { start, end }: Pick<Bracket, 'start' | 'end'>): Bracket {
  const isLabelled = /^\s{0,2}(?:(?:photo|image) )?credits? ?:\s{0,2}$/i.test(text.slice(start + 1, inner.start));
  return isLabelled && /^[\s.]*$/.test(text.slice(inner.end, end - 1))
    ? { start, end, inside: text.slice(start + 1, end - 1).trim() }
    : inner;
}

function creditIn(text: string, start: number, end: number): Bracket | null {
  if (end - start > LONGEST) return null;
  const inside = text.slice(start + 1, end - 1).trim();
  if (start === 0 && text.startsWith('[') && end >= text.length && inside.length > LONGEST_ALONE) return null;
  if (NUMBERED.test(inside) || REMARK.test(inside) || !(KEYWORD.test(inside) || ARTWORK.test(inside))) return null;
  if (!/^[\p{Lu}\d]|^(?:photo|courtesy|graphic|illustration|credit)/u.test(inside)) return null;
  return { start, end: Math.min(end, text.length), inside };
}

/** What is credited begins as names do: `illustration by age group` and `Image: a chart` credit nobody. */
const NAME = /^\s{0,2}(?:(?:the|courtesy|of|an?|de|la|van|von|al|el|d['’]) ?-?){0,3}["“(@]?[\p{Lu}\d]/u;
/** After a colon a name alone is credited: `Photo: Kit Doe`; `Photo: The year in review` is a title. */
const PROPER =
  /^["“@]?[\p{Lu}\d][\p{L}\d.'’-]*(?:$|[,/|] ?| (?:(?:of|de|la|van|von|al|el|and|for|the) )?["“(]?[\p{Lu}\d])/u;
/** What makes a sentence of `The photo by Doe was sold`: no credit line says it. */
const VERB = / (?:was|were|is|are|has|had|said) /;

function tail(text: string): Credited | null {
  if (!mentionsCredit(text.slice(-LONGEST))) return null;
  const found = [lastMatch(text, STARTS), lastMatch(text, COURTESY), lastMatch(text, LABELLED)].sort(
    (a, b) => (b?.index ?? -1) - (a?.index ?? -1),
  )[0];
  if (!found || text.length - found.index > LONGEST) return null;
  const start = found.index - labelBefore(text.slice(0, found.index)) + placeIn(text, found);
  const credit = text
    .slice(start)
    .trim()
    .replace(/(?<=[a-z]{2})\.$/, '')
    .replace(/^([^(]*)\)$/, '$1');
  const named = text.slice(found.index + found[0].length);
  if (VERB.test(named) || !NAME.test(named)) return null;
  if (found[0].endsWith(': ') && (/video: $/i.test(found[0]) || !PROPER.test(named))) return null;
  if (sentences(named).some((next, at) => at > 0 && /^[A-Z][a-z]+ [a-z]+ /.test(next))) return null;
  return {
    caption: text
      .slice(0, start)
      .replace(/[\s,;|–—-]+$/, '')
      .trim(),
    credit,
  };
}

/** How many letters of a label end the text: `Photo Credit: ` before `U.S. Army photo by ...`. */
function labelBefore(text: string): number {
  return /(?<=^|[.!?;|”")\]] )(?:(?:photo|image) )?credits? ?: {1,2}$/i.exec(text.slice(-40))?.[0].length ?? 0;
}

/** `... U.S. Army photo by Spc. Doe. The bridge carried its first truck the same night.`: the rest is caption again. */
function midst(text: string): Credited | null {
  const found = lastMatch(text, MADE);
  if (found === null) return null;
  const [credit = '', ...after] = sentences(text.slice(found.index));
  const rest = after.join(' ');
  if (!/\p{Ll}{3}.*[.!?]["”]?$/u.test(rest) || rest.split(' ').length < FEWEST_WORDS || creditsMore(after[0] ?? ''))
    return null;
  if (credit.length > LONGEST || VERB.test(credit) || splitRank(credit.slice(found[0].length)).rank === null)
    return null;
  const before = text.slice(0, found.index).replace(/[\s,;]+$/, '');
  const stop = before === '' || /[.!?]["”]?$/.test(before) ? '' : '.';
  return { caption: `${before}${stop} ${rest}`.trim(), credit: credit.replace(/\.$/, '') };
}

/** `The image was altered.` is said of the picture; another sentence with such a word may be a credit of its own. */
function creditsMore(sentence: string): boolean {
  return KEYWORD.test(sentence) && !REMARK.test(sentence);
}

const FEWEST_WORDS = 4;
/** A credit after a finished sentence, or a comma, that names its maker. */
const MADE = new RegExp(`(?<=^|[.!?,”")\\]] )(?<!\\bU\\. ?S\\. )${ORGANIZATION} (?:file |courtesy )?${KIND} by `, 'g');

function nameless(text: string): Credited | null {
  const last = lastMatch(text, NAMELESS);
  const credit = last?.[1] ?? last?.[2];
  if (!last || credit === undefined) return null;
  const start = last.index + last[0].length - credit.length;
  const before = text.slice(0, start).replace(/[\s,;]+$/, '');
  const after = text.slice(start + credit.length).replace(/^\.?\s*/, '');
  return { caption: [before, after].filter((part) => part !== '').join(before.endsWith('.') ? ' ' : '. '), credit };
}

function lastMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (const match of text.matchAll(pattern)) last = match;
  return last;
}
