import { lexer, type Token, type Tokens } from 'marked';
import { parseFragment } from 'parse5';
import type { Block } from '../../../contract.ts';
import type { Media, Piece } from '../../article/piece.ts';
import { readFlow } from '../html/flow.ts';
import { addSpan, addText, finish, type Inline, newInline } from '../html/inline.ts';
import { textOf } from '../html/tree.ts';

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
      pushBlock(pieces, {
        kind: 'list',
        text: itemsOf(token as Tokens.List).join('\n'),
        ordered: (token as Tokens.List).ordered,
      });
      break;
    case 'table':
      readTable(pieces, token as Tokens.Table);
      break;
    case 'code':
      pushBlock(pieces, { kind: 'pre', text: (token as Tokens.Code).text });
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

function readHeading(pieces: Piece[], token: Tokens.Heading): void {
  const inline = newInline();
  readInline(inline, token.tokens, []);
  const { text, spans } = finish(inline);
  if (text !== '')
    pieces.push({ kind: 'line', text, gap: true, level: token.depth, ...(spans.length > 0 ? { spans } : {}) });
}

/** A paragraph: its pictures stand before it, an italic line right after a picture is the picture's caption. */
function readParagraph(pieces: Piece[], tokens: readonly Token[], quoted: boolean): void {
  const inline = newInline();
  const images: Media[] = [];
  readInline(inline, tokens, images);
  const { text, spans, strong } = finish(inline);
  const shown = spans.length > 0 ? { spans } : {};
  pieces.push(...images);
  if (text === '') return;
  if (quoted) pushBlock(pieces, { kind: 'quote', text, ...shown });
  else pieces.push({ kind: 'line', text, gap: true, ...(strong ? { strong } : {}), ...shown });
}

function readInline(inline: Inline, tokens: readonly Token[], images: Media[]): void {
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
        addSpan(inline, { kind: 'link', start, href: (token as Tokens.Link).href });
        break;
      case 'image':
        images.push(imageOf(token as Tokens.Image));
        break;
      case 'br':
        addText(inline, ' ');
        break;
      case 'html':
        readInlineHtml(inline, (token as Tokens.Tag).text, images);
        break;
      default:
        if ('tokens' in token && token.tokens !== undefined) readInline(inline, token.tokens, images);
        else addText(inline, decodeReferences('text' in token ? String(token.text) : token.raw));
    }
  }
}

function readInlineHtml(inline: Inline, html: string, images: Media[]): void {
  if (/^<br\b/i.test(html)) addText(inline, ' ');
  if (/^<img\b/i.test(html)) for (const piece of flowOf(html)) if (piece.kind === 'media') images.push(piece);
}

function imageOf({ href, text, title }: Tokens.Image): Media {
  const caption = title === null || title === undefined || title === '' ? {} : { caption: decodeReferences(title) };
  const alt = decodeReferences(text).trim();
  return { kind: 'media', lines: [], alt: alt === '' ? null : alt, address: href, link: null, ...caption };
}

function flowOf(html: string): readonly Piece[] {
  return readFlow(parseFragment(html)).pieces;
}

function itemsOf(list: Tokens.List): readonly string[] {
  return list.items.flatMap((item) => {
    const inline = newInline();
    const nested: string[] = [];
    for (const token of item.tokens) {
      if (token.type === 'list') nested.push(...itemsOf(token as Tokens.List));
      else {
        addText(inline, ' ');
        readInline(inline, inlineTokens(token), []);
      }
    }
    const { text } = finish(inline);
    return text === '' ? nested : [text, ...nested];
  });
}

function readTable(pieces: Piece[], table: Tokens.Table): void {
  const rows = [table.header, ...table.rows].map((row) => row.map((cell) => cellText(cell)).join('\t'));
  pushBlock(pieces, { kind: 'table', text: rows.join('\n'), header: true });
}

function cellText(cell: Tokens.TableCell): string {
  const inline = newInline();
  readInline(inline, cell.tokens, []);
  return finish(inline).text;
}

/** An italic paragraph after a picture without a caption is that picture's caption. */
function joinCaptions(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      piece.kind === 'line' &&
      piece.text.length < 600 &&
      isItalic(piece) &&
      last?.kind === 'media' &&
      last.caption === undefined &&
      last.lines.length === 0
    ) {
      joined[joined.length - 1] = { ...last, lines: [piece.text] };
    } else joined.push(piece);
  }
  return joined;
}

function isItalic(line: Extract<Piece, { kind: 'line' }>): boolean {
  const [span] = (line.spans ?? []).filter((one) => one.kind === 'emphasis');
  return span !== undefined && span.start === 0 && span.end >= line.text.length - 1;
}
