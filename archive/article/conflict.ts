import type { Conflict, Photo } from '../../contract.ts';
import { parseCredit, splitCredit } from './credit.ts';
import { findDates } from './date.ts';
import type { Embedded } from './embedded.ts';
import { fold } from './line.ts';
import { findVirins, virinOfAddress } from './virin.ts';

/** What a photo says that does not agree: with itself, with its file's name, with what its file says. `pivot` is the year known at latest. */
export function findConflicts(photo: Photo, embedded: Embedded | null, pivot: number): readonly Conflict[] {
  return [
    dateConflict(photo, pivot),
    photographerConflict(photo),
    virinConflict(photo.virin, virinOfAddress(photo.file ?? photo.address), "the file's name"),
    virinConflict(photo.virin, embedded?.virin ?? null, 'the file itself'),
    bylineConflict(photo, embedded),
  ].filter((conflict) => conflict !== null);
}

/** Who is said to have made a photo: the credit as printed, by the last name it names. */
export type Credits = Map<string, string>;

/** Adds what one use of a photo says of its maker; nothing where it names nobody. */
export function addCredit(credits: Credits, { credit, photographer }: Pick<Photo, 'credit' | 'photographer'>): void {
  const name = creditedName({ credit, photographer });
  if (name !== null && !credits.has(name)) credits.set(name, credit ?? photographer ?? '');
}

/** The photo with a conflict more where the uses of its VIRIN, in one release or many, name different makers. */
export function withCreditConflict(photo: Photo, uses: readonly Photo[]): Photo {
  const credits: Credits = new Map();
  if (photo.virin !== null) for (const use of uses) if (use.virin === photo.virin) addCredit(credits, use);
  return flagCredits(photo, credits);
}

/** The photo with a conflict more where `credits`, all that is said of its VIRIN, name different makers. */
export function flagCredits(photo: Photo, credits: Credits): Photo {
  if (credits.size < 2) return photo;
  const lines = [...credits.values()].map((credit) => `“${credit}”`).join(' and ');
  const conflicts = photo.conflicts.filter(({ kind }) => kind !== 'credit');
  return addConflicts({ ...photo, conflicts }, [
    { kind: 'credit', sentence: `${photo.virin} is credited in different ways: ${lines}.` },
  ]);
}

/** The last name of whoever made a photo, folded; null where nobody is named. Photos of one VIRIN with two such names conflict. */
export function creditedName({ credit, photographer }: Pick<Photo, 'credit' | 'photographer'>): string | null {
  return nameKey(photographer ?? (credit === null ? null : parseCredit(credit).photographer));
}

/** The photo with these conflicts, those it has already counted once. */
export function addConflicts(photo: Photo, found: readonly Conflict[]): Photo {
  const known = new Set(photo.conflicts.map(({ sentence }) => sentence));
  return { ...photo, conflicts: [...photo.conflicts, ...found.filter(({ sentence }) => !known.has(sentence))] };
}

function dateConflict({ caption, virin, virinParts }: Photo, pivot: number): Conflict | null {
  const shot = virinParts?.date ?? null;
  if (virin === null || shot === null) return null;
  const told = findDates(caption ?? '').map(({ date }) => date);
  if (told.length > 0 && !told.includes(shot)) {
    return { kind: 'date', sentence: `The caption says ${told[0]}, VIRIN ${virin} says ${shot}.` };
  }
  const year = Number(shot.slice(0, 4));
  if (told.length > 0 || year >= EARLIEST_CERTAIN || year + 100 <= pivot + 1) return null;
  const later = `${year + 100}${shot.slice(4)}`;
  return { kind: 'date', sentence: `VIRIN ${virin} says ${shot}, or ${later}, which lies after the capture.` };
}

/** Hardly any photo in a release is older than the Second World War. */
const EARLIEST_CERTAIN = 1939;

function photographerConflict({ photographer, credit }: Photo): Conflict | null {
  const credited = credit === null ? null : parseCredit(credit).photographer;
  if (isSamePerson(photographer, credited)) return null;
  return {
    kind: 'photographer',
    sentence: `The photographer is named ${photographer}, the credit line says “${credit}”.`,
  };
}

function bylineConflict({ photographer }: Photo, embedded: Embedded | null): Conflict | null {
  const told = embedded?.caption ? splitCredit(embedded.caption).credit : null;
  const maker = (told === null ? null : parseCredit(told).photographer) ?? embedded?.byline ?? null;
  if (isSamePerson(photographer, maker)) return null;
  return { kind: 'photographer', sentence: `The page names ${photographer}, the file itself names ${maker}.` };
}

function virinConflict(virin: string | null, other: string | null, place: string): Conflict | null {
  if (virin === null || other === null || isSameVirin(virin, other)) return null;
  return { kind: 'virin', sentence: `The page says VIRIN ${virin}, ${place} says ${other}.` };
}

/** Web editors change the sequence's length and add a crop letter: `028` becomes `0024L`; day, service and maker stay. */
function isSameVirin(left: string, right: string): boolean {
  const [one, other] = [findVirins(left)[0]?.virin, findVirins(right)[0]?.virin];
  if (one === undefined || other === undefined) return left === right;
  const [bare, otherBare] = [one, other].map((virin) => virin.replace(/[A-Z]$/, ''));
  if (bare === otherBare) return true;
  const isCropped = /[A-Z]$/.test(one) !== /[A-Z]$/.test(other);
  return isCropped && one.split('-').slice(0, 3).join() === other.split('-').slice(0, 3).join();
}

/** Nobody named is nobody else. Ranks, first names and middle letters are written in many ways: the last name decides. */
function isSamePerson(left: string | null, right: string | null): boolean {
  const [one, other] = [nameKey(left), nameKey(right)];
  if (one === null || other === null) return true;
  return one === other || (Math.min(one.length, other.length) >= 3 && (one.startsWith(other) || other.startsWith(one)));
}

function nameKey(name: string | null): string | null {
  const plain = fold(name ?? '')
    .replace(/,? (?:jr|sr|ii|iii|iv)\.?$/, '')
    .replaceAll(/[^\p{L}\s-]/gu, '');
  return plain.trim().split(/\s+/).at(-1) || null;
}
