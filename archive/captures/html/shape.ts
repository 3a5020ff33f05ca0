import { isChrome } from './chrome.ts';
import { isMediaBox } from './picture.ts';
import { attribute, type Element, elements, INLINE, isElement, textOf, words } from './tree.ts';

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

/** What people call the elements that hold what a capture cannot keep. */
export const EMBEDS: Readonly<Record<string, string>> = {
  iframe: 'Frame',
  video: 'Video',
  audio: 'Audio',
  object: 'Object',
  embed: 'Object',
  applet: 'Object',
};

const CAPTION =
  /(?:^|[\s_-])(?:caption|cutline|photo-?credit|img-?credit|image-?credit|figcaption)(?:-text|-full|_full)?(?=$|[\s_-])/i;

/** How an element is read. */
export type Shape =
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

/** How an element is read, by its name, its role and what its class says. */
export function shapeOf(element: Element): Shape {
  const name = element.tagName;
  if (SKIPPED.has(name)) return 'skipped';
  if (isChrome(element)) return 'chrome';
  const shape = SHAPES.get(name);
  if (shape !== undefined) return shape;
  if (INLINE.has(name)) return 'inline';
  if (isMediaBox(element)) return 'media';
  return isCaption(element) ? 'caption' : 'block';
}

/** Whether words are marked as a picture's; what is only called a credit is one right below a picture's box or caption. */
function isCaption(element: Element): boolean {
  const named = words(attribute(element, 'class'));
  if (CAPTION.test(named) || (CREDIT.test(named) && isBelowPicture(element, LONGEST_CREDIT))) return true;
  return endsInCredit(element) && isBelowPicture(element, LONGEST_CAPTION);
}

const CREDIT = /(?:^|[\s_-])credits?(?=$|[\s_-])/i;
const LONGEST_CREDIT = 160;
const LONGEST_CAPTION = 800;

/** Whether the last words of a line are marked as a credit. */
function endsInCredit(element: Element): boolean {
  const last = element.childNodes.findLast(isElement);
  if (last === undefined || !INLINE.has(last.tagName) || !CREDIT.test(words(attribute(last, 'class')))) return false;
  const credit = textOf(last, LONGEST_CREDIT).trim();
  return credit !== '' && textOf(element, LONGEST_CAPTION).trim().endsWith(credit);
}

function isBelowPicture(element: Element, longest: number): boolean {
  const siblings = element.parentNode?.childNodes.filter(isElement) ?? [];
  const above = siblings[siblings.indexOf(element) - 1];
  if (above === undefined || textOf(element, longest + 1).length > longest) return false;
  return above.tagName === 'img' || CAPTION.test(words(attribute(above, 'class'))) || holdsPicture(above);
}

function holdsPicture(element: Element): boolean {
  return [...elements(element, 12)].some((inner) => inner.tagName === 'img');
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
