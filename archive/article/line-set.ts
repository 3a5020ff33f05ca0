/** A set of lines written with bars between them. */
export function linesIn(text: string): ReadonlySet<string> {
  return new Set(text.replaceAll('\n', '').split('|'));
}
