import type { Reference } from './reference.ts';

/** A reference as an item of CSL-JSON; what is absent has no key. */
export function cslItem(reference: Reference): Readonly<Record<string, unknown>> {
  const { id, type, title, author, genre, number, publisher, container, issued, accessed, url, language } = reference;
  const item = {
    id,
    type,
    title,
    author: author.length > 0 ? author : null,
    genre,
    number,
    publisher,
    'container-title': container,
    issued: issued && { 'date-parts': [dateParts(issued)] },
    accessed: accessed && { 'date-parts': [dateParts(accessed)] },
    URL: url,
    language,
    keyword: reference.keywords.join(', ') || null,
    archive_location: reference.path,
    note: noteOf(reference),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}

/** What no field of a reference manager holds: the credit line, and which bytes were seen. */
export function noteOf({ credit, sha256 }: Reference): string | null {
  const parts = [credit && `Credit: ${credit}`, sha256 && `SHA-256 of the capture: ${sha256}`];
  return parts.filter(Boolean).join('; ') || null;
}

/** Year, month and day of an ISO date, as many as it has. */
export function dateParts(iso: string): readonly number[] {
  return iso.slice(0, 10).split('-').map(Number);
}
