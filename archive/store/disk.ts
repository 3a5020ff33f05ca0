/** The system's code of an error (`ENOSPC`), else its name or text. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

/** What could not be done with this file or folder, in a sentence: which, and why. */
export function sentenceOf(file: string, error: unknown): string {
  return `${file}: ${reasonOf(error)}.`;
}

/** Why the system refused something, in plain words that fit behind a colon. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (known[code] !== undefined) return known[code];
  if (/^E[A-Z0-9]+$/.test(code)) return 'the system refuses it';
  return (error instanceof Error ? error.message : code).replace(/\.$/, '');
}

const known: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'you have no permission for it',
  EPERM: 'you have no permission for it',
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder, not a file',
  EEXIST: 'it is there already',
  ENOTEMPTY: 'the folder is not empty',
  ENAMETOOLONG: 'the name is too long',
  EINVAL: 'the name cannot be used on this disk',
  ELOOP: 'it is a link that leads back to itself',
  EXDEV: 'it lies on another disk',
  EBUSY: 'another program is using it',
  ETXTBSY: 'another program is using it',
  EFBIG: 'it is larger than the disk allows',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENOMEM: 'there is not enough memory',
  ENXIO: 'the device is not there',
  ENODEV: 'the device is not there',
  EIO: 'the disk reports an error',
  ESTALE: 'the network folder is gone',
  ENOTCONN: 'the network folder cannot be reached',
  EHOSTDOWN: 'the network folder cannot be reached',
  EHOSTUNREACH: 'the network folder cannot be reached',
  ETIMEDOUT: 'it did not answer in time',
  EPIPE: 'nobody reads it any more',
  ENOSYS: 'the disk cannot do that',
  ENOTSUP: 'the disk cannot do that',
  EOPNOTSUPP: 'the disk cannot do that',
};
