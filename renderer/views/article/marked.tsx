import { createContext, Fragment, type ReactNode, useContext } from 'react';
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
  return <Address href={span.href}>{inner}</Address>;
}

/** Where links can be followed, as in a PDF: what relative ones are read against. Null where they only show where they lead. */
export const LiveLinks = createContext<{ readonly base: string | null } | null>(null);

function Address({ href, children }: { readonly href: string | undefined; readonly children: ReactNode }) {
  const live = useContext(LiveLinks);
  const address = live && href ? liveAddress(href, live.base) : null;
  if (address) return <a href={address}>{children}</a>;
  return (
    <span className="address" title={href}>
      {children}
    </span>
  );
}

/** The address of the web or of mail that a link stands for; null for any other. */
function liveAddress(href: string, base: string | null): string | null {
  const address = URL.parse(href, base ?? undefined);
  return address && ['http:', 'https:', 'mailto:'].includes(address.protocol) ? address.href : null;
}
