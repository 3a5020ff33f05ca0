import type { ArchiveStatus, BridgeEvent, Problem, RecentArchive, Result } from '../../contract.ts';
import { cutline } from '../bridge.ts';
import { cell } from './cell.ts';
import { note } from './notes.ts';
import { home, settle } from './place.ts';
import { forgetPositions } from './positions.ts';
import { forgetSearches } from './recent-searches.ts';

/** The open archive, as far as the page knows. */
export type Opening =
  | { readonly kind: 'starting' }
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly status: ArchiveStatus };

export const archive = cell<Opening>({ kind: 'starting' });
export const recent = cell<readonly RecentArchive[]>([]);
/** Why the last folder could not be opened; null after one that could. The first page shows it, a note where an archive is open. */
export const openProblem = cell<Problem | null>(null);
/** Grows with every change of the index: answers given before may be out of date. */
export const changes = cell(0);

/** Asks what is open, and follows what the archive tells from then on. */
export async function setupArchive(onCommand: (event: BridgeEvent) => void): Promise<void> {
  cutline.onEvent((event) => {
    hear(event);
    onCommand(event);
  });
  const status = await cutline.status();
  if (archive.get().kind === 'starting') archive.set(status ? { kind: 'open', status } : { kind: 'none' });
  recent.set(await cutline.recentArchives());
  if (!openStatus()) openProblem.set(await cutline.openProblem());
}

/** Lets the user choose a folder and opens it. */
export async function chooseFolder(): Promise<void> {
  await opened(await cutline.chooseFolder());
}

/** Opens a folder by its path. */
export async function openFolder(folder: string): Promise<void> {
  await opened(await cutline.openFolder(folder));
}

/** Forgets what is kept of an archive; the folder itself is never touched. */
export async function forgetArchive(id: string): Promise<void> {
  const left = await cutline.forgetArchive(id);
  if (left.ok) {
    forgetPositions(id);
    forgetSearches(id);
    recent.set(left.value);
  } else note(left.problem.sentence, 'failed');
}

/** The status of the open archive, or null. */
export function openStatus(): ArchiveStatus | null {
  const now = archive.get();
  return now.kind === 'open' ? now.status : null;
}

async function opened(result: Result<ArchiveStatus> | null): Promise<void> {
  if (!result) return;
  openProblem.set(result.ok ? null : result.problem);
  if (!result.ok) {
    if (openStatus()) note(result.problem.sentence, 'failed');
    return;
  }
  show(result.value);
  recent.set(await cutline.recentArchives());
}

function show(status: ArchiveStatus): void {
  const before = openStatus();
  if (before?.id !== status.id) {
    if (before) settle(home);
    changes.set(changes.get() + 1);
  }
  archive.set({ kind: 'open', status });
}

function hear(event: BridgeEvent): void {
  if (event.kind === 'status') show(event.status);
  if (event.kind === 'changed') changes.set(changes.get() + 1);
  if (event.kind === 'closed') archive.set({ kind: 'none' });
}
