import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Colour } from './paper-archive.ts';

/** What one of Debian's programs says of a PDF. */
export function told(program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** A text without the blanks, line breaks and hyphens that layout puts in. */
export function packed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069-]+/g, '');
}

/** The lines of each page from top to bottom, as they are printed. */
export function linesOf(file: string): readonly (readonly string[])[] {
  const pages = told('pdftotext', file, '-').split('\f').slice(0, -1);
  return pages.map((page) => page.split('\n').filter((line) => line.trim() !== ''));
}

/** The text of each page, packed. */
export function pageTexts(file: string): readonly string[] {
  return told('pdftotext', file, '-').split('\f').slice(0, -1).map(packed);
}

interface OutlineEntry {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly OutlineEntry[];
}

/** The outline's entries from top to bottom: how deep, what, and on which page. */
export function outlineOf(file: string): readonly (readonly [depth: number, title: string, page: number])[] {
  const { outlines } = JSON.parse(told('qpdf', '--json', '--json-key=outlines', file)) as {
    readonly outlines: readonly OutlineEntry[];
  };
  const flat = (entries: readonly OutlineEntry[], depth: number): ReturnType<typeof outlineOf> =>
    entries.flatMap(({ title, destpageposfrom1, kids }) => [
      [depth, title, destpageposfrom1] as const,
      ...flat(kids, depth + 1),
    ]);
  return flat(outlines, 0);
}

/** Every picture in the order of its page: on which, and the colour in its middle. */
export function picturesOf(file: string): readonly { readonly page: number; readonly colour: Colour }[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'cutline-pictures-'));
  try {
    told('pdfimages', '-p', file, path.join(folder, 'p'));
    return readdirSync(folder)
      .filter((name) => name.endsWith('.ppm'))
      .sort()
      .map((name) => ({ page: Number(name.split('-')[1]), colour: middleOf(readFileSync(path.join(folder, name))) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The headings of the structure tree, in reading order, as numbers. */
export function headingLevels(file: string): readonly number[] {
  return [...told('pdfinfo', '-struct', file).matchAll(/^ *H([1-6])\b/gm)].map(([, level]) => Number(level));
}

/** The words of all pages with the place of their edges, in points, and the size of their page. */
export function wordsOf(file: string) {
  const found = told('pdftotext', '-bbox', file, '-').matchAll(
    /<page width="([\d.]+)"|<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="[\d.-]+">(.*?)<\/word>/g,
  );
  let width = 0;
  return [...found].flatMap(([, pageWidth, left, right, word = '']) => {
    if (pageWidth !== undefined) width = Number(pageWidth);
    return pageWidth === undefined ? [{ word, left: Number(left), right: Number(right), width }] : [];
  });
}

/** Of a portable pixel map (`P6`). */
function middleOf(map: Buffer): Colour {
  const [, width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(map.toString('latin1', 0, 64)) ?? [];
  const start = map.length - 3 * Number(width) * Number(height);
  const at = start + 3 * (Math.floor(Number(height) / 2) * Number(width) + Math.floor(Number(width) / 2));
  return [map[at] ?? -1, map[at + 1] ?? -1, map[at + 2] ?? -1];
}
