import type { Related } from '../../../contract.ts';
import { append } from '../../article/append.ts';
import { endsInCredit } from '../../article/credit.ts';
import { parseLabels } from '../../article/label.ts';
import { isRelated } from './chrome.ts';
import { type Element, elements, isElement, linesOf, type Parent, stated, textOf } from './tree.ts';

/** What stands in a page outside its release. */
export interface Frame {
  readonly furniture: readonly string[];
  readonly related: readonly Related[];
}

const MOST_LINKS = 600;

/** The lines around the release: everything in the page that is not below `root`. */
export function framesOf(document: Parent, root: Parent): Frame {
  const ancestors = new Set<Parent>();
  for (let at: Parent | null = root; at !== null; at = isElement(at) ? at.parentNode : null) ancestors.add(at);
  const furniture: string[] = [];
  const related: Related[] = [];
  const visit = (parent: Parent): void => {
    for (const child of parent.childNodes) {
      if (!isElement(child) || child === root || child.tagName === 'head') continue;
      if (ancestors.has(child)) visit(child);
      else {
        append(furniture, linesOf({ ...child, childNodes: [child] } as Element));
        append(related, linksTo(child));
      }
    }
  };
  if (root !== document) visit(document);
  return { furniture, related };
}

/** The lines of a page that a copy of its release does not hold. */
export function linesBeside(page: Parent, release: Parent): Frame {
  const kept = new Set(linesOf(release));
  return { furniture: linesOf(page).filter((line) => !kept.has(line)), related: [] };
}

/** Whether a box beside the release (af.mil's `da_related`, an aside) holds its photos: pictures with credited captions. */
export function showsPhotos(element: Element): boolean {
  if (element.tagName !== 'aside' && !isRelated(element)) return false;
  for (const inner of elements(element, MOST_LINKS))
    if (inner.tagName === 'img')
      return linesOf(element).some((line) => endsInCredit(line) || parseLabels(line) !== null);
  return false;
}

/** The links below an element that is marked as links to other releases, and below those in it. */
export function linksTo(element: Element): readonly Related[] {
  const links: Related[] = [];
  for (const box of [element, ...elements(element, MOST_LINKS)]) {
    if (!isRelated(box)) continue;
    for (const link of elements(box, MOST_LINKS)) {
      const title = link.tagName === 'a' ? textOf(link, 400) : '';
      if (title !== '') links.push({ title, url: stated(link, 'href') });
    }
    break;
  }
  return links;
}
