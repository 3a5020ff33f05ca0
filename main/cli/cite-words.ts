import type { CitationStyle, CiteRequest } from '../../contract.ts';
import { citationStyles } from '../../exports.ts';

/** What `cutline cite` is asked. */
export interface CiteWords {
  readonly kind: 'cite';
  readonly folder: string;
  readonly path: string;
  readonly style: CitationStyle;
  /** From 1, as people count; null for the release itself. */
  readonly photo: number | null;
  /** Words to quote before the citation; empty for none. */
  readonly quote: string;
  readonly store: string | null;
}

const text = { type: 'string' } as const;

/** The options of `cutline cite`. */
export const citeOptions = { style: text, photo: text, quote: text, store: text } as const;

/** Reads the words of `cutline cite`; a sentence where one does not fit. */
export function buildCite(
  [folder = '', path = '']: readonly string[],
  values: Readonly<Record<string, string | boolean | undefined>>,
): CiteWords | string {
  const style = citationStyles.find((entry) => entry.style === (values.style ?? 'chicago'))?.style;
  if (style === undefined) return `--style takes ${citationStyles.map((entry) => entry.style).join(', ')}`;
  const photo = typeof values.photo === 'string' ? Number(values.photo) : null;
  if (photo !== null && !(Number.isInteger(photo) && photo > 0)) return '--photo takes a number from 1';
  const [quote, store] = [values.quote, values.store].map((value) => (typeof value === 'string' ? value : null));
  return { kind: 'cite', folder, path, style, photo, quote: quote ?? '', store: store ?? null };
}

/** The request these words make. */
export function citeRequest({ path, style, photo, quote }: CiteWords): CiteRequest {
  return { release: { id: '', path }, photo: photo === null ? null : photo - 1, style, quote };
}
