import { isChrome } from './chrome.ts';
import { type Element, INLINE, isElement, isText, type Parent } from './tree.ts';

/**
 * The smallest element below `root` that holds nearly all of its prose: the text of the release, without what stands around
 * it. Null where the page has too little prose to tell, or where no element is smaller than the root.
 */
export function coreOf(root: Parent): Element | null {
  const weights = weigh(root);
  const whole = weights.get(root) ?? 0;
  if (whole < LEAST) return null;
  let core: Parent = root;
  for (;;) {
    const inner: Element | undefined = core.childNodes
      .filter(isElement)
      .find((child) => !PARAGRAPH.has(child.tagName) && (weights.get(child) ?? 0) >= whole * NEARLY_ALL);
    if (inner === undefined) break;
    core = inner;
  }
  return core === root || !isElement(core) ? null : core;
}

/** Less prose than this tells nothing. */
const LEAST = 400;
const NEARLY_ALL = 0.9;
/** Shorter texts are captions, teasers and entries of menus. */
const SHORTEST = 80;
const PARAGRAPH = new Set(['p', 'li', 'td', 'tr', 'table', 'tbody', 'ul', 'ol', 'dd', 'figure', 'blockquote', 'pre']);
const MOST = 200_000;

/** How much prose each element holds: the letters of its paragraphs that are no links. */
function weigh(root: Parent): ReadonlyMap<Parent, number> {
  const weights = new Map<Parent, number>();
  let count = 0;
  const visit = (parent: Parent): number => {
    let own = 0;
    let below = 0;
    for (const child of parent.childNodes) {
      count += 1;
      if (isText(child)) own += proseLength(child.value.trim());
      else if (isElement(child) && count < MOST && !SILENT.has(child.tagName) && !isChrome(child)) {
        if (INLINE.has(child.tagName)) own += child.tagName === 'a' ? 0 : visit(child);
        else below += visit(child);
      }
    }
    const isInline = isElement(parent) && INLINE.has(parent.tagName);
    const weight = isInline ? own + below : (own >= SHORTEST ? own : 0) + below;
    weights.set(parent, weight);
    return weight;
  };
  visit(root);
  return weights;
}

/** The length of a text as that of an English one: Chinese, Japanese and Korean say the same in fewer signs. */
export function proseLength(text: string): number {
  return /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text) ? text.length * DENSE : text.length;
}

const DENSE = 2.5;

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'svg', 'math', 'option']);
