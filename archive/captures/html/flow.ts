import type { Related, Span } from '../../../contract.ts';
import { collapse } from '../../article/line.ts';
import type { Media, Piece } from '../../article/piece.ts';
import { virinOfAddress } from '../../article/virin.ts';
import { isChrome, isIcon } from './chrome.ts';
import { linksTo } from './frame.ts';
import { addSpan, addText, finish, type Inline, newInline } from './inline.ts';
import {
  attribute,
  type Element,
  elements,
  INLINE,
  isElement,
  isText,
  linesOf,
  type Node,
  type Parent,
  stated,
  textOf,
} from './tree.ts';

/** What a part of a page holds: its pieces in reading order, and what was left out as the page's frame. */
export interface Flow {
  readonly pieces: readonly Piece[];
  readonly furniture: readonly string[];
  readonly related: readonly Related[];
  readonly tags: readonly string[];
}

/** Reads a part of a page into pieces. Scripts, styles and the page's frame are left out. */
export function readFlow(root: Parent): Flow {
  const walk: Walk = {
    pieces: [],
    furniture: [],
    related: [],
    tags: [],
    inline: newInline(),
    gap: true,
    quoted: 0,
    level: null,
    strong: 0,
  };
  readChildren(walk, root);
  flush(walk);
  const { pieces, furniture, related, tags } = walk;
  return { pieces, furniture, related, tags };
}

interface Walk {
  readonly pieces: Piece[];
  readonly furniture: string[];
  readonly related: Related[];
  readonly tags: string[];
  inline: Inline;
  /** Whether a border or an empty line stands before the text under construction. */
  gap: boolean;
  quoted: number;
  level: number | null;
  strong: number;
}

const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'head',
  'link',
  'meta',
  'title',
  'svg',
  'math',
  'map',
  'option',
]);
const EMBEDS: Readonly<Record<string, string>> = {
  iframe: 'Frame',
  video: 'Video',
  audio: 'Audio',
  object: 'Object',
  embed: 'Object',
  applet: 'Object',
};
const MEDIA_BOX =
  /(?:^|[\s_-])(?:media[_-]?item|image[_-]?(?:item|wrapper|container|box|block)|photo[_-]?(?:item|box|container|wrapper|block)?|wp-caption|img-caption|caption-img|gallery[_-]?item|carousel[_-]?item|media[_-]?inline[_-]?photo|inline[_-]?photo|slide)(?=$|[\s_-])/i;
const CAPTION =
  /(?:^|[\s_-])(?:caption|cutline|photo-?credit|img-?credit|image-?credit|figcaption)(?:-text|-full|_full)?(?=$|[\s_-])/i;
const LARGEST_BOX = 600;
const LARGEST_TABLE = 5000;

function readChildren(walk: Walk, parent: Parent): void {
  for (const child of parent.childNodes) readNode(walk, child);
}

function readNode(walk: Walk, node: Node): void {
  if (isText(node)) addText(walk.inline, node.value);
  else if (isElement(node)) readElement(walk, node);
}

type Shape =
  | 'skipped'
  | 'break'
  | 'inline'
  | 'chrome'
  | 'picture'
  | 'embed'
  | 'media'
  | 'rule'
  | 'heading'
  | 'list'
  | 'table'
  | 'pre'
  | 'caption'
  | 'block';

function shapeOf(element: Element): Shape {
  const name = element.tagName;
  if (SKIPPED.has(name)) return 'skipped';
  if (isChrome(element)) return 'chrome';
  const shape = SHAPES.get(name);
  if (shape !== undefined) return shape;
  if (INLINE.has(name)) return 'inline';
  if (isMediaBox(element)) return 'media';
  return CAPTION.test(attribute(element, 'class')) ? 'caption' : 'block';
}

const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['br', 'break'],
  ['img', 'picture'],
  ['picture', 'picture'],
  ['figure', 'media'],
  ['hr', 'rule'],
  ['ul', 'list'],
  ['ol', 'list'],
  ['table', 'table'],
  ['pre', 'pre'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const),
  ...Object.keys(EMBEDS).map((name) => [name, 'embed'] as const),
]);

function readElement(walk: Walk, element: Element): void {
  const shape = shapeOf(element);
  if (shape !== 'skipped') READ[shape](walk, element);
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

/** Ends the line under construction; what follows stands apart from it. */
function flush(walk: Walk): void {
  const { text, spans, strong } = finish(walk.inline);
  walk.inline = newInline();
  if (text !== '') {
    if (walk.quoted > 0)
      walk.pieces.push({ kind: 'block', block: { kind: 'quote', text, ...(spans.length > 0 ? { spans } : {}) } });
    else {
      walk.pieces.push({
        kind: 'line',
        text,
        gap: walk.gap,
        ...(walk.level === null ? {} : { level: walk.level }),
        ...(strong ? { strong } : {}),
        ...(spans.length > 0 ? { spans } : {}),
      });
    }
  }
  walk.gap = true;
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

function spanOf(element: Element): Pick<Span, 'kind' | 'href'> | null {
  switch (element.tagName) {
    case 'b':
    case 'strong':
      return { kind: 'strong' };
    case 'i':
    case 'em':
    case 'cite':
      return { kind: 'emphasis' };
    case 'a': {
      const href = attribute(element, 'href').trim();
      return href === '' || href.startsWith('#') || /^(?:javascript|data|vbscript):/i.test(href)
        ? null
        : { kind: 'link', href };
    }
    default:
      return null;
  }
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
  if (!INLINE.has(element.tagName)) flush(walk);
  walk.related.push(...linksTo(element));
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
  const items: string[] = [];
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const inner = readFlow(child);
    walk.furniture.push(...inner.furniture);
    walk.related.push(...inner.related);
    walk.tags.push(...inner.tags);
    if (
      inner.pieces.some((piece) => piece.kind === 'media') ||
      inner.pieces.some((piece) => piece.kind === 'line' && piece.level !== undefined)
    ) {
      walk.pieces.push(...inner.pieces);
      continue;
    }
    for (const piece of inner.pieces) {
      if (piece.kind === 'line') items.push(piece.text);
      else if (piece.kind === 'block') items.push(...piece.block.text.split('\n'));
    }
  }
  if (isMenu(element, items)) walk.furniture.push(...items);
  else if (items.length > 0)
    walk.pieces.push({
      kind: 'block',
      block: { kind: 'list', text: items.join('\n'), ordered: element.tagName === 'ol' },
    });
}

const MENU = 8;

/** Many short entries that are links and nothing else: a menu that no mark tells. */
function isMenu(list: Element, items: readonly string[]): boolean {
  if (items.length < MENU || items.some((item) => item.length > 60)) return false;
  let linked = 0;
  for (const inner of elements(list)) if (inner.tagName === 'a') linked += textOf(inner, 200).length;
  return linked >= items.join('').length * 0.95;
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
      cellsOf(row)
        .map((cell) => textOf(cell))
        .join('\t'),
    )
    .filter((line) => line.trim() !== '');
  const header = cellsOf(rows[0] ?? element).every((cell) => cell.tagName === 'th');
  if (lines.length > 0) walk.pieces.push({ kind: 'block', block: { kind: 'table', text: lines.join('\n'), header } });
}

/** A table of facts; tables that only lay out a page hold other tables, pictures, or long text. */
function isGrid(table: Element, rows: readonly Element[]): boolean {
  if (rows.length < 2 || hasTable(table)) return false;
  const cells = rows.flatMap(cellsOf);
  if (cells.length < rows.length * 1.5 || cells.length > 20_000) return false;
  for (const inner of elements(table, LARGEST_TABLE))
    if (/^(?:img|h[1-4]|figure|iframe|form)$/.test(inner.tagName)) return false;
  return cells.every((cell) => textOf(cell, 420).length < 400);
}

/** A table's own rows. */
function rowsOf(table: Element): readonly Element[] {
  const parts = table.childNodes.filter(isElement);
  return parts.flatMap((part) =>
    part.tagName === 'tr'
      ? [part]
      : /^t(?:body|head|foot)$/.test(part.tagName)
        ? part.childNodes.filter(isElement).filter((row) => row.tagName === 'tr')
        : [],
  );
}

function hasTable(table: Element): boolean {
  for (const inner of elements(table, LARGEST_TABLE)) if (inner.tagName === 'table') return true;
  return false;
}

function cellsOf(row: Element): readonly Element[] {
  return row.childNodes.filter(
    (node): node is Element => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'),
  );
}

function readPre(walk: Walk, element: Element): void {
  flush(walk);
  const parts: string[] = [];
  for (const node of element.childNodes)
    parts.push(isText(node) ? node.value : isElement(node) ? (node.tagName === 'br' ? '\n' : rawText(node)) : '');
  const text = parts.join('').replace(/^\n+|\s+$/g, '');
  if (collapse(text) !== '') walk.pieces.push({ kind: 'block', block: { kind: 'pre', text } });
}

function rawText(element: Element): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : isElement(node) ? rawText(node) : '')).join('');
}

function readEmbed(walk: Walk, element: Element): void {
  const address =
    attribute(element, 'src') ||
    attribute(element, 'data') ||
    [...elements(element, 20)].map((inner) => attribute(inner, 'src')).find((src) => src !== '') ||
    '';
  if (/googletagmanager|doubleclick|analytics|about:blank|recaptcha|addthis/i.test(address)) return;
  const label =
    stated(element, 'title') ??
    stated(element, 'aria-label') ??
    (address === '' || address.startsWith('data:') ? null : address);
  const name = /youtube|vimeo|video/i.test(`${address} ${label ?? ''}`) ? 'Video' : EMBEDS[element.tagName];
  flush(walk);
  walk.pieces.push({
    kind: 'block',
    block: { kind: 'embed', text: label === null ? `${name}, not archived` : `${name}, not archived: ${label}` },
  });
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
  const lines = inner.pieces.flatMap((piece) =>
    piece.kind === 'line'
      ? [piece.text]
      : piece.kind === 'block' && piece.block.kind !== 'embed'
        ? piece.block.text.split('\n')
        : [],
  );
  const distinct = new Set(pictures.map((picture) => picture.address));
  walk.furniture.push(...inner.furniture);
  walk.tags.push(...inner.tags);
  if (distinct.size !== 1) {
    walk.pieces.push(...inner.pieces);
    return;
  }
  const [picture] = pictures;
  if (picture === undefined) return;
  walk.pieces.push({
    ...picture,
    lines: [...lines, ...pictures.flatMap((one) => one.lines)],
    link: linkOf(element) ?? picture.link,
  });
  for (const piece of inner.pieces) if (piece.kind === 'block' && piece.block.kind === 'embed') walk.pieces.push(piece);
}

/** Whether a box holds one picture and little else. */
function isMediaBox(element: Element): boolean {
  const named = attribute(element, 'class');
  if (named === '' || !MEDIA_BOX.test(named)) return false;
  const pictures = new Set<string>();
  for (const inner of elements(element, LARGEST_BOX)) {
    if (inner.tagName === 'img') pictures.add(attribute(inner, 'src') || attribute(inner, 'data-src'));
    if (inner.tagName === 'h1' || pictures.size > 1) return false;
  }
  return pictures.size === 1 && textOf(element, 6000).length < 5000;
}

/** Words marked as a caption without a figure around them: they join the picture beside them. */
function readCaption(walk: Walk, element: Element): void {
  flush(walk);
  const inner = readFlow({ ...element, tagName: 'div', attrs: [] } as Element);
  const lines = inner.pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []));
  walk.furniture.push(...inner.furniture);
  const [first] = inner.pieces;
  if (inner.pieces.some((piece) => piece.kind !== 'line')) walk.pieces.push(...inner.pieces);
  else if (first !== undefined) walk.pieces.push({ kind: 'media', lines, alt: null, address: null, link: null });
}

function pictureOf(element: Element, box: Element): Media | null {
  const image =
    element.tagName === 'img' ? element : [...elements(element, 20)].find((inner) => inner.tagName === 'img');
  if (image === undefined) return null;
  const source = sourceOf(image);
  if (source === null || isIcon(image, source)) return null;
  return {
    kind: 'media',
    lines: [],
    alt: stated(image, 'alt'),
    address: source,
    link: linkOf(box) ?? parentLink(image),
  };
}

function sourceOf(image: Element): string | null {
  const source = stated(image, 'src');
  const lazy = stated(image, 'data-src') ?? stated(image, 'data-original') ?? stated(image, 'data-lazy-src');
  if (lazy !== null && (source === null || source.startsWith('data:image/gif'))) return lazy;
  return source ?? stated(image, 'srcset')?.split(/[\s,]/)[0] ?? null;
}

/** The link that carries a VIRIN, else one to a picture file. */
function linkOf(box: Element): string | null {
  let file: string | null = null;
  for (const inner of elements(box, LARGEST_BOX)) {
    const href = inner.tagName === 'a' ? stated(inner, 'href') : null;
    if (href === null) continue;
    if (virinOfAddress(href) !== null) return href;
    if (file === null && /\.(?:jpe?g|png|gif|webp|tiff?)(?:$|[?#])/i.test(href)) file = href;
  }
  return file;
}

function parentLink(image: Element): string | null {
  const parent = image.parentNode;
  if (parent === null || !isElement(parent) || parent.tagName !== 'a') return null;
  const href = stated(parent, 'href');
  return href !== null && (virinOfAddress(href) !== null || /\.(?:jpe?g|png|gif|webp)(?:$|[?#])/i.test(href))
    ? href
    : null;
}
