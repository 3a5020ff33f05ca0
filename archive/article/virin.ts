import type { VirinParts } from '../../contract.ts';
import { isoDate } from './date.ts';

/** A VIRIN found in a text: as printed (file ending and browser's copy number cut off), and where. */
export interface FoundVirin {
  readonly virin: string;
  readonly start: number;
  readonly end: number;
}

/**
 * DoD's Visual Information Record Identification Number: date shot, service, vision ID, sequence, crop letter, country;
 * motion imagery may add a sub-sequence. Measured on real pages: every real one, and nothing in text that has none.
 */
const VIRIN =
  /(?<![A-Za-z0-9])(\d{6})-([A-Z0])-([A-Z0-9]{5})-(\d{3,4})([A-Z])?(?:-([A-Z]{2})(?![A-Z]))?(?:-\d{3}(?!\d))?(?=$|[^A-Za-z0-9-])/g;
/** What stands after a `VIRIN:` label though it is misprinted (a date of five or seven digits, a lost letter). */
const MISPRINT = /^(\d{5,7}-[A-Z0-9]{1,2}-[A-Z0-9]{4,6}-\d{1,5}[A-Z]?)(?=$|[^A-Za-z0-9-])/i;

/** All VIRINs in a text, in order. */
export function findVirins(text: string): readonly FoundVirin[] {
  if (!text.includes('-')) return [];
  const found: FoundVirin[] = [];
  for (const match of text.matchAll(VIRIN)) {
    found.push({ virin: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The VIRIN in the file name of an address, however its letters are cased; null when there is none. */
export function virinOfAddress(address: string | null): string | null {
  if (address === null || address.length > 4096 || address.startsWith('data:')) return null;
  return findVirins(address.toUpperCase())[0]?.virin ?? null;
}

/** The VIRIN that is all a line says; null when it says anything else. */
export function loneVirin(line: string): string | null {
  const [found, ...others] = line.length > 60 ? [] : findVirins(line.toUpperCase());
  return found?.start === 0 && others.length === 0 && /^(?:\.jpe?g)?$/i.test(line.slice(found.end))
    ? found.virin
    : null;
}

/**
 * What a `VIRIN:` label says: a VIRIN, its hyphens typed as such whatever dashes are printed, or a misprinted one as
 * printed; null when it is something else.
 */
export function labelledVirin(value: string): string | null {
  const plain = value.replace(/[‐‑‒–−]/g, '-').replace(/ ?- ?/g, '-');
  return findVirins(plain.toUpperCase())[0]?.virin ?? MISPRINT.exec(plain)?.[1]?.toUpperCase() ?? null;
}

/**
 * The parts of a VIRIN; null when it is misprinted. `pivot` is the year known at latest (capture, release, today):
 * two digits more than a year beyond it belong to the 20th century. Old vision IDs hold digits of a social security
 * number and are not given.
 */
export function parseVirin(virin: string, pivot: number): VirinParts | null {
  VIRIN.lastIndex = 0;
  const match = VIRIN.exec(virin);
  VIRIN.lastIndex = 0;
  if (!match || match[0] !== virin) return null;
  const [, day = '', service = '', visionId = '', sequence = '', crop = null, country = null] = match;
  const year = Number(day.slice(0, 2));
  const century = year > (pivot % 100) + 1 ? 1900 : Math.floor(pivot / 100) * 100;
  return {
    date: isoDate(century + year, Number(day.slice(2, 4)), Number(day.slice(4, 6))),
    service,
    visionId: /^\d{4}/.test(visionId) ? null : visionId,
    sequence,
    crop,
    country,
  };
}
