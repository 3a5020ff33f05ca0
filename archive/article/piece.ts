import type { Block, Kind, Related, Span } from '../../contract.ts';

/** A line or paragraph of a capture that is not classified yet. */
export interface Line {
  readonly kind: 'line';
  /** Collapsed, never empty. */
  readonly text: string;
  /** Whether a blank line or a paragraph's border stands before it. */
  readonly gap: boolean;
  /** Set when the capture itself marks it as a heading, 1 to 6. */
  readonly level?: number;
  /** Set when all of it is set in bold, as sub-heads of old pages are. */
  readonly strong?: boolean;
  readonly spans?: readonly Span[];
}

/** A block whose shape the capture tells: list, table, quotation, preformatted text, embed. */
export interface Structure {
  readonly kind: 'block';
  readonly block: Exclude<Block, { readonly kind: 'photo' }>;
}

/** A picture with the lines that stand with it. */
export interface Media {
  readonly kind: 'media';
  /** Caption, title and label lines, in order. */
  readonly lines: readonly string[];
  readonly alt: string | null;
  readonly address: string | null;
  /** Where the picture links to, often the original with the VIRIN in its name. */
  readonly link: string | null;
  /** Set when the capture marks the caption itself (figcaption, shortcode). */
  readonly caption?: string;
  readonly credit?: string;
}

/** What a reader finds in a capture, in reading order. */
export type Piece = Line | Structure | Media;

/** What the capture's own structure says, beyond its text; null where it says nothing. */
export interface Hints {
  readonly headline: string | null;
  readonly subhead: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly dateIs: 'printed' | 'metadata' | 'path' | null;
  readonly kind: Kind | null;
  readonly organization: string | null;
  readonly releaseNumber: string | null;
  readonly url: string | null;
  readonly captured: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly related: readonly Related[];
  /** What a reader already knows to be furniture: lines of menus, footers, share bars. */
  readonly furniture: readonly string[];
  /** The title of the window or document: the headline where no other is printed. */
  readonly title: string | null;
}

export const NO_HINTS: Hints = {
  headline: null,
  subhead: null,
  byline: null,
  date: null,
  dateIs: null,
  kind: null,
  organization: null,
  releaseNumber: null,
  url: null,
  captured: null,
  language: null,
  tags: [],
  related: [],
  furniture: [],
  title: null,
};

/** A line of plain text. */
export function lineOf(text: string, gap: boolean): Line {
  return { kind: 'line', text, gap };
}
