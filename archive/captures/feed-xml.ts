import { SaxesParser } from 'saxes';
import {
  attribute,
  BODIES,
  closeField,
  type FeedItem,
  finishItem,
  type GrowingItem,
  keepLonger,
  newItem,
  type OpenElement,
  textOf,
} from './feed-item.ts';
import { mendXml, wrapMarkup } from './mend-xml.ts';

/** What a feed holds, and what had to be put right to read it. */
export interface Feed {
  readonly language: string | null;
  readonly items: readonly FeedItem[];
  readonly faults: readonly string[];
}

/** Reads RSS 0.9x, 1.0 (RDF) and 2.0 and Atom. A malformed feed gives what can be read. Never throws. */
export function parseFeed(xml: string): Feed {
  const { text, faults } = mendXml(xml);
  const { state, broken } = readXml(text);
  const isTangled = broken !== null && /clos/.test(broken);
  const { items, language } = isTangled ? readXml(wrapMarkup(text, BODIES)).state : state;
  return { language, items, faults: [...faults, ...(broken === null ? [] : [broken])] };
}

/** What a parser makes of the text, and the first thing that is wrong with it. */
function readXml(text: string): { readonly state: State; readonly broken: string | null } {
  const state: State = { open: [], item: null, body: null, items: [], language: null };
  const parser = new SaxesParser({ xmlns: false });
  let broken: string | null = null;
  parser.on('error', ({ message }) => {
    broken ??= message.replace(/^[\d:]*:\s*/, '').replace(/\.$/, '');
  });
  parser.on('opentag', ({ name, attributes }) => openElement(state, { name: plainName(name), attributes, text: [] }));
  parser.on('text', (chunk) => addText(state, chunk));
  parser.on('cdata', (chunk) => addText(state, chunk));
  parser.on('closetag', () => closeElement(state));
  parser.write(text).close();
  if (state.item) endItem(state, state.item);
  return { state, broken };
}

/** An item's text while it is read: as text, and as markup where it holds elements itself (XHTML). */
interface Body {
  readonly depth: number;
  readonly text: string[];
  readonly markup: string[];
  hasElements: boolean;
}

interface State {
  readonly open: OpenElement[];
  item: GrowingItem | null;
  body: Body | null;
  readonly items: FeedItem[];
  language: string | null;
}

const ITEMS = new Set(['item', 'entry']);

function plainName(name: string): string {
  return name.toLowerCase().replace(/^(?:atom|rss|rss09|rss10):/, '');
}

function openElement(state: State, element: OpenElement): void {
  const { open, body } = state;
  open.push(element);
  if (body && !ITEMS.has(element.name)) {
    body.hasElements = true;
    body.markup.push(`<${element.name}${markupOf(element)}>`);
  } else if (ITEMS.has(element.name)) {
    if (state.item) endItem(state, state.item);
    state.item = newItem(open.length);
  } else if (state.item && BODIES.includes(element.name)) {
    state.body = { depth: open.length, text: [], markup: [], hasElements: false };
  } else if (!state.item) state.language ??= attribute(element, 'xml:lang') ?? null;
}

function addText({ open, body, item }: State, chunk: string): void {
  if (body) {
    body.text.push(chunk);
    body.markup.push(escapeText(chunk));
  } else (titleAround(open, item) ?? open.at(-1))?.text.push(chunk);
}

/** The title of an item that holds elements itself, as Atom's XHTML titles do. */
function titleAround(open: readonly OpenElement[], item: GrowingItem | null): OpenElement | null {
  const at = item === null ? -1 : open.findIndex(({ name }, depth) => name === 'title' && depth >= item.depth);
  return open[at] ?? null;
}

function closeElement(state: State): void {
  const { open, item, body } = state;
  const element = open.at(-1);
  const depth = open.length;
  open.pop();
  if (!element) return;
  if (body && depth > body.depth) body.markup.push(`</${element.name}>`);
  else if (body && item) {
    endBody(item, body, element.name);
    state.body = null;
  } else if (item && depth === item.depth) closeItem(state, item);
  else if (item && titleAround(open, item) !== null) return;
  else if (item) closeField(item, element, open.at(-1)?.name ?? '');
  else if (element.name === 'language' || element.name === 'dc:language') state.language ??= textOf(element);
}

function closeItem(state: State, growing: GrowingItem): void {
  state.item = null;
  state.body = null;
  const item = finishItem(growing);
  if (item) state.items.push(item);
}

/** Ends an item whose end tag is missing, with what its open elements hold. */
function endItem(state: State, item: GrowingItem): void {
  const { open, body } = state;
  if (body) endBody(item, body, open[body.depth - 1]?.name ?? '');
  else for (let depth = open.length; depth > item.depth; depth -= 1) endField(item, open, depth - 1);
  closeItem(state, item);
}

/** Half of an address leads elsewhere. */
const ADDRESSES = new Set(['link', 'guid', 'id', 'feedburner:origlink']);

function endField(item: GrowingItem, open: readonly OpenElement[], at: number): void {
  const element = open[at];
  if (element && !ITEMS.has(element.name) && !ADDRESSES.has(element.name))
    closeField(item, element, open[at - 1]?.name ?? '');
}

function endBody({ texts }: GrowingItem, { hasElements, markup, text }: Body, name: string): void {
  keepLonger(texts, name, (hasElements ? markup : text).join(''));
}

function markupOf({ attributes }: OpenElement): string {
  const told = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return told.join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
