import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { PathQuestion } from './chooser.ts';

/** A path that was typed, and what speaks against it: null when nothing does. */
export interface Judged {
  readonly file: string;
  readonly complaint: string | null;
  /** Something stands there that would be replaced. */
  readonly isTaken: boolean;
}

const mostFolders = 200;

/** The path a typed text means: `~` is the user's home, and what is not absolute starts where the proposal is. */
export function pathOf(text: string, { kind, proposal }: PathQuestion): string {
  const typed = text.trim().replace(/^~(?=\/|$)/, os.homedir());
  return path.resolve(kind === 'folder' ? proposal : path.dirname(proposal), typed);
}

/** Looks whether a typed path can be what was asked for. */
export async function judge(text: string, question: PathQuestion): Promise<Judged> {
  const file = pathOf(text, question);
  if (text.trim() === '') return { file, complaint: 'No path is typed yet.', isTaken: false };
  const found = await look(file);
  if (question.kind !== 'save') return { file, complaint: complaintAbout(file, question.kind, found), isTaken: false };
  if (found?.isDirectory()) return { file, complaint: `${file} is a folder. Type a name in it.`, isTaken: false };
  const folder = path.dirname(file);
  const complaint = (await look(folder))?.isDirectory() ? null : `There is no folder ${folder}.`;
  return { file, complaint, isTaken: found !== null };
}

/** The folders a typed text may go on with: those in the folder it names, or those that begin like its last part. */
export async function foldersFor(text: string, question: PathQuestion): Promise<readonly string[]> {
  const typed = pathOf(text, question);
  const isInside = question.kind === 'folder' && ((await look(typed))?.isDirectory() ?? false);
  const folder = isInside ? typed : path.dirname(typed);
  const start = isInside || question.kind === 'save' ? '' : path.basename(typed);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name.startsWith(start))
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other))
    .slice(0, mostFolders);
  return names.map((name) => path.join(folder, name));
}

function complaintAbout(file: string, kind: 'folder' | 'file', found: Stats | null): string | null {
  if (found === null) return `There is no ${kind} ${file}.`;
  if (kind === 'folder') return found.isDirectory() ? null : `${file} is a file, not a folder.`;
  return found.isDirectory() ? `${file} is a folder, not a file.` : null;
}

function look(file: string): Promise<Stats | null> {
  return stat(file).catch(() => null);
}
