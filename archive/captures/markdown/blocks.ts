import { lexer, type Token, type Tokens } from 'marked';
import { parseFragment } from 'parse5';
import type { Block } from '../../../contract.ts';
import { append } from '../../article/append.ts';
import { isFurniture, isRule } from '../../article/furniture.ts';
import { lineOf, type Media, type Piece } from '../../article/piece.ts';
import { readFlow } from '../html/flow.ts';
import { addSpan, addText, finish, type Inline, newInline } from '../html/inline.ts';
import { targetOf } from '../html/link.ts';
import { joinRich, type Rich, richOf, spansOf } from '../html/rich.ts';
import { textOf } from '../html/tree.ts';
import { newTags, readTag, type Tags } from './inline-tags.ts';
import { joinCaptions } from './picture-captions.ts';

/** The pieces of a Markdown body, in reading order. Raw HTML in it is read as a page's is. */
export function markdownPieces(body: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const token of lexer(body)) readToken(pieces, token, false);
  return joinCaptions(pieces);
}

/** Text with its character references decoded: `&#8211;` and `&amp;`. */
export function decodeReferences(text: string): string {
  return text.includes('&') ? textOf(parseFragment(text.replaceAll('<', '&lt;')), text.length + 1) : text;
}

/** The same within a line, where the blanks at its ends part it from what stands beside it. */
function decodeInside(text: string): string {
  if (!text.includes('&')) return text;
  const ends = [/^\s/, /\s$/].map((end) => (end.test(text) ? ' ' : ''));
  return `${ends[0]}${decodeReferences(text)}${ends[1]}`;
}

function readToken(pieces: Piece[], token: Token, quoted: boolean): void {
  switch (token.type) {
    case 'heading':
      readHeading(pieces, token as Tokens.Heading);
      break;
    case 'paragraph':
    case 'text':
      readParagraph(pieces, inlineTokens(token), quoted);
      break;
    case 'blockquote':
      for (const inner of (token as Tokens.Blockquote).tokens) readToken(pieces, inner, true);
      break;
    case 'list':
      readList(pieces, token as Tokens.List);
      break;
    case 'table':
      readTable(pieces, token as Tokens.Table);
      break;
    case 'code':
      readCode(pieces, (token as Tokens.Code).text);
      break;
    case 'html':
      pieces.push(...flowOf((token as Tokens.HTML).text));
      break;
    default:
      break;
  }
}

function inlineTokens(token: Token): readonly Token[] {
  const { tokens } = token as { readonly tokens?: readonly Token[] };
  return tokens ?? [{ type: 'text', raw: token.raw, text: token.raw } as Token];
}

function pushBlock(pieces: Piece[], block: Exclude<Block, { readonly kind: 'photo' }>): void {
  if (block.text.trim() !== '') pieces.push({ kind: 'block', block });
}

/** An indented ruler parts the text, as in the Congressional Record, and is no code. */
function readCode(pieces: Piece[], text: string): void {
  if (isRule(text.trim())) pieces.push(lineOf(text.trim(), true));
  else pushBlock(pieces, { kind: 'pre', text });
}

function readHeading(pieces: Piece[], token: Tokens.Heading): void {
  const inline = newInline();
  readInline(inline, token.tokens, []);
  const { text, spans } = finish(inline);
  if (text !== '')
    pieces.push({ kind: 'line', text, gap: true, level: token.depth, ...(spans.length > 0 ? { spans } : {}) });
}

/** A paragraph: its pictures stand before it, an italic line right after a picture is the picture's caption. */
function readParagraph(pieces: Piece[], tokens: readonly Token[], quoted: boolean): void {
  const lines = tokens
    .map((token) => token.raw)
    .join('')
    .split('\n');
  if (lines.length > 1 && lines.every(isFurniture)) {
    append(
      pieces,
      lines.map((line) => lineOf(line.trim(), true)),
    );
    return;
  }
  const inline = newInline();
  const images: Media[] = [];
  readInline(inline, tokens, images);
  const { text, spans, strong } = finish(inline);
  const shown = spans.length > 0 ? { spans } : {};
  const picture = images.at(-1) ?? pieces.at(-1);
  if (text !== '' && picture?.kind === 'media' && picture.lines.length === 0 && isSmall(tokens)) {
    if (images.length === 0) pieces.pop();
    pieces.push(...images.slice(0, -1), { ...picture, lines: [text] });
    return;
  }
  pieces.push(...images);
  if (text === '') return;
  if (quoted) pushBlock(pieces, { kind: 'quote', text, ...shown });
  else pieces.push({ kind: 'line', text, gap: true, ...(strong ? { strong } : {}), ...shown });
}

/** Whether all words of a paragraph stand in `<small>`, as captions below pictures do. */
function isSmall(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.type !== 'image' && token.type !== 'br' && token.raw.trim() !== '');
  return /^<small\b/i.test(words[0]?.raw.trim() ?? '') && /^<\/small>$/i.test(words.at(-1)?.raw.trim() ?? '');
}

function readInline(inline: Inline, tokens: readonly Token[], images: Media[]): void {
  const tags = newTags();
  for (const token of tokens) {
    const start = inline.text.length;
    switch (token.type) {
      case 'strong':
        readInline(inline, inlineTokens(token), images);
        addSpan(inline, { kind: 'strong', start });
        break;
      case 'em':
        readInline(inline, inlineTokens(token), images);
        addSpan(inline, { kind: 'emphasis', start });
        break;
      case 'link':
        readInline(inline, inlineTokens(token), images);
        addLink(inline, start, (token as Tokens.Link).href);
        break;
      case 'image':
        images.push(imageOf(token as Tokens.Image));
        break;
      case 'br':
        addText(inline, ' ');
        break;
      case 'html':
        readInlineHtml({ inline, tags, images }, (token as Tokens.Tag).text);
        break;
      default:
        if ('tokens' in token && token.tokens !== undefined) readInline(inline, token.tokens, images);
        else addText(inline, decodeInside(rejoin('text' in token ? String(token.text) : token.raw)));
    }
  }
}

function addLink(inline: Inline, start: number, href: string): void {
  const target = targetOf(href);
  if (target !== null) addSpan(inline, { kind: 'link', start, href: target });
}

/** A hyphen at the end of a wrapped line joins its word to the next line, save in `short-\nand long-term`. */
function rejoin(text: string): string {
  return text.includes('-')
    ? text.replace(/(?<=[\p{L}\p{N}]-)[ \t]{0,8}\n[ \t]{0,8}(?=[\p{L}\p{N}])(?!(?:and|or|to) )/gu, '')
    : text;
}

interface Reading {
  readonly inline: Inline;
  readonly tags: Tags;
  readonly images: Media[];
}

function readInlineHtml({ inline, tags, images }: Reading, html: string): void {
  if (/^<br\b/i.test(html)) addText(inline, ' ');
  else if (/^<img\b/i.test(html)) images.push(...flowOf(html).filter((piece) => piece.kind === 'media'));
  else readTag(tags, inline, html);
}

function imageOf({ href, text, title }: Tokens.Image): Media {
  const caption = title === null || title === undefined || title === '' ? {} : { caption: decodeReferences(title) };
  const alt = decodeReferences(text).trim();
  return { kind: 'media', lines: [], alt: alt === '' ? null : alt, address: href, link: null, ...caption };
}

function flowOf(html: string): readonly Piece[] {
  return readFlow(parseFragment(html)).pieces;
}

function readList(pieces: Piece[], list: Tokens.List): void {
  const images: Media[] = [];
  const whole = joinRich(itemsOf(list, images), '\n');
  const picture = pieces.at(-1);
  const credit = CREDIT.exec(whole.text)?.[1];
  if (credit !== undefined && picture?.kind === 'media' && picture.credit === undefined && images.length === 0) {
    pieces.splice(-1, 1, { ...picture, credit });
    return;
  }
  pieces.push(...images);
  pushBlock(pieces, { kind: 'list', text: whole.text, ordered: list.ordered, ...spansOf(whole) });
}

/** `* Photo: Rae Dunn, Harbor Ledger`, the only entry of a list right below a picture. */
const CREDIT = /^(?:photo|image|picture)(?: credit)? ?: {1,2}([^\n]{3,120})$/i;

function itemsOf(list: Tokens.List, images: Media[]): readonly Rich[] {
  return list.items.flatMap((item) => {
    const inline = newInline();
    const nested: Rich[] = [];
    for (const token of item.tokens) {
      if (token.type === 'list') nested.push(...itemsOf(token as Tokens.List, images));
      else {
        addText(inline, ' ');
        readInline(inline, inlineTokens(token), images);
      }
    }
    const told = richOf(finish(inline));
    return told.text === '' ? nested : [told, ...nested];
  });
}

function readTable(pieces: Piece[], table: Tokens.Table): void {
  const captioned = captionedIn(table);
  if (captioned !== null) {
    append(pieces, captioned);
    return;
  }
  const images: Media[] = [];
  const rows = [table.header, ...table.rows].map((row) =>
    joinRich(
      row.map((cell) => cellOf(cell, images)),
      '\t',
    ),
  );
  const whole = joinRich(rows, '\n');
  pieces.push(...images);
  pushBlock(pieces, { kind: 'table', text: whole.text, header: true, ...spansOf(whole) });
}

/** A row of pictures above a row of their captions is no table; null where a cell holds anything else. */
function captionedIn({ header, rows }: Tokens.Table): readonly Media[] | null {
  const [captions = [], ...more] = rows;
  const shown: Media[] = [];
  for (const cell of header) {
    const images: Media[] = [];
    const { text } = cellOf(cell, images);
    const [image, ...others] = images;
    if (image === undefined || others.length > 0 || text !== '') return null;
    shown.push(image);
  }
  if (more.length > 0 || captions.length === 0) return null;
  const below: Media[] = [];
  const texts = captions.map((cell) => cellOf(cell, below).text);
  if (below.length > 0) return null;
  return shown.map((image, at) => ({ ...image, lines: texts[at] ? [texts[at]] : [] }));
}

function cellOf(cell: Tokens.TableCell, images: Media[]): Rich {
  const inline = newInline();
  readInline(inline, cell.tokens, images);
  return richOf(finish(inline));
}
