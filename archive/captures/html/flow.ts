import type { Related } from '../../../contract.ts';
import { append } from '../../article/append.ts';
import type { Media, Piece } from '../../article/piece.ts';
import { captionLines } from './caption-lines.ts';
import { creditIn, isCreditMark, withCreditMark } from './credit-mark.ts';
import { readEmbed } from './embed.ts';
import { linksTo, showsPhotos } from './frame.ts';
import { addSpan, addText, newInline } from './inline.ts';
import { isMenu } from './menu.ts';
import { linkOf, pictureOf } from './picture.ts';
import { readPre } from './pre.ts';
import { joinRich, type Rich, richOf, spansOf, splitRich } from './rich.ts';
import { type Shape, shapeOf } from './shape.ts';
import { spanOf } from './span.ts';
import { cellsOf, hasTable, isGrid, rowsOf } from './table.ts';
import { attribute, type Element, INLINE, isElement, isText, linesOf, type Node, type Parent, textOf } from './tree.ts';
import { flush, type Walk } from './walk.ts';

/** What a part of a page holds: its pieces in reading order, and what was left out as the page's frame. */
export interface Flow {
  readonly pieces: readonly Piece[];
  readonly furniture: readonly string[];
  readonly related: readonly Related[];
  readonly tags: readonly string[];
  /** Half-open range of the pieces that `core` gave; null where it was not met. */
  readonly core: { readonly start: number; readonly end: number } | null;
}

/** Reads a part of a page into pieces. Scripts, styles and the page's frame are left out. */
export function readFlow(root: Parent, core: Element | null = null): Flow {
  const walk: Walk = {
    pieces: [],
    furniture: [],
    related: [],
    tags: [],
    inline: newInline(),
    gap: true,
    quoted: 0,
    level: null,
    core,
    coreAt: null,
  };
  readChildren(walk, root);
  flush(walk);
  const { pieces, furniture, related, tags, coreAt } = walk;
  return { pieces, furniture, related, tags, core: coreAt };
}

function readChildren(walk: Walk, parent: Parent): void {
  for (const child of parent.childNodes) readNode(walk, child);
}

function readNode(walk: Walk, node: Node): void {
  if (isText(node)) addText(walk.inline, node.value);
  else if (isElement(node)) readElement(walk, node);
}

function readElement(walk: Walk, element: Element): void {
  const shape = shapeOf(element);
  if (shape === 'skipped') return;
  if (element === walk.core) flush(walk);
  const start = walk.pieces.length;
  READ[shape](walk, element);
  if (element !== walk.core) return;
  flush(walk);
  walk.coreAt = { start, end: walk.pieces.length };
}

const READ: Readonly<Record<Exclude<Shape, 'skipped'>, (walk: Walk, element: Element) => void>> = {
  break: lineBreak,
  inline: readInline,
  chrome: leaveOut,
  picture: readPicture,
  embed: readEmbed,
  media: readMedia,
  rule: flush,
  heading: readHeading,
  list: readList,
  table: readTable,
  pre: readPre,
  caption: readCaption,
  block: readBlock,
};

function readBlock(walk: Walk, element: Element): void {
  flush(walk);
  if (element.tagName === 'blockquote') walk.quoted++;
  readChildren(walk, element);
  flush(walk);
  if (element.tagName === 'blockquote') walk.quoted--;
}

function lineBreak(walk: Walk): void {
  const empty = walk.inline.text.trim() === '';
  flush(walk);
  walk.gap = empty;
}

function readInline(walk: Walk, element: Element): void {
  if (element.tagName === 'a' && isTagLink(element)) {
    readTag(walk, element);
    return;
  }
  const inline = walk.inline;
  const start = inline.text.length;
  readChildren(walk, element);
  const span = spanOf(element);
  if (span !== null) addSpan(walk.inline, { ...span, start: walk.inline === inline ? start : 0 });
}

function isTagLink(element: Element): boolean {
  return /\/tags?\/|[?&]tag=/i.test(attribute(element, 'href')) || attribute(element, 'rel') === 'tag';
}

function readTag(walk: Walk, element: Element): void {
  const tag = textOf(element, 200);
  if (tag !== '') walk.tags.push(tag);
}

/** The frame's text is furniture; links to other releases are kept as such. */
function leaveOut(walk: Walk, element: Element): void {
  if (showsPhotos(element)) {
    readBlock(walk, element);
    return;
  }
  if (!INLINE.has(element.tagName)) flush(walk);
  append(walk.related, linksTo(element));
  for (const line of linesOf(element)) walk.furniture.push(line);
}

function readHeading(walk: Walk, element: Element): void {
  flush(walk);
  walk.level = Number(element.tagName.slice(1));
  readChildren(walk, element);
  flush(walk);
  walk.level = null;
}

function readList(walk: Walk, element: Element): void {
  flush(walk);
  const items: Rich[] = [];
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const inner = readFlow(child);
    append(walk.furniture, inner.furniture);
    append(walk.related, inner.related);
    append(walk.tags, inner.tags);
    if (
      inner.pieces.some((piece) => piece.kind === 'media') ||
      inner.pieces.some((piece) => piece.kind === 'line' && piece.level !== undefined)
    ) {
      append(walk.pieces, inner.pieces);
      continue;
    }
    append(items, inner.pieces.flatMap(richLines));
  }
  const texts = items.map((item) => item.text);
  const whole = joinRich(items, '\n');
  if (isMenu(element, texts)) append(walk.furniture, texts);
  else if (items.length > 0)
    walk.pieces.push({
      kind: 'block',
      block: { kind: 'list', text: whole.text, ordered: element.tagName === 'ol', ...spansOf(whole) },
    });
}

function richLines(piece: Piece): readonly Rich[] {
  if (piece.kind === 'line') return [richOf(piece)];
  return piece.kind === 'block' ? splitRich(richOf(piece.block)) : [];
}

function readTable(walk: Walk, element: Element): void {
  flush(walk);
  const rows = rowsOf(element);
  if (!isGrid(element, rows)) {
    for (const row of rows.length > 0 && !hasTable(element) ? rows : [element]) {
      for (const cell of row === element ? element.childNodes : row.childNodes) {
        flush(walk);
        if (isElement(cell)) readChildren(walk, cell);
      }
    }
    flush(walk);
    return;
  }
  const lines = rows
    .map((row) =>
      joinRich(
        cellsOf(row).map((cell) => readCell(walk, cell)),
        '\t',
      ),
    )
    .filter((line) => line.text.trim() !== '');
  readTitle(walk, element);
  const header = cellsOf(rows[0] ?? element).every((cell) => cell.tagName === 'th');
  const whole = joinRich(lines, '\n');
  if (lines.length > 0)
    walk.pieces.push({ kind: 'block', block: { kind: 'table', text: whole.text, header, ...spansOf(whole) } });
}

/** What a table is called stands above it. */
function readTitle(walk: Walk, table: Element): void {
  const title = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption');
  if (title === undefined) return;
  readChildren(walk, title);
  flush(walk);
}

function readCell(walk: Walk, cell: Element): Rich {
  const inner = readFlow(cell);
  append(walk.furniture, inner.furniture);
  return joinRich(inner.pieces.flatMap(richLines), ' ');
}

function readPicture(walk: Walk, element: Element): void {
  const media = pictureOf(element, element);
  if (media === null) return;
  flush(walk);
  walk.pieces.push(media);
}

/** A figure or a media box: one picture with its caption, credit and labels. */
function readMedia(walk: Walk, element: Element): void {
  flush(walk);
  const inner = readFlow({ ...element, childNodes: element.childNodes } as Element);
  const pictures = inner.pieces.filter((piece): piece is Media => piece.kind === 'media');
  const lines = captionLines(inner.pieces);
  const shown = pictures.filter((picture) => picture.address !== null);
  const distinct = new Set((shown.length > 0 ? shown : pictures).map((picture) => picture.address));
  append(walk.furniture, inner.furniture);
  append(walk.tags, inner.tags);
  if (distinct.size !== 1) {
    append(walk.pieces, inner.pieces);
    return;
  }
  const picture = shown[0] ?? pictures[0];
  if (picture === undefined) return;
  const whole = {
    ...picture,
    lines: [...lines, ...pictures.flatMap((one) => one.lines)],
    link: linkOf(element) ?? picture.link,
    ...creditOf(pictures),
  };
  walk.pieces.push(withCreditMark(whole, element));
  for (const piece of inner.pieces) if (piece.kind === 'block' && piece.block.kind === 'embed') walk.pieces.push(piece);
}

/** The credit that one of a box's pieces is marked with. */
function creditOf(pictures: readonly Media[]): Pick<Media, 'credit'> {
  const credit = pictures.find((one) => one.credit !== undefined)?.credit;
  return credit === undefined ? {} : { credit };
}

/** Words marked as a caption without a figure around them: they join the picture beside them. */
function readCaption(walk: Walk, element: Element): void {
  flush(walk);
  const inner = readFlow({ ...element, tagName: 'div', attrs: [] } as Element);
  const lines = inner.pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []));
  append(walk.furniture, inner.furniture);
  const [first] = inner.pieces;
  if (inner.pieces.some((piece) => piece.kind !== 'line')) append(walk.pieces, inner.pieces);
  else if (first !== undefined) walk.pieces.push(wordsOf(element, lines));
}

/** The words of a marked caption; those of a marked credit are the credit. */
function wordsOf(element: Element, lines: readonly string[]): Media {
  const words: Media = { kind: 'media', lines, alt: null, address: null, link: null };
  const credit = lines.length === 1 && isCreditMark(element) ? creditIn(lines[0] ?? '') : null;
  return credit === null ? withCreditMark(words, element) : { ...words, lines: [], credit };
}
