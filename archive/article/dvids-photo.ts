import { isTitle } from './draft-photo.ts';
import { isDvidsPage } from './dvids.ts';
import { parseLabels } from './label.ts';
import { type PhotoPage, photoPage } from './photo-page.ts';
import type { Line, Piece } from './piece.ts';

/**
 * Reads a DVIDS photo's page that prints no headline above its caption: the title stands below the labels, alone or in
 * the sentence of its rights. The caption may be several paragraphs. Null for any other page.
 */
export function readDvidsPhoto(printed: readonly Piece[], sifted: readonly Piece[]): PhotoPage | null {
  const lines = sifted.filter((piece): piece is Line => piece.kind === 'line');
  if (lines.length !== sifted.length || !isDvidsPage(lines) || lines.some(({ text }) => OF_STORY.test(text)))
    return null;
  const isLabel = ({ text }: Line) => parseLabels(text) !== null;
  const start = lines.findIndex(isLabel);
  const end = lines.findLastIndex(isLabel) + 1;
  const texts = lines.slice(0, start).map(({ text }) => text);
  const labels = lines.slice(start, end);
  const after = lines.slice(end).map(({ text }) => text);
  const title = after[0] ?? titleOfWork(printed);
  if (title === null || texts.length > MOST_PARAGRAPHS || after.length > 1 || !labels.every(isLabel)) return null;
  const [first = ''] = texts;
  return first === '' || isTitle(first) ? null : photoPage({ title, caption: texts.join(' '), labels, alt: null });
}

const OF_STORY = /^story id\s?[:|]/i;
const MOST_PARAGRAPHS = 8;

/** The title in the sentence of a DVIDS page's rights: `This work, TITLE [Image 12 of 12], by SPC Kit Doe, identified by DVIDS, must comply with ...`. Null without one. */
export function titleOfWork(printed: readonly Piece[]): string | null {
  for (const piece of printed) {
    const title = piece.kind === 'line' ? WORK.exec(piece.text)?.[1] : undefined;
    if (title !== undefined) return title;
  }
  return null;
}

const WORK = /^This work, (.{3,300}?)(?: \[Image \d{1,3} of \d{1,3}\])?, by .{2,120}, identified by /;
