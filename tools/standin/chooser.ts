import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** What the user is asked for. */
export interface PathQuestion {
  readonly kind: 'folder' | 'file' | 'save';
  readonly title: string;
  /** What is proposed; may be empty. */
  readonly proposal: string;
}

/** A desktop program that lets the user choose a path. */
export interface Chooser {
  readonly program: string;
  readonly parameters: (question: PathQuestion) => readonly string[];
}

const choosers: readonly Chooser[] = [
  {
    program: 'zenity',
    parameters: ({ kind, title, proposal }) => [
      '--file-selection',
      `--title=${title}`,
      ...(kind === 'folder' ? ['--directory'] : []),
      ...(kind === 'save' ? ['--save'] : []),
      ...(proposal === '' ? [] : [`--filename=${proposal}`]),
    ],
  },
  {
    program: 'kdialog',
    parameters: ({ kind, title, proposal }) => [
      `--title=${title}`,
      { folder: '--getexistingdirectory', file: '--getopenfilename', save: '--getsavefilename' }[kind],
      proposal || '.',
    ],
  },
];

/** The first chooser that is installed, null when there is none. */
export function findChooser(searchPath: string): Chooser | null {
  const folders = searchPath.split(path.delimiter).filter((folder) => folder !== '');
  return choosers.find(({ program }) => folders.some((folder) => isExecutable(path.join(folder, program)))) ?? null;
}

/** The path the user chose, null when the choice was cancelled. */
export function choosePath({ program, parameters }: Chooser, question: PathQuestion): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, parameters(question), (error, stdout) => resolve(error === null ? stdout.trimEnd() : null));
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
