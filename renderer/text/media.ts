/** The address of an archived file, relative to the page; every part encoded, so that `#` and `?` name files. */
export function mediaAddress(file: string): string {
  return `archive/${file.split('/').map(encodeURIComponent).join('/')}`;
}
