import { collapse } from '../../article/line.ts';
import { type Element, isElement, isText } from './tree.ts';
import { flush, type Walk } from './walk.ts';

/** Reads preformatted text: its lines and blanks stay. */
export function readPre(walk: Walk, element: Element): void {
  flush(walk);
  const parts: string[] = [];
  for (const node of element.childNodes)
    parts.push(isText(node) ? node.value : isElement(node) ? (node.tagName === 'br' ? '\n' : rawText(node)) : '');
  const text = parts.join('').replace(/^\n+|\s+$/g, '');
  if (collapse(text) !== '') walk.pieces.push({ kind: 'block', block: { kind: 'pre', text } });
}

function rawText(element: Element): string {
  return element.childNodes.map((node) => (isText(node) ? node.value : isElement(node) ? rawText(node) : '')).join('');
}
