import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** How the objects of a part are called in the whole. */
export interface Renaming {
  /** The number of an object in the whole; null for one that does not come along. */
  numberOf(ref: PDFRef): number | null;
  /** Added to the keys by which pages and annotations know their elements. */
  readonly firstKey: number;
  /** Put before the ids of elements. */
  readonly prefix: string;
}

/** Renames, in place, every reference in an object of a part, and mends what PDF/UA (ISO 14289-1) asks of it. */
export function renumber(object: unknown, renaming: Renaming): void {
  if (object instanceof PDFStream) renumberDict(object.dict, renaming);
  if (object instanceof PDFArray) {
    for (const [order, value] of object.asArray().entries()) {
      if (value instanceof PDFRef) object.set(order, renamed(value, renaming));
      else renumber(value, renaming);
    }
  }
  if (object instanceof PDFDict) renumberDict(object, renaming);
}

/** An id of an element as the whole knows it. */
export function renamedId(id: unknown, { prefix }: Renaming): PDFString {
  const text = id instanceof PDFString || id instanceof PDFHexString ? id.decodeText() : String(id);
  return PDFString.of(prefix + text);
}

function renumberDict(dict: PDFDict, renaming: Renaming): void {
  mend(dict);
  for (const [key, value] of dict.entries()) {
    if (value instanceof PDFRef) dict.set(key, renamed(value, renaming));
    else renumber(value, renaming);
  }
  for (const key of ['StructParents', 'StructParent']) {
    const value = dict.get(PDFName.of(key));
    if (value instanceof PDFNumber) dict.set(PDFName.of(key), PDFNumber.of(value.asNumber() + renaming.firstKey));
  }
  if (dict.has(PDFName.of('S')) && dict.has(PDFName.of('ID'))) {
    dict.set(PDFName.of('ID'), renamedId(dict.get(PDFName.of('ID')), renaming));
  }
  const headers = dict.get(PDFName.of('Headers'));
  if (headers instanceof PDFArray) {
    for (const [order, id] of headers.asArray().entries()) headers.set(order, renamedId(id, renaming));
  }
}

function renamed(ref: PDFRef, renaming: Renaming): PDFRef | typeof PDFNull {
  const number = renaming.numberOf(ref);
  return number === null ? PDFNull : PDFRef.of(number);
}

/** A figure is the picture itself, with a text in its stead; a link says where it leads. */
function mend(dict: PDFDict): void {
  const role = dict.get(PDFName.of('S'));
  if (role === PDFName.of('Figure') && !dict.has(PDFName.of('Alt'))) dict.set(PDFName.of('S'), PDFName.of('Div'));
  if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Link') || dict.has(PDFName.of('Contents'))) return;
  const address = dict.lookupMaybe(PDFName.of('A'), PDFDict)?.get(PDFName.of('URI'));
  if (address !== undefined) dict.set(PDFName.of('Contents'), address);
}
