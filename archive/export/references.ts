import type { CitationStyle } from '../../contract.ts';
import { bibtexEntry } from './bibtex.ts';
import type { Taken } from './choose.ts';
import { cslItem } from './csl.ts';
import { photoReference, type Reference, releaseReference } from './reference.ts';
import { risRecord } from './ris.ts';
import { apa, chicagoNote, creditLine } from './styles.ts';
import { Trouble } from './trouble.ts';

/** What is cited of each release: itself, or the photo named. */
export async function* records(releases: AsyncIterable<Taken>, photo: number | null): AsyncIterable<Reference> {
  for await (const { reading } of releases) yield referenceTo(reading.article, photo);
}

/** A release or one of its photos as it is cited. Throws `Trouble` where it has no such photo. */
export function referenceTo(article: Taken['reading']['article'], photo: number | null): Reference {
  if (photo === null) return releaseReference(article);
  const one = article.photos[photo];
  if (one === undefined) throw new Trouble('not-found', `${article.path} has no photo ${photo + 1}.`);
  return photoReference(article, one, photo);
}

/** Records of one format, one behind the other. */
export async function* citationsOf(
  form: 'bibtex' | 'ris',
  references: AsyncIterable<Reference>,
): AsyncIterable<string> {
  for await (const reference of references) yield `${citationIn(form, reference)}\n`;
}

/** The items of CSL-JSON, which is one array. */
export async function* cslJson(references: AsyncIterable<Reference>): AsyncIterable<string> {
  let before = '[\n';
  for await (const reference of references) {
    yield before + JSON.stringify(cslItem(reference));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** One citation in the style or format asked for. */
export function citationIn(style: CitationStyle, reference: Reference): string {
  switch (style) {
    case 'chicago':
      return chicagoNote(reference);
    case 'apa':
      return apa(reference);
    case 'credit':
      return creditLine(reference);
    case 'bibtex':
      return bibtexEntry(reference);
    case 'ris':
      return risRecord(reference);
    case 'csl-json':
      return JSON.stringify([cslItem(reference)], null, 2);
  }
}
