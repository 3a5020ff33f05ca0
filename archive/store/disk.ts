/** The system's code of an error (`ENOSPC`), else its name or text. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

/** What could not be done with this file or folder, in a sentence: which, and why. */
export function sentenceOf(file: string, error: unknown): string {
  const code = codeOf(error);
  return `${file}: ${known[code] ?? `the system says ${code}`}.`;
}

const known: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'you have no permission for it',
  EPERM: 'you have no permission for it',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
};
