import { readCutCaption } from './cut-caption.ts';
import { isFurniture } from './furniture.ts';
import { parseLabels } from './label.ts';
import type { Media } from './piece.ts';

/** A picture's lines without share links and download lines, and those. */
export function withoutLinks(media: Media): { readonly kept: Media; readonly dropped: readonly string[] } {
  const lines = media.lines.map((line) => line.replace(VIEW_ORIGINAL, '')).flatMap(uncut);
  const dropped = [...lines.filter((line) => !isTelling(line)), ...media.lines.flatMap(viewOriginal)];
  return { kept: { ...media, lines: lines.filter(isTelling) }, dropped };
}

function isTelling(line: string): boolean {
  return !isFurniture(line) && !parseLabels(line)?.every(({ kind }) => kind === 'marker' || kind === 'detail');
}

/** `Photo By NAME | CAPTION...... read more`: the caption, its maker and the link. */
function uncut(line: string): readonly string[] {
  const cut = readCutCaption(line);
  return cut === null ? [line] : [cut.caption, cut.maker, ...(cut.more === null ? [] : [cut.more])];
}

/** The link that army.mil sets behind a caption. */
export const VIEW_ORIGINAL = /(?<=\S) VIEW ORIGINAL$/;

/** That link, where a line ends in it. */
export function viewOriginal(line: string): readonly string[] {
  return VIEW_ORIGINAL.test(line) ? ['VIEW ORIGINAL'] : [];
}
