import { collapse, fold } from '../../article/line.ts';
import { isSectionName } from '../../article/section-name.ts';
import { isChrome } from './chrome.ts';
import { attribute, type Element, elements, isElement, marks, type Parent, stated, textOf } from './tree.ts';

/** Where the release stands in a page, and the headline found for it. */
export interface Root {
  readonly element: Parent;
  readonly headline: Element | null;
  /** How the release was found; `guess` when nothing in the page marks it. */
  readonly by: 'print' | 'marked' | 'guess';
}

const MARKED =
  /(?:^|[\s_-])(?:article[_-]?(?:body|content|detail|view|main)|adetail|story[_-]?body|entry[_-]?content|post[_-]?content|press[_-]?release|node--press-release|release[_-]?body|news[_-]?detail|article-detail-content|content-body|main-content|maincontent|page-content|region-content|dnn_contentpane|contentpane)(?=$|[\s_-])/i;
const LIST = /(?:^|[\s_-])(?:card|teaser|listing|list-item|summary|thumb|tile)s?(?=$|[\s_-])/i;
/** Finds the release's headline and the element that holds it whole. */
export function findRoot(document: Parent, title: string | null): Root {
  const body = firstNamed(document, 'body') ?? document;
  const headline = findHeadline(body, title);
  const print = [...elements(body, 4000)].some((element) =>
    /(?:^|\s)da_print_body(?:\s|$)|biotitleprint/.test(attribute(element, 'class')),
  );
  if (print) return { element: body, headline, by: 'print' };
  const marked = findMarked(body);
  if (marked === null) return { element: body, headline, by: 'guess' };
  return { element: headline === null ? marked : holding(marked, headline, body), headline, by: 'marked' };
}

/** The h1 that the document's title repeats, else the first one that is not a section's name. */
function findHeadline(body: Parent, title: string | null): Element | null {
  const candidates = [...visible(body)]
    .filter((element) => isHeadline(element))
    .map((element) => ({ element, text: textOf(element, 600) }));
  const named = candidates.filter(({ text }) => text.length > 2 && !isSectionName(text));
  const archived = title === null ? null : postIn(title);
  const post = archived === null ? null : equalHeading(body, archived);
  if (post !== null) return post;
  const repeated =
    title === null ? undefined : named.find(({ text }) => fold(title).includes(fold(text)) && text.length > 8);
  const marked = named.find(({ element }) =>
    /(?:^|[\s_-])(?:title|headline|node-title|maintitle|entry-title)(?=$|[\s_-])/i.test(marks(element)),
  );
  const only = candidates.length === 1 && candidates[0]?.text !== '' ? candidates[0] : undefined;
  if (repeated !== undefined) return repeated.element;
  const heading = title === null ? null : repeatedHeading(body, title);
  if (heading !== null && textOf(heading, 600).length >= TELLING) return heading;
  return (marked ?? named[0] ?? only)?.element ?? heading;
}

/** WordPress's titles to 2009: `SITE » Blog Archive » POST`. */
function postIn(title: string): string | null {
  return /» ?blog archive ?» ?(\S.{0,300})$/i.exec(collapse(title))?.[1] ?? null;
}

function equalHeading(body: Parent, text: string): Element | null {
  for (const element of visible(body))
    if (/^h[1-4]$/.test(element.tagName) && fold(textOf(element, 600)) === fold(text)) return element;
  return null;
}

/** A shorter heading that the title repeats may be a section's. */
const TELLING = 24;

/** The heading of a page whose h1 is none or the site's, as those of 2004, that the document's title repeats. */
function repeatedHeading(body: Parent, title: string): Element | null {
  for (const element of visible(body)) {
    if (!/^h[2-4]$/.test(element.tagName)) continue;
    const text = textOf(element, 600);
    if (text.length > 8 && fold(title).includes(fold(text))) return element;
  }
  return null;
}

function isHeadline(element: Element): boolean {
  return (
    element.tagName === 'h1' ||
    stated(element, 'itemprop') === 'headline' ||
    (attribute(element, 'role') === 'heading' && attribute(element, 'aria-level') === '1')
  );
}

const MOST = 200_000;

/** The elements outside the page's frame, in the order they stand in. */
export function* visible(parent: Parent): Generator<Element> {
  const stack = [...parent.childNodes].reverse();
  for (let count = 0; stack.length > 0 && count < MOST; count++) {
    const next = stack.pop();
    if (next === undefined || !isElement(next) || isChrome(next)) continue;
    yield next;
    for (let at = next.childNodes.length - 1; at >= 0; at--) {
      const child = next.childNodes[at];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** The marked element with the most text; cards of other releases are passed over. */
function findMarked(body: Parent): Element | null {
  let best: Element | null = null;
  let most = 200;
  for (const element of visible(body)) {
    if (!isMarked(element)) continue;
    const length = textOf(element, 60_000).length * (element.tagName === 'main' ? 0.7 : 1);
    if (length > most * 1.05) {
      best = element;
      most = length;
    }
  }
  return best;
}

function isMarked(element: Element): boolean {
  if (element.tagName === 'article' || element.tagName === 'main') return !LIST.test(marks(element));
  if (attribute(element, 'role') === 'main' || attribute(element, 'role') === 'article') return true;
  if (stated(element, 'itemprop') === 'articleBody') return true;
  const named = marks(element);
  return named !== '' && named.length < 400 && MARKED.test(named) && !LIST.test(named);
}

/** The smallest element that holds both. */
function holding(marked: Element, headline: Element, body: Parent): Parent {
  let candidate: Parent = marked;
  while (candidate !== body) {
    if (contains(candidate, headline)) return candidate;
    const parent: Parent | null = isElement(candidate) ? candidate.parentNode : null;
    if (parent === null) return body;
    candidate = parent;
  }
  return body;
}

/** Whether an element stands below a part of a page, or is it. */
export function contains(parent: Parent, element: Element): boolean {
  let at: Parent | null = element;
  while (at !== null) {
    if (at === parent) return true;
    at = isElement(at) ? at.parentNode : null;
  }
  return false;
}

function firstNamed(parent: Parent, name: string): Element | null {
  for (const element of elements(parent, 1000)) if (element.tagName === name) return element;
  return null;
}
