/** Why a file was not read, for where its path stands beside it already: without the path the sentence begins with. */
export function reasonBeside(path: string, reason: string): string {
  if (!reason.startsWith(path)) return reason;
  const [, rest = ''] = /^(?:[:,]|(?= ))\s*(.+)$/s.exec(reason.slice(path.length)) ?? [];
  return rest === '' ? reason : rest.charAt(0).toLocaleUpperCase('en') + rest.slice(1);
}
