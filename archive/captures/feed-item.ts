/** An element of a feed while it is open. */
export interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string[];
}

/** A picture that an item of a feed encloses, with what the feed says of it. */
export interface FeedPicture {
  readonly address: string;
  readonly caption: string | null;
  readonly credit: string | null;
  /** As the feed tells it; 0 where it does not. */
  readonly width: number;
  /** The number of the `media:group` it stands in: its members are one picture in several sizes. */
  readonly group: number | null;
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

/** An item while its fields are read. */
export interface GrowingItem {
  /** How deep its element stands. */
  readonly depth: number;
  /** The first or fullest text of a field, by the element's lower-cased name. */
  readonly texts: Map<string, string>;
  readonly categories: string[];
  readonly pictures: FeedPicture[];
  /** What the picture whose element is open says of itself. */
  readonly words: Map<string, string>;
  /** How many groups of pictures ended. */
  groups: number;
}

/** Elements that hold an item's text, the fullest first. */
export const BODIES = ['content:encoded', 'content', 'xhtml:body', 'description', 'summary', 'subtitle'];
const DATES = ['pubdate', 'published', 'dc:date', 'issued', 'date', 'created', 'updated', 'modified', 'a10:updated'];

/** An item whose element just opened. */
export function newItem(depth: number): GrowingItem {
  return { depth, texts: new Map(), categories: [], pictures: [], words: new Map(), groups: 0 };
}

/** Takes what a closed element inside an item says. `parent` is the name of the element around it. */
export function closeField(item: GrowingItem, element: OpenElement, parent: string): void {
  const text = textOf(element);
  const { name } = element;
  if (name === 'link') closeLink(item, element, text);
  else if (name === 'enclosure' || name === 'media:content') addPicture(item, element, parent);
  else if (name === 'media:group') item.groups += 1;
  else if (WORDS.has(name)) (parent === 'media:content' ? item.words : item.texts).set(name, text ?? '');
  else if (name === 'category' || name === 'dc:subject') item.categories.push(text ?? attribute(element, 'term') ?? '');
  else if (name === 'name' && parent === 'author') item.texts.set('dc:creator', text ?? '');
  else if (name === 'guid' && attribute(element, 'ispermalink') === 'false') keepLonger(item.texts, 'id', text ?? '');
  else if (text !== null && !item.texts.has(name)) item.texts.set(name, text);
}

/** Atom's links name their use; the first one without, or to the alternate, is the page. */
function closeLink(item: GrowingItem, element: OpenElement, text: string | null): void {
  const use = attribute(element, 'rel') ?? 'alternate';
  const address = attribute(element, 'href') ?? text;
  if (use === 'enclosure') addPicture(item, element, '');
  else if (use === 'alternate' && address !== null && !item.texts.has('link')) item.texts.set('link', address);
}

const WORDS = new Set(['media:credit', 'media:description']);
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i;

function addPicture(item: GrowingItem, element: OpenElement, parent: string): void {
  const address = attribute(element, 'url') ?? attribute(element, 'href');
  const type = attribute(element, 'type') ?? attribute(element, 'medium') ?? '';
  const [caption = null, credit = null] = ['media:description', 'media:credit'].map((name) => item.words.get(name));
  item.words.clear();
  if (address === null || !(type.startsWith('image') || (type === '' && PICTURE.test(address)))) return;
  if (item.pictures.some((picture) => picture.address === address)) return;
  const width = Number.parseInt(attribute(element, 'width') ?? '0', 10) || 0;
  const picture = { address, caption, credit, width, group: parent === 'media:group' ? item.groups : null };
  const same = item.pictures.findIndex((other) => isVariant(other, picture));
  if (same < 0) item.pictures.push(picture);
  else if (width > (item.pictures[same]?.width ?? 0)) item.pictures[same] = picture;
}

/** One picture in another size: of one group, or with the same credit under an address that differs in numbers alone. */
function isVariant(one: FeedPicture, other: FeedPicture): boolean {
  if (one.caption !== other.caption || one.credit !== other.credit) return false;
  if (one.group !== null && one.group === other.group) return true;
  return one.credit !== null && one.width !== other.width && numberless(one.address) === numberless(other.address);
}

function numberless(address: string): string {
  return address.replace(/\d+/g, '');
}

/** Keeps a text where it says more than what is known. */
export function keepLonger(texts: Map<string, string>, name: string, text: string): void {
  if (text.trim().length > (texts.get(name) ?? '').length) texts.set(name, text.trim());
}

/** The item as told; null when it has neither title nor text. */
export function finishItem({ texts, categories, pictures }: GrowingItem): FeedItem | null {
  const text = (...names: readonly string[]) => names.map((name) => texts.get(name)).find((found) => found) ?? null;
  const guid = text('guid', 'id', 'feedburner:origlink');
  const item: FeedItem = {
    title: text('title', 'dc:title', 'media:title'),
    link: text('link', 'feedburner:origlink') ?? (guid !== null && /^https?:/i.test(guid) ? guid : null),
    date: text(...DATES),
    author: text('dc:creator', 'author', 'itunes:author'),
    categories: categories.filter((category) => category !== ''),
    markup: text(...BODIES) ?? '',
    pictures: pictures.length === 1 ? pictures.map((picture) => withWords(picture, text)) : pictures,
  };
  return item.title === null && item.markup === '' ? null : item;
}

/** What the feed says beside its only picture is of that picture. */
function withWords(picture: FeedPicture, text: (name: string) => string | null): FeedPicture {
  const { caption, credit } = picture;
  return { ...picture, caption: caption ?? text('media:description'), credit: credit ?? text('media:credit') };
}

/** An element's own text, null when it has none. */
export function textOf({ text }: OpenElement): string | null {
  return text.join('').trim() || null;
}

/** An attribute by its lower-cased name, null when it is missing or blank. */
export function attribute({ attributes }: OpenElement, name: string): string | null {
  const found = Object.entries(attributes).find(([key]) => key.toLowerCase() === name)?.[1];
  return found?.trim() || null;
}
