import { answer, ask, clearAnswer, outdated, renew, requestOf } from './answer.ts';
import { archive, changes, openStatus } from './archive.ts';
import { cell } from './cell.ts';
import { type Place, place } from './place.ts';
import { closeRelease, readRelease } from './reading.ts';

/** The reader has scrolled the list, or is about to choose in it: it must not move under the hand. */
export const listBusy = cell(false);

const betweenRefreshes = 700;
const moment = 100;

/** Asks the archive whenever the place, the archive or its index becomes another. */
export function setupQuestions(): void {
  let before: Place | null = null;
  const follow = () => {
    if (!openStatus()) return;
    const now = place.get();
    if (!before || questionOf(before) !== questionOf(now)) void ask(now);
    if (!before || releaseOf(before) !== releaseOf(now)) showRelease(now);
    before = now;
  };
  let current: string | null = null;
  place.subscribe(follow);
  archive.subscribe(() => {
    const id = openStatus()?.id ?? null;
    if (id === current) return;
    current = id;
    before = null;
    clearAnswer();
    closeRelease();
    follow();
  });
  setupRefresh();
}

/** Resolves when there is something to show first: an answer, or that nothing is open; after a moment all the same. */
export function firstAnswer(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      for (const stop of stops) stop();
      resolve();
    };
    const look = () => {
      if (answer.get() !== null || archive.get().kind === 'none') end();
    };
    const stops = [answer.subscribe(look), archive.subscribe(look)];
    setTimeout(end, moment);
    look();
  });
}

/** Asks once more what is asked already, after the index has changed. */
export function askAgain(): void {
  if (openStatus()) void ask(place.get());
}

function setupRefresh(): void {
  let waiting = false;
  const refresh = () => {
    waiting = false;
    if (openStatus()) void renew(place.get(), () => listBusy.get() && (answer.get()?.head.total ?? 0) > 0);
  };
  listBusy.subscribe(() => {
    if (!listBusy.get() && outdated.get()) refresh();
  });
  const refreshSoon = () => {
    if (!waiting) setTimeout(refresh, betweenRefreshes);
    waiting = true;
  };
  changes.subscribe(refreshSoon);
  archive.subscribe(() => {
    const state = openStatus()?.state;
    const told = answer.get()?.head.state;
    if (state && told && state !== told) refreshSoon();
  });
}

function showRelease({ opened, query }: Place): void {
  if (opened) void readRelease({ id: opened.id, path: opened.path, query }, opened.photo);
  else closeRelease();
}

function questionOf(where: Place): string {
  return JSON.stringify(requestOf(where));
}

function releaseOf({ opened, query }: Place): string {
  return JSON.stringify([opened, opened && query]);
}
