import type { Item } from './item.ts';
import { type Label, parseLabels } from './label.ts';
import { opensPhoto } from './layout.ts';
import type { Piece } from './piece.ts';

/** The pieces of a capture while its photos are gathered, and what was gathered so far. */
export interface Gathering {
  readonly pieces: readonly Piece[];
  readonly items: Item[];
  readonly furniture: string[];
  /** Label lines by position. */
  readonly labels: ReadonlyMap<number, readonly Label[]>;
  /** Whether this page prints a caption after its download line (2015) rather than before it (2018). */
  captionFollows: boolean;
  /** Whether this capture prints a picture's description before the download line, as text browsers do. */
  describes: boolean;
}

/** The label lines among the pieces, by position. */
export function labelsOf(pieces: readonly Piece[]): ReadonlyMap<number, readonly Label[]> {
  const found = new Map<number, readonly Label[]>();
  pieces.forEach((piece, at) => {
    const labels = piece.kind === 'line' ? parseLabels(piece.text) : null;
    if (labels) found.set(at, labels);
  });
  return withoutPlainFacts(pieces, found);
}

/** `Length: 53 feet`, `Location: Pentagon`: words of photo pages that say nothing of a photo where no other label stands beside them. */
const PLAIN = /^(?:length|location|size|resolution|camera|filename|category|released?|downloads|hometown)\s?:/i;

function withoutPlainFacts(
  pieces: readonly Piece[],
  found: Map<number, readonly Label[]>,
): ReadonlyMap<number, readonly Label[]> {
  const isPlain = (at: number) => {
    const piece = pieces[at];
    return piece?.kind === 'line' && found.has(at) && PLAIN.test(piece.text);
  };
  for (let start = 0; start < pieces.length; start++) {
    if (!isPlain(start)) continue;
    let end = start + 1;
    while (isPlain(end)) end++;
    if (!found.has(start - 1) && !found.has(end)) for (let at = start; at < end; at++) found.delete(at);
    start = end;
  }
  return found;
}

/** Takes one run of label lines; a second credit or VIRIN belongs to the next photo. */
export function takeLabels(
  gathering: Gathering,
  start: number,
): { readonly found: readonly Label[]; readonly end: number } {
  const found: Label[] = [];
  const told = new Set<Label['kind']>();
  let end = start;
  for (; gathering.labels.has(end); end++) {
    const labels = gathering.labels.get(end) ?? [];
    if (labels.some(({ kind }) => (kind === 'credit' || kind === 'virin') && told.has(kind))) break;
    if (end > start && opensPhoto(gathering.pieces[end])) break;
    for (const label of labels) {
      found.push(label);
      told.add(label.kind);
    }
    noteFurniture(gathering, end);
  }
  return { found, end };
}

function noteFurniture(gathering: Gathering, at: number): void {
  const piece = gathering.pieces[at];
  const labels = gathering.labels.get(at) ?? [];
  if (piece?.kind === 'line' && labels.every((label) => label.kind === 'marker' || label.kind === 'detail')) {
    gathering.furniture.push(piece.text);
  }
}
