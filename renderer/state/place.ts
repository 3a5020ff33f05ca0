import type { Filters, LedgerOutcome, PhotoFilters, Sort } from '../../contract.ts';
import { noFilters } from '../../questions.ts';
import { cell } from './cell.ts';

/** The pages of the reader. */
export type View = 'releases' | 'photos' | 'ledger' | 'settings' | 'help';

/** The open release; `photo` is where it was opened, null once the reader went on to another place. */
export interface Opened {
  readonly id: string;
  readonly path: string | null;
  readonly photo: number | null;
}

/** Where the reader is. One entry of the window's history, so back and forward restore all of it. */
export interface Place {
  readonly view: View;
  readonly query: string;
  /** The last word may still grow: it is searched for as a beginning, until Enter says that it is whole. */
  readonly typing: boolean;
  readonly filters: Filters;
  /** What the photo desk shows of the photos of the releases found. */
  readonly photos: PhotoFilters;
  readonly sort: Sort;
  readonly opened: Opened | null;
  /** Which files the ledger shows, by what became of them; none chosen means all. */
  readonly outcomes: readonly LedgerOutcome[];
  /** What the paths or reasons contain that the ledger shows. */
  readonly sought: string;
  /** Which pane is in front where only one has room. */
  readonly front: 'hits' | 'article';
  /** What made this entry; a run of the same small steps is one entry. */
  readonly step: Step;
}

/** `type`: a keystroke. `browse`: the next release by arrow key. `brush`: a span of years. `jump`: all that deserves its own entry. */
export type Step = 'type' | 'browse' | 'brush' | 'jump';

export const noPhotoFilters: PhotoFilters = {
  years: [],
  photographers: [],
  organizations: [],
  conflicting: false,
  matching: false,
};

export const home: Place = {
  view: 'releases',
  query: '',
  typing: false,
  filters: noFilters,
  photos: noPhotoFilters,
  sort: 'relevance',
  opened: null,
  outcomes: [],
  sought: '',
  front: 'hits',
  step: 'jump',
};

/** Where the reader is now. */
export const place = cell<Place>(readState(history.state));

/** Goes to the place as changed. A run of keystrokes, or of arrow keys, stays one entry of the history. */
export function go(change: Partial<Omit<Place, 'step'>>, step: Step = 'jump'): void {
  const here = place.get();
  if (samePlace(here, { ...here, ...change })) return;
  const next: Place = { ...here, opened: leftAt(here.opened), ...change, step };
  if (step !== 'jump' && here.step === step) {
    place.set(next);
    keepSoon();
    return;
  }
  keep();
  history.pushState({ cutline: next }, '');
  place.set(next);
}

/** A run of small steps is written into the history when it pauses: writing takes longer than all else a keystroke does. */
const pauseMs = 200;
let pause: number | null = null;

function keepSoon(): void {
  if (pause !== null) clearTimeout(pause);
  pause = window.setTimeout(keep, pauseMs);
}

/** Writes into the history what is not written yet. */
function keep(): void {
  if (pause !== null) history.replaceState({ cutline: place.get() }, '');
  forget();
}

function forget(): void {
  if (pause !== null) clearTimeout(pause);
  pause = null;
}

/** Puts another place in the stead of the present one, without an entry of its own. */
export function settle(next: Place): void {
  forget();
  history.replaceState({ cutline: next }, '');
  place.set(next);
}

/** Follows the window's history. */
export function setupPlace(): void {
  window.addEventListener('popstate', (event) => {
    forget();
    place.set(returnedTo(readState(event.state)));
  });
  window.addEventListener('pagehide', keep);
}

/** Whether photos are filtered away by what they are themselves. */
export function isPhotoFiltered(filters: PhotoFilters): boolean {
  const { years, photographers, organizations, conflicting, matching } = filters;
  return years.length + photographers.length + organizations.length > 0 || conflicting || matching;
}

/** Whether anything is filtered away. */
export function isFiltered(filters: Filters): boolean {
  const { years, kinds, organizations, photographers, formats, hasPhoto } = filters;
  return (
    years.length + kinds.length + organizations.length + photographers.length + formats.length > 0 || hasPhoto !== null
  );
}

function readState(state: unknown): Place {
  const kept = (state as { cutline?: Place } | null)?.cutline;
  return kept ? { ...home, ...kept } : home;
}

/** A release that is come back to was opened at its photo once already: it opens where it was left. */
function returnedTo(where: Place): Place {
  return { ...where, opened: leftAt(where.opened) };
}

function leftAt(opened: Opened | null): Opened | null {
  return opened === null || opened.photo === null ? opened : { ...opened, photo: null };
}

function samePlace(one: Place, other: Place): boolean {
  return JSON.stringify({ ...one, step: '' }) === JSON.stringify({ ...other, step: '' });
}
