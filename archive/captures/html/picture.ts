import type { Media } from '../../article/piece.ts';
import { virinOfAddress } from '../../article/virin.ts';
import { isIcon } from './chrome.ts';
import { attribute, type Element, elements, isElement, stated, textOf } from './tree.ts';

const LARGEST_BOX = 600;
const MEDIA_BOX =
  /(?:^|[\s_-])(?:media[_-]?item|image[_-]?(?:item|wrapper|container|box|block)|photo[_-]?(?:item|box|container|wrapper|block)?|wp-caption|img-caption|caption-img|gallery[_-]?item|carousel[_-]?item|media[_-]?inline[_-]?photo|inline[_-]?photo|slide)(?=$|[\s_-])/i;

/** The picture an element is or holds, with its link; null for icons and pictures without an address. `box` is where its link is looked for. */
export function pictureOf(element: Element, box: Element): Media | null {
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
export function linkOf(box: Element): string | null {
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

/** Whether a box holds one picture and little else. */
export function isMediaBox(element: Element): boolean {
  const named = attribute(element, 'class');
  if (named === '' || !MEDIA_BOX.test(named)) return false;
  const pictures = new Set<string>();
  for (const inner of elements(element, LARGEST_BOX)) {
    if (inner.tagName === 'img') pictures.add(attribute(inner, 'src') || attribute(inner, 'data-src'));
    if (inner.tagName === 'h1' || pictures.size > 1) return false;
  }
  return pictures.size === 1 && textOf(element, 6000).length < 5000;
}
