import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PrintedPart } from './printed-part.ts';

/** A glyph that is said to be U+02BC, in a CMap (Adobe Technical Note 5014, bfchar). */
const modifier = /^(<[0-9A-F]{4}>) <02BC>$/gim;

/**
 * Lets fonts say that their apostrophe is U+2019. The shipped fonts draw U+02BC with the same glyph, and Chromium names
 * the lower of the two: readers that look at fonts alone would copy and search a letter nobody has printed.
 */
export function mendApostrophes({ context }: Pick<PrintedPart, 'context'>): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined;
    const map = ref instanceof PDFRef ? context.lookup(ref) : undefined;
    if (!(ref instanceof PDFRef && map instanceof PDFRawStream)) continue;
    const text = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1');
    const mended = text.replace(modifier, '$1 <2019>');
    if (mended !== text) context.assign(ref, context.flateStream(mended));
  }
}
