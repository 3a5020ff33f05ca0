/** What a line of a photo block says about the photo. */
export type Label =
  | { readonly kind: 'credit'; readonly value: string }
  | { readonly kind: 'virin'; readonly value: string }
  | { readonly kind: 'title'; readonly value: string }
  | { readonly kind: 'marker' }
  | { readonly kind: 'detail' };

const CREDIT =
  /^(?:photo(?:graph)?s? by|photo credit|image credit|photographer|photo courtesy|image by|graphic by|credit)\s?:\s{0,3}(.{0,240})$/i;
const PHOTO_BY = /^((?:photo|video) by (?:\p{Lu})(?!.{1,80} (?:was|were|is|are|has|had|said|will) ).{1,160})$/iu;
const VIRIN = /^virin(?: ?#| number| id)?\s?[:|]?\s{0,3}(.{0,80})$/i;
const MARKER =
  /^(?:\[?\d{0,3}\]?)?(?:download(?= ?[|/] ?(?:photo|image|details|share|print|save))|download[ _]hi-?res|download(?: image)?:? (?:full size|hi-?res)|download image|photo[ _]details|download full size|hi-?res(?:olution)? photo|download photo|download (?:screen|high)[- ]resolution|(?:view (?:full )?)?image details|photo information)(?:[\s:/|_.]|\[\d{1,3}\]|full size|hi-?res|download|photo|image|details|share|print|save|\(?\d+(?:\.\d+)? ?[km]b\)?|\d+ of \d+)*$/i;
const DETAIL =
  /^(?:date taken|date posted|photo id|resolution|size|location|web views|(?:high-res\. )?downloads|media id|category|virin|camera|lens|aperture|shutter ?speed|iso|full size|released?|share image|image dimensions|file size|(?:story|video|audio|graphic|publication) id|length|filename|hometown)\s?:.{0,160}$|^(?:public domain|(?:image|photo|news|video|audio) info|share image|image \d{1,3} of \d{1,3}|\d{1,3} of \d{1,3}|photo \d{1,3} of \d{1,3}|hide caption|show caption|previous image|next image|view image|full size|download)$/i;
const AUTHOR_UNIT = /^\d{1,2} [A-Z][a-z]{2} \d{4} \| .{2,160}$/;
const JOINED = /\s{0,2}\|\s{0,3}/;

/** The labels of one line; several where they are joined by `|`. Null when the line is no label line. */
export function parseLabels(printed: string): readonly Label[] | null {
  if (printed.length > 320 || !STARTS.test(printed)) return null;
  const line = cell(printed.replace(BULLET, '').replace(BEFORE_VIRIN, '$1 | '));
  if (AUTHOR_UNIT.test(line)) return [{ kind: 'detail' }];
  const whole = parseLabel(line);
  if (whole && (whole.kind === 'marker' || !line.includes('|'))) return [whole];
  if (!line.includes('|')) return null;
  const parts = line.split(JOINED).filter((part) => part !== '');
  if (parts.length === 2 && parts[1] !== undefined && /^(?:date|photo id|virin|size)/i.test(line)) {
    const cell = parseLabel(`${parts[0]?.replace(/:?$/, ':')} ${parts[1]}`);
    if (cell && parseLabel(parts[1]) === null) return [cell];
  }
  const labels = parts.map(parseLabel);
  return labels.every((label) => label !== null) ? (labels as readonly Label[]) : null;
}

/** Labels are the entries of a list on photo pages. */
const BULLET = /^[•*+·-] {1,3}(?=(?:download|photo|virin|credit)\b)/i;
/** `Photo By: NAME VIRIN: 170801-...` in one line. */
const BEFORE_VIRIN = /^((?:photo by|credit) ?:.{2,120}?) +(?=VIRIN ?:)/i;

/** `Resolution: | 1100x733 |`, as tables are copied: the label with its value. */
function cell(line: string): string {
  const [, label, value] = /^([^|:]{2,24}): ?\| {0,2}([^|]{0,160}?) ?\|?$/.exec(line) ?? [];
  return label === undefined || value === undefined ? line : `${label}: ${value}`;
}

/** The first letters of every label, so that most lines are passed over at once. */
const STARTS = /^(?:[•*+·-] {1,3})?[[\dpdvicshrlwgfmna(]/i;

/** What AFPIMS prints where it does not know who made a photo. */
const UNKNOWN_MAKER = /^(?:photo by|photographer|photo credit) ?: ?(?:unknown|n\/a|none)\.?$/i;

function parseLabel(line: string): Label | null {
  if (UNKNOWN_MAKER.test(line)) return { kind: 'detail' };
  const credit = CREDIT.exec(line)?.[1] ?? PHOTO_BY.exec(line)?.[1];
  if (credit !== undefined) return { kind: 'credit', value: credit.trim() };
  const virin = VIRIN.exec(line)?.[1];
  if (virin !== undefined) return { kind: 'virin', value: virin };
  if (MARKER.test(line)) return { kind: 'marker' };
  return DETAIL.test(line) ? { kind: 'detail' } : null;
}
