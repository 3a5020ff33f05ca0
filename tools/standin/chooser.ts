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
      // Since 3.91 zenity asks before it lets a file be replaced, and says that the option is not needed.
      ...(kind === 'save' ? ['--save', '--confirm-overwrite'] : []),
      ...(proposal === '' ? [] : [`--filename=${kind === 'folder' ? inside(proposal) : proposal}`]),
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

/** Zenity starts in a folder whose path ends with a slash; without, it selects it in its parent. Electron starts in it. */
function inside(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
