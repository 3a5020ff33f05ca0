import { findDates } from './date.ts';

/** The dateline that opens a paragraph, as printed without its dash, and the date in it. */
export interface Dateline {
  readonly dateline: string;
  readonly date: string | null;
  /** Where the text proper starts in the paragraph. */
  readonly end: number;
}

const LONGEST = 140;
/** `PLACE, State (AFNS) --`: the dash that ends a dateline, doubled in some captures; `â` is what some collectors left of it. */
const DASH = /\s{0,2}(?:--|—|–|―|(?<=\s)[-â](?=\s|$))(?:\s{0,2}(?:--|—|–))?\s{0,3}/g;
const PLACE =
  /^(?:(?:Mc|Mac)?[\p{Lu}\d][\p{Lu}\d.'’&/-]*(?: (?:(?:Mc|Mac)?[\p{Lu}\d][\p{Lu}\d.'’&/-]*|of|de|la|el|the|and|in|near|al-[\p{Lu}]+)){0,9})$/u;
const AGENCY = /\s?\((?:[A-Z]{2,8}|[A-Z][A-Za-z. ]{2,30})\)$/;
/** An agency that opens nothing but a release: the place before it may be printed in any way. */
const NEWS_AGENCY = /^[\p{Lu}\d][^()!?]{2,90} ?\((?:AFNS|AFPN|AFPS|AFNEWS|ARNEWS|NNS|DVIDS)\)$/u;
/** `Washington, D.C.`: a place not in capitals is known by its state, as AP abbreviates it, by its letters or in full. */
const IN_STATE =
  /^\p{Lu}[\p{L}.'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{1,24}){0,3}, (?:D\.?C\.?|Ala\.|Ariz\.|Ark\.|Calif\.|Colo\.|Conn\.|Del\.|Fla\.|Ga\.|Ill\.|Ind\.|Kan\.|Ky\.|La\.|Md\.|Mass\.|Mich\.|Minn\.|Miss\.|Mo\.|Mont\.|Neb\.|Nev\.|N\.[HJMYCD]\.|Okla\.|Ore\.|Pa\.|R\.I\.|S\.[CD]\.|Tenn\.|Tex\.|Vt\.|Va\.|Wash\.|W\.Va\.|Wis\.|Wyo\.|A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Alaska|Hawaii|Idaho|Iowa|Maine|Ohio|Texas|Utah)$/u;
const REGION = /^(?:and )?(?:[\p{Lu}][\p{L}.'’ -]{0,30}|\p{Lu}\.\p{Lu}\.)$/u;

/** The dateline at the start of a paragraph; null where there is none. */
export function readDateline(paragraph: string): Dateline | null {
  if (!/^[\p{Lu}\d(]/u.test(paragraph)) return null;
  const day = DAY.exec(paragraph);
  if (day !== null) return afterDay(paragraph, day[0]);
  const told = beforeColon(paragraph);
  if (told !== null) return told;
  const head = paragraph.slice(0, LONGEST);
  for (const dash of head.matchAll(DASH)) {
    const before = head.slice(0, dash.index).trim();
    const dateline = before.replace(/,$/, '').replace(/, (?=\([A-Z]{2,8}\)$)/, ', ');
    if (isDateline(before) && !isInCapitals(head.slice(dash.index))) {
      return { dateline, date: findDates(before)[0]?.date ?? null, end: dash.index + dash[0].length };
    }
  }
  return null;
}

/** `HARBOR BOARD BACKS FERRAND, LIND - DEAL TO SAVE LIGHTS`: capitals after the dash too are a headline's. */
function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu) ?? []).length > 12;
}

/** `9/10/2013 - CALDER AIR BASE, Maine -- `: the sites of air bases, 2008 to 2014. */
const DAY = /^\d{1,2}\/\d{1,2}\/\d{4}\s{1,3}[-–—]{1,2}\s{1,3}(?=\D)/;

function afterDay(paragraph: string, day: string): Dateline | null {
  const rest = readDateline(paragraph.slice(day.length));
  return rest && { ...rest, date: rest.date ?? findDates(day)[0]?.date ?? null, end: rest.end + day.length };
}

/** `Fort Hollis, Virginia. (May 28, 2025): She has ...`: place, day and a colon. */
function beforeColon(paragraph: string): Dateline | null {
  const [whole, place = '', day = ''] = COLON.exec(paragraph) ?? [];
  const date = findDates(day)[0]?.date ?? null;
  if (whole === undefined || date === null) return null;
  return { dateline: `${place} (${day})`, date, end: whole.length };
}

const COLON =
  /^(\p{Lu}[\p{L}\d.'’-]{1,24}(?: [\p{Lu}\d][\p{L}\d.'’-]{0,24}){0,6}, \p{Lu}[\p{L}. ]{1,24}\.?) \(([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})\): (?=["“]?\p{Lu})/u;

function isDateline(text: string): boolean {
  if (NEWS_AGENCY.test(text.replace(/,$/, ''))) return true;
  const place = withoutDate(text.replace(AGENCY, '').replace(/,\s*$/, ''));
  if (place === '') return AGENCY.test(text) || findDates(text).length === 1;
  if (IN_STATE.test(place)) return true;
  const [town = '', ...regions] = place.split(/,\s*/);
  if (!PLACE.test(town) || town.replace(/[^\p{Lu}]/gu, '').length < 3) return false;
  return regions.length <= 3 && regions.every((region) => REGION.test(region));
}

/** Datelines to 2015 hold the date: `WASHINGTON, Dec. 15, 2016`, `WASHINGTON (Sept. 24, 2020)`, without a year too. */
function withoutDate(text: string): string {
  return text
    .replace(/\s?\((?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})\)$/, '')
    .replace(/,? ?(?:[A-Z][a-z]{2,8}\.? ?\d{1,2}(?:, ?\d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})$/, '')
    .replace(/,\s*$/, '')
    .trim();
}

/** Whether a paragraph opens with a dateline that a collector left without its marks (`WASHINGTON D C`), or without its dash. */
export function isUnmarkedDateline(paragraph: string): boolean {
  return UNMARKED.test(paragraph);
}

const UNMARKED = /^washington d ?c \p{L}|^washington, d\.?c\.?,? ?(?:u\.?s\.? )?sen(?:ators?|s?\.) /iu;
