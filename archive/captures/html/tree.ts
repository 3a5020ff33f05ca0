import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { collapse } from '../../article/line.ts';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Browsers stop nesting at 512 elements; so does this, because the standard's algorithm takes quadratic time on depth. */
const DEEPEST = 256;
const MOST = 1_500_000;
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
/** Elements whose end tag may be left out: they do not nest by themselves. */
const OPEN_ENDED = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'option',
  'optgroup',
  'thead',
  'tbody',
  'tfoot',
  'colgroup',
  'rt',
  'rp',
  'html',
  'head',
  'body',
]);

/** Parses HTML as browsers do. Null when the page is too large or tangled to be built in bounded time and memory. */
export function parseHtml(html: string): DefaultTreeAdapterTypes.Document | null {
  let created = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...args: Parameters<typeof defaultTreeAdapter.createElement>) => {
      created++;
      if (created > MOST) throw new TooLarge();
      return defaultTreeAdapter.createElement(...args);
    },
  };
  try {
    return parse(limitDepth(html), { treeAdapter });
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

class TooLarge extends Error {}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})[^<>]{0,20000}>/g;

/** Takes out the tags that nest deeper than any real page does. */
function limitDepth(html: string): string {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ''] of html.matchAll(TAG)) {
    if (VOID.has(name) || OPEN_ENDED.has(name)) continue;
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    if (depth > deepest) deepest = depth;
  }
  return deepest <= DEEPEST ? html : flatten(html);
}

function flatten(html: string): string {
  let depth = 0;
  return html.replace(TAG, (tag, slash: string, name: string) => {
    if (VOID.has(name) || OPEN_ENDED.has(name)) return tag;
    depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    return depth > DEEPEST || (slash === '/' && depth === DEEPEST) ? ' ' : tag;
  });
}

/** An attribute's value; empty when it is not there. */
export function attribute(element: Element, name: string): string {
  for (const found of element.attrs) if (found.name === name) return found.value;
  return '';
}

/** An attribute's value, null when it is missing or blank. */
export function stated(element: Element, name: string): string | null {
  const value = collapse(attribute(element, name));
  return value === '' ? null : value;
}

/** Class and id in one string, for matching whole words of them. */
export function marks(element: Element): string {
  const id = attribute(element, 'id');
  const classes = attribute(element, 'class');
  return id === '' ? classes : `${classes} ${id}`;
}

/** Class and id with words in capitals parted: `storyDate` is `story-Date`. */
export function words(named: string): string {
  return named.replace(/(?<=[a-z])(?=[A-Z])/g, '-');
}

export function isElement(node: Node | Parent): node is Element {
  return 'tagName' in node;
}

export function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

export function isComment(node: Node): node is DefaultTreeAdapterTypes.CommentNode {
  return node.nodeName === '#comment';
}

/** All elements below a node in document order, at most `limit` of them. */
export function* elements(node: Parent, limit = Number.POSITIVE_INFINITY): Generator<Element> {
  const stack: Node[] = [...node.childNodes].reverse();
  let count = 0;
  while (stack.length > 0 && count < limit) {
    const next = stack.pop();
    if (next === undefined || !isElement(next)) continue;
    count++;
    yield next;
    for (let at = next.childNodes.length - 1; at >= 0; at--) {
      const child = next.childNodes[at];
      if (child !== undefined) stack.push(child);
    }
  }
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'head', 'title', 'svg', 'math']);

/** The text below a node, blanks collapsed, at most about `limit` characters. Scripts and styles have none. */
export function textOf(node: Parent, limit = 20_000): string {
  const parts: string[] = [];
  const stack: Node[] = [...node.childNodes].reverse();
  let length = 0;
  while (stack.length > 0 && length < limit) {
    const next = stack.pop();
    if (next === undefined) continue;
    if (isText(next)) {
      parts.push(next.value);
      length += next.value.length;
    } else if (isElement(next) && !SILENT.has(next.tagName)) {
      if (!INLINE.has(next.tagName)) parts.push(' ');
      for (let at = next.childNodes.length - 1; at >= 0; at--) {
        const child = next.childNodes[at];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return collapse(parts.join(''));
}

/** The lines below a node, parted where blocks begin and end. */
export function linesOf(node: Parent): readonly string[] {
  const parts: string[] = [];
  const stack: (Node | string)[] = [...node.childNodes].reverse();
  while (stack.length > 0) {
    const next = stack.pop();
    if (next === undefined) continue;
    if (typeof next === 'string') parts.push(next);
    else if (isText(next)) parts.push(next.value.replace(/\s+/g, ' '));
    else if (isElement(next) && !SILENT.has(next.tagName)) {
      const border = next.tagName === 'a' ? ' ' : INLINE.has(next.tagName) ? '' : '\n';
      parts.push(border);
      stack.push(border);
      for (let at = next.childNodes.length - 1; at >= 0; at--) stack.push(next.childNodes[at] ?? '');
    }
  }
  return parts
    .join('')
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '');
}

/** Elements that do not part words. */
export const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'o:p',
  'ruby',
  'rb',
  'st1:place',
  'st1:city',
  'st1:state',
]);
