import { PDFArray, PDFDict, PDFName, PDFNull, PDFRef, PDFString } from '@cantoo/pdf-lib';

const scheme = /^urn:cutline:page:(\d{1,9})$/;

/** Lets the links of a page that name a page of the whole lead there; `pageAt` gives that page's object. */
export function directLinks(object: unknown, pageAt: (page: number) => number | null): void {
  if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('Link')) return;
  const address = object.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  const page = address instanceof PDFString ? scheme.exec(address.decodeText())?.[1] : undefined;
  const target = page === undefined ? null : pageAt(Number(page));
  if (target === null) return;
  const place = PDFArray.withContext(object.context);
  for (const part of [PDFRef.of(target), PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull]) place.push(part);
  object.delete(PDFName.of('A'));
  object.set(PDFName.of('Dest'), place);
  object.set(PDFName.of('Contents'), PDFString.of(`page ${Number(page) + 1}`));
}
