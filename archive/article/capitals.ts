/** `EDUCATION`, `AWARDS AND DECORATIONS`: sub-heads of text browsers, which print no empty line before them. */
export function isCapitals(text: string): boolean {
  return text.length < 60 && /^\p{Lu}{4,}(?:[ &,'’/-]{1,3}\p{Lu}{2,}){0,6}$/u.test(text);
}
