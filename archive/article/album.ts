import { endsInCredit } from './credit.ts';
import { isTitle } from './draft-photo.ts';
import { parseLabels } from './label.ts';
import type { Line } from './piece.ts';
import { endsSentence } from './sentence.ts';
import { findVirins } from './virin.ts';

/**
 * How many lines at the start of a photo's page are the masthead of its album: the album's name, which speaks of photos, and
 * its subtitle, all in capitals (the Army Reserve's albums of a year). 0 where title and caption of a photo do not follow.
 */
export function albumHead(lines: readonly Line[]): number {
  if (!NAME.test(lines[0]?.text ?? '')) return 0;
  const end = lines.findIndex(({ text }) => !isCapitals(text));
  if (end < 1) return 0;
  if (isPhoto(lines.slice(end))) return end;
  const title = lines.slice(0, end).findLastIndex(({ gap }) => gap);
  return title > 0 && isPhoto(lines.slice(title)) ? title : 0;
}

/** `YEAR IN PHOTOS 2024`, `PHOTOS OF THE MONTH`. */
const NAME = /^[^\p{Ll}]{0,40}\b(?:PHOTOS?|PICTURES?|IMAGES?|IMAGERY|SNAPSHOTS?|GALLERY|ALBUM)\b[^\p{Ll}]{0,40}$/u;

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2}/u.test(text) && findVirins(text).length === 0;
}

/** Whether the title of a photo and its caption begin here. */
function isPhoto([title, caption, label]: readonly Line[]): boolean {
  if (title === undefined || caption === undefined || !isTitle(title.text) || isTitle(caption.text)) return false;
  const labels = label === undefined ? null : parseLabels(label.text);
  return endsInCredit(caption.text) || (labels !== null && endsSentence(caption.text));
}
