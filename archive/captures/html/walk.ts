import type { Related } from '../../../contract.ts';
import type { Piece } from '../../article/piece.ts';
import { finish, type Inline, newInline } from './inline.ts';
import type { Element } from './tree.ts';

/** What is gathered while a part of a page is read. */
export interface Walk {
  readonly pieces: Piece[];
  readonly furniture: string[];
  readonly related: Related[];
  readonly tags: string[];
  inline: Inline;
  /** Whether a border or an empty line stands before the text under construction. */
  gap: boolean;
  quoted: number;
  /** Set while a heading is read. */
  level: number | null;
  /** The element whose pieces are to be told from those around it, and their half-open range once it is read. */
  readonly core: Element | null;
  coreAt: { readonly start: number; readonly end: number } | null;
}

/** Ends the line under construction; what follows stands apart from it. */
export function flush(walk: Walk): void {
  const { text, spans, strong } = finish(walk.inline);
  walk.inline = newInline();
  if (text !== '') {
    if (walk.quoted > 0)
      walk.pieces.push({ kind: 'block', block: { kind: 'quote', text, ...(spans.length > 0 ? { spans } : {}) } });
    else {
      walk.pieces.push({
        kind: 'line',
        text,
        gap: walk.gap,
        ...(walk.level === null ? {} : { level: walk.level }),
        ...(strong ? { strong } : {}),
        ...(spans.length > 0 ? { spans } : {}),
      });
    }
  }
  walk.gap = true;
}
