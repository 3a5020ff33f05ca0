import { cell } from './cell.ts';

/** A short message at the edge of the page; `path` is a file to show, when there is one. */
export interface Note {
  readonly number: number;
  readonly tone: 'done' | 'failed';
  readonly text: string;
  readonly path: string | null;
}

export const notes = cell<readonly Note[]>([]);
/** What is read out to those who do not see the page; the latest sentence only. */
export const announcement = cell('');

let latest = 0;
const shownFor = 6_000;

/** Shows a message; one that tells of a failure stays until it is put away. */
export function note(text: string, tone: Note['tone'] = 'done', path: string | null = null): void {
  const number = ++latest;
  notes.set([...notes.get().slice(-2), { number, tone, text, path }]);
  if (tone === 'done') setTimeout(() => dropNote(number), shownFor);
}

/** Puts a message away. */
export function dropNote(number: number): void {
  notes.set(notes.get().filter((each) => each.number !== number));
}
