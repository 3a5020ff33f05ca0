import { parseLabels } from './label.ts';
import { collapse, fold } from './line.ts';
import type { Line, Media, Piece } from './piece.ts';
import { endsSentence } from './sentence.ts';

/** The page of one photo as pieces, and the name of its gallery. */
export interface PhotoPage {
  readonly pieces: readonly Piece[];
  readonly furniture: readonly string[];
}

/**
 * Reads the page of one photo (defense.gov, war.gov and the services' galleries): a description for those who do not
 * see it, title, caption, labels. `printed` are all pieces of the capture, `sifted` those without furniture.
 * Null for any other page.
 */
export function readPhotoPage(printed: readonly Piece[], sifted: readonly Piece[]): PhotoPage | null {
  const lines = sifted.filter((piece): piece is Line => piece.kind === 'line');
  if (lines.length !== sifted.length || lines.length > 8) return null;
  const end = lines.findIndex(({ text }) => parseLabels(text) !== null);
  const labels = end < 0 ? [] : lines.slice(end);
  if (labels.some(({ text }) => parseLabels(text) === null)) return null;
  const texts = lines.slice(0, end < 0 ? lines.length : end).map(({ text }) => text);
  if (!(isGallery(printed) || (end > 0 && names(labels)))) return null;
  const [title, caption] = texts.slice(-2);
  if (texts.length < 2 || texts.length > 3 || title === undefined || caption === undefined) return null;
  if (title.length > 120 || caption.length < 40) return null;
  const above = texts.length === 3 ? (texts[0] ?? null) : null;
  const alt = above !== null && endsSentence(above) ? above : null;
  const media: Media = {
    kind: 'media',
    lines: [title, caption, ...labels.map(({ text }) => text)],
    alt,
    address: null,
    link: null,
  };
  return {
    pieces: [{ kind: 'line', text: title, gap: true, level: 1 }, media],
    furniture: [...(above === null || alt !== null ? [] : [above]), ...labels.map(({ text }) => text).filter(isMute)],
  };
}

/** `Snapshots of what’s happening in the Defense Department.` stands over the pages of its photos. */
function isGallery(pieces: readonly Piece[]): boolean {
  return pieces.some(
    (piece) => piece.kind === 'line' && /^snapshots of what's happening/.test(fold(collapse(piece.text))),
  );
}

function names(labels: readonly Line[]): boolean {
  const kinds = labels.flatMap(({ text }) => parseLabels(text) ?? []).map(({ kind }) => kind);
  return kinds.includes('credit') && kinds.includes('virin');
}

/** A label line that says nothing of the photo: `Download Image: Full Size (1.19 MB)`. */
function isMute(text: string): boolean {
  return parseLabels(text)?.every(({ kind }) => kind === 'marker' || kind === 'detail') ?? false;
}
