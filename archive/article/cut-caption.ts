/** A caption as DVIDS prints it beside a story: `maker` is a label line of its own. */
export interface CutCaption {
  readonly caption: string;
  /** `Photo By: Sgt. Doe`, `Credit: Courtesy Photo`. */
  readonly maker: string;
  /** The links after it: `read more`, `see less | View Image Page`. */
  readonly more: string | null;
}

/**
 * Reads `Photo By NAME | CAPTION...... read more`, `Courtesy Photo | CAPTION see less | View Image Page`. Null for any other
 * line; a Navy label (`Photo by NAME | VIRIN: ...`) has no caption.
 */
export function readCutCaption(text: string): CutCaption | null {
  if (text.length > LONGEST) return null;
  const [, name, courtesy, caption = '', more = ''] = CUT.exec(text) ?? WHOLE.exec(text) ?? [];
  const maker = name === undefined ? courtesy && `Credit: ${courtesy}` : `Photo By: ${name}`;
  if (maker === undefined) return null;
  return { caption, maker, more: more.trim() === '' ? null : more.trim() };
}

const LONGEST = 3000;
const MAKER = '(?:Photo By (?=\\p{Lu})(.{3,80}?)|(Courtesy Photo)) ?\\| ?';
const CUT = new RegExp(`^${MAKER}(.{10,400}?\\.{3})[.…]{0,6}((?: ?(?:read|more)){0,4})$`, 'u');
const WHOLE = new RegExp(
  `^${MAKER}(?!VIRIN\\b)(\\S.{40,2800}?) ?(see less(?: ?\\| ?View Image Page)?|View Image Page)$`,
  'u',
);
