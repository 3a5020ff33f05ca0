import { parseFragment } from 'parse5';
import type { Span } from '../../../contract.ts';
import { addSpan, type Inline } from '../html/inline.ts';
import { targetOf } from '../html/link.ts';
import { attribute, isElement } from '../html/tree.ts';

/** HTML tags inside a Markdown line that are open, the innermost last. */
export type Tags = { readonly name: string; readonly span: Omit<Span, 'end'> | null }[];

/** No open tag. */
export function newTags(): Tags {
  return [];
}

const KINDS: Readonly<Record<string, Span['kind']>> = {
  a: 'link',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
};
const TAG = /^<(\/?)([a-z]{1,10})\b/i;

/** Takes one tag: a closing one marks what was read since the opening one. A tag that is never closed marks nothing. */
export function readTag(tags: Tags, inline: Inline, html: string): void {
  const [, slash = '', tag = ''] = TAG.exec(html) ?? [];
  const name = tag.toLowerCase();
  const kind = KINDS[name];
  if (kind === undefined) return;
  if (slash === '') tags.push({ name, span: spanOf(kind, inline.text.length, html) });
  else {
    const at = tags.findLastIndex((open) => open.name === name);
    const span = tags[at]?.span;
    if (at >= 0) tags.splice(at);
    if (span) addSpan(inline, span);
  }
}

function spanOf(kind: Span['kind'], start: number, html: string): Omit<Span, 'end'> | null {
  if (kind !== 'link') return { kind, start };
  const [element] = parseFragment(html).childNodes;
  const href = element !== undefined && isElement(element) ? targetOf(attribute(element, 'href')) : null;
  return href === null ? null : { kind, start, href };
}
