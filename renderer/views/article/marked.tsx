import { Fragment, type ReactNode } from 'react';
import type { Range, Span } from '../../../contract.ts';
import { cutPieces } from '../../text/pieces.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly marks?: readonly Range[];
  readonly spans?: readonly Span[];
}

/** A text with its marks as `<mark>` and its links and emphasis; never markup from a capture. */
export function MarkedText({ text, marks = [], spans = [] }: MarkedTextProps): ReactNode {
  if (marks.length === 0 && spans.length === 0) return text;
  return cutPieces(text, marks, spans).map((piece, order, pieces) => {
    const dressed = piece.spans.reduce<ReactNode>((inner, span) => dress(inner, span), piece.text);
    const first = pieces[order - 1]?.mark !== piece.mark;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
      <Fragment key={order}>
        {piece.mark === null ? dressed : <mark data-first={first || undefined}>{dressed}</mark>}
      </Fragment>
    );
  });
}

function dress(inner: ReactNode, span: Span): ReactNode {
  if (span.kind === 'strong') return <strong>{inner}</strong>;
  if (span.kind === 'emphasis') return <em>{inner}</em>;
  return (
    <span className="address" title={span.href}>
      {inner}
    </span>
  );
}
