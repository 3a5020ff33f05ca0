import { SaxesParser } from 'saxes';
import { mendXml } from './mend-xml.ts';

/** A picture that an item of a feed encloses, with what the feed says of it. */
export interface FeedPicture {
  readonly address: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** One item of a feed, as told; texts may hold HTML. */
export interface FeedItem {
  readonly title: string | null;
  readonly link: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly categories: readonly string[];
  /** The fullest text the item has, as HTML. */
  readonly markup: string;
  readonly pictures: readonly FeedPicture[];
}

/** What a feed holds, and what had to be put right to read it. */
export interface Feed {
  readonly language: string | null;
  readonly items: readonly FeedItem[];
  readonly faults: readonly string[];
}

/** Reads RSS 0.9x, 1.0 (RDF) and 2.0 and Atom. A malformed feed gives what can be read. Never throws. */
export function parseFeed(xml: string): Feed {
  const { text, faults } = mendXml(xml);
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
  const all = [...faults, ...(broken === null ? [] : [broken])];
  return { language: state.language, items: state.items, faults: all };
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string[];
}

/** An item's text while it is read: as text, and as markup where it holds elements itself (XHTML). */
interface Body {
  readonly depth: number;
  readonly text: string[];
  readonly markup: string[];
  hasElements: boolean;
}

interface GrowingItem {
  readonly depth: number;
  readonly texts: Map<string, string>;
  readonly categories: string[];
  readonly pictures: FeedPicture[];
}

interface State {
  readonly open: OpenElement[];
  item: GrowingItem | null;
  body: Body | null;
  readonly items: FeedItem[];
  language: string | null;
}

const ITEMS = new Set(['item', 'entry']);
/** The fullest text first. */
const BODIES = ['content:encoded', 'content', 'xhtml:body', 'description', 'summary', 'subtitle'];
const DATES = ['pubdate', 'published', 'dc:date', 'issued', 'date', 'created', 'updated', 'modified', 'a10:updated'];

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
    state.item = { depth: open.length, texts: new Map(), categories: [], pictures: [] };
  } else if (state.item && BODIES.includes(element.name)) {
    state.body = { depth: open.length, text: [], markup: [], hasElements: false };
  } else if (!state.item) state.language ??= attribute(element, 'xml:lang') ?? null;
}

function addText({ open, body }: State, chunk: string): void {
  if (body) {
    body.text.push(chunk);
    body.markup.push(escapeText(chunk));
  } else open.at(-1)?.text.push(chunk);
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
  else if (item) closeField(item, element, open.at(-1)?.name ?? '');
  else if (element.name === 'language' || element.name === 'dc:language') state.language ??= textOf(element);
}

function closeField(item: GrowingItem, element: OpenElement, parent: string): void {
  const text = textOf(element);
  const { name } = element;
  if (name === 'link') closeLink(item, element, text);
  else if (name === 'enclosure' || name === 'media:content') addPicture(item, element);
  else if (name === 'media:credit' || name === 'media:description') item.texts.set(name, text ?? '');
  else if (name === 'category' || name === 'dc:subject') item.categories.push(text ?? attribute(element, 'term') ?? '');
  else if (name === 'name' && parent === 'author') item.texts.set('dc:creator', text ?? '');
  else if (name === 'guid' && attribute(element, 'ispermalink') === 'false') keepLonger(item.texts, 'id', text ?? '');
  else if (text !== null && !item.texts.has(name)) item.texts.set(name, text);
}

/** Atom's links name their use; the first one without, or to the alternate, is the page. */
function closeLink(item: GrowingItem, element: OpenElement, text: string | null): void {
  const use = attribute(element, 'rel') ?? 'alternate';
  const address = attribute(element, 'href') ?? text;
  if (use === 'enclosure') addPicture(item, element);
  else if (use === 'alternate' && address !== null && !item.texts.has('link')) item.texts.set('link', address);
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i;

function addPicture(item: GrowingItem, element: OpenElement): void {
  const address = attribute(element, 'url') ?? attribute(element, 'href');
  const type = attribute(element, 'type') ?? attribute(element, 'medium') ?? '';
  if (address === null || !(type.startsWith('image') || (type === '' && PICTURE.test(address)))) return;
  item.pictures.push({ address, caption: null, credit: null });
}

function closeItem(state: State, { texts, categories, pictures }: GrowingItem): void {
  state.item = null;
  state.body = null;
  const text = (...names: readonly string[]) => names.map((name) => texts.get(name)).find((found) => found) ?? null;
  const [caption, credit] = [text('media:description'), text('media:credit')];
  const guid = text('guid', 'id', 'feedburner:origlink');
  const item: FeedItem = {
    title: text('title', 'dc:title', 'media:title'),
    link: text('link', 'feedburner:origlink') ?? (guid !== null && /^https?:/i.test(guid) ? guid : null),
    date: text(...DATES),
    author: text('dc:creator', 'author', 'itunes:author'),
    categories: categories.filter((category) => category !== ''),
    markup: text(...BODIES) ?? '',
    pictures: pictures.length === 1 ? pictures.map((picture) => ({ ...picture, caption, credit })) : pictures,
  };
  if (item.title !== null || item.markup !== '') state.items.push(item);
}

/** Ends an item whose end tag is missing, with what its open elements hold. */
function endItem(state: State, item: GrowingItem): void {
  const { open, body } = state;
  if (body) endBody(item, body, open[body.depth - 1]?.name ?? '');
  else for (let depth = open.length; depth > item.depth; depth -= 1) endField(item, open, depth - 1);
  closeItem(state, item);
}

function endField(item: GrowingItem, open: readonly OpenElement[], at: number): void {
  const element = open[at];
  if (element && !ITEMS.has(element.name)) closeField(item, element, open[at - 1]?.name ?? '');
}

function endBody({ texts }: GrowingItem, { hasElements, markup, text }: Body, name: string): void {
  keepLonger(texts, name, (hasElements ? markup : text).join(''));
}

function keepLonger(texts: Map<string, string>, name: string, text: string): void {
  if (text.trim().length > (texts.get(name) ?? '').length) texts.set(name, text.trim());
}

function textOf({ text }: OpenElement): string | null {
  return text.join('').trim() || null;
}

function attribute({ attributes }: OpenElement, name: string): string | null {
  const found = Object.entries(attributes).find(([key]) => key.toLowerCase() === name)?.[1];
  return found?.trim() || null;
}

function markupOf({ attributes }: OpenElement): string {
  const told = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeText(value)}"`);
  return told.join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
