import type { Span } from '../../../contract.ts';
import { targetOf } from './link.ts';
import { attribute, type Element } from './tree.ts';

/** What an inline element makes of its words: strong, emphasis, a link; null for any other. */
export function spanOf(element: Element): Pick<Span, 'kind' | 'href'> | null {
  switch (element.tagName) {
    case 'b':
    case 'strong':
      return { kind: 'strong' };
    case 'i':
    case 'em':
    case 'cite':
      return { kind: 'emphasis' };
    case 'a': {
      const href = targetOf(attribute(element, 'href'));
      return href === null ? null : { kind: 'link', href };
    }
    default:
      return null;
  }
}
