import { findMatches } from '../../text/find.ts';

const blocks = 'p, h1, h2, h3, h4, li, td, th, pre, figcaption > span, blockquote';

/** Every place in the element where the needle stands. */
export function findRanges(root: Element, needle: string): readonly Range[] {
  const nodes = textNodes(root);
  const stretches = nodes.map((node) => ({ text: node.data, block: node.parentElement?.closest(blocks) ?? root }));
  return findMatches(stretches, needle).flatMap(({ start, end }) => {
    const [from, to] = [nodes[start.stretch], nodes[end.stretch]];
    if (!from || !to) return [];
    const range = new Range();
    range.setStart(from, start.offset);
    range.setEnd(to, end.offset);
    return [range];
  });
}

/** Paints ranges under a name the style sheet knows, without touching the document. */
export function paint(name: 'found' | 'current', ranges: readonly Range[]): void {
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

/** Brings a range to the middle of what scrolls around it. */
export function reveal(range: Range): void {
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior });
}

function textNodes(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
