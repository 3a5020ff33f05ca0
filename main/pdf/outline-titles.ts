import { type PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { Article } from '../../contract.ts';
import { entriesBelow, type PrintedPart } from './printed-part.ts';

/**
 * Gives the outline of printed releases the words of their headlines and subheads: Chromium writes them as it drew them,
 * which in scripts from right to left is word by word in the order of the eye.
 */
export function titleOutline(part: PrintedPart, articles: readonly Article[]): void {
  for (const [order, { dict }] of part.outline.entries()) {
    const article = articles[order];
    const entries = [dict, ...below(part, dict)];
    const titles = article === undefined ? [] : titlesOf(article);
    // A heading without words has no entry: then nobody knows which is which.
    if (entries.length !== titles.length) continue;
    for (const [at, entry] of entries.entries()) {
      entry.set(PDFName.of('Title'), PDFHexString.fromText(titles[at] ?? ''));
    }
  }
}

function titlesOf({ headline, blocks }: Article): readonly string[] {
  const subheads = blocks.flatMap((block) => (block.kind === 'subhead' ? [block.text] : []));
  return [headline, ...subheads].map((title) => title.replace(/\s+/g, ' ').trim());
}

function below(part: PrintedPart, entry: PDFDict): readonly PDFDict[] {
  return entriesBelow(part.context, entry).flatMap(({ dict }) => [dict, ...below(part, dict)]);
}
