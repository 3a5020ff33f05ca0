/**
 * Whether a line names a high office and who holds it, as speeches and messages do below their headline:
 * `Secretary of the Air Force Rae Doe`, `Gen. Rae Doe, Air Force Chief of Staff`. Bylines name units, not such offices.
 */
export function isOfficer(text: string): boolean {
  return text.length <= LONGEST && OFFICE.test(text) && NAMES.test(text);
}

const LONGEST = 120;
const OFFICE =
  /\b(?:(?:Under )?Secretary(?= of\b|,|$| \p{Lu})|(?:Vice )?Chief of Staff|Vice Chief|Chairman|Vice Chairman|Attorney General|Surgeon General|Commandant|Chief Master Sergeant of the|Chief of Naval Operations)\b/u;
/** Only names, titles and the words between them. */
const NAMES = /^(?:(?:\p{Lu}[\p{L}.'’-]{0,24},?|of|the|for|and|to) ){2,14}\p{Lu}[\p{L}.'’-]{0,24}$/u;
