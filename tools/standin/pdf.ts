import type { PrintToPDFOptions } from 'electron';
import type { Cdp, Parameters } from './cdp.ts';

/** Width and height in inches, as electron/lib/browser/print-to-pdf.ts lists them. */
const paperSizes: Readonly<Record<string, readonly [width: number, height: number]>> = {
  letter: [8.5, 11],
  legal: [8.5, 14],
  tabloid: [11, 17],
  ledger: [17, 11],
  a0: [33.1, 46.8],
  a1: [23.4, 33.1],
  a2: [16.54, 23.4],
  a3: [11.7, 16.54],
  a4: [8.27, 11.7],
  a5: [5.83, 8.27],
  a6: [4.13, 5.83],
};
const standardMargin = 0.4;

/** Electron's options of `printToPDF` in DevTools' words. Throws for a paper size unknown, or margins larger than it. */
export function printParameters(options: PrintToPDFOptions): Parameters<'Page.printToPDF'> {
  const [paperWidth, paperHeight] = paperSize(options.pageSize ?? 'Letter');
  const { top, bottom, left, right } = { ...options.margins };
  const tooHigh = [top, bottom].some((margin) => margin !== undefined && margin > paperHeight);
  const tooWide = [left, right].some((margin) => margin !== undefined && margin > paperWidth);
  if (tooHigh || tooWide) throw new Error('margins must be less than or equal to pageSize');
  return {
    transferMode: 'ReturnAsStream',
    paperWidth,
    paperHeight,
    marginTop: top ?? standardMargin,
    marginBottom: bottom ?? standardMargin,
    marginLeft: left ?? standardMargin,
    marginRight: right ?? standardMargin,
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  };
}

/** Prints the page of a session. The stream keeps a long PDF out of a single message. */
export async function printPage(cdp: Cdp, sessionId: string, options: PrintToPDFOptions): Promise<Buffer> {
  const { stream } = await cdp.send('Page.printToPDF', printParameters(options), sessionId);
  if (stream === undefined) throw new Error('electron stand-in: Chromium printed no stream');
  const parts: Buffer[] = [];
  for (;;) {
    const part = await cdp.send('IO.read', { handle: stream, size: 1 << 20 }, sessionId);
    parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'utf8'));
    if (part.eof) break;
  }
  await cdp.send('IO.close', { handle: stream }, sessionId);
  return Buffer.concat(parts);
}

function paperSize(size: NonNullable<PrintToPDFOptions['pageSize']>): readonly [width: number, height: number] {
  if (typeof size !== 'string') return [size.width, size.height];
  const found = paperSizes[size.toLowerCase()];
  if (found === undefined) throw new Error(`Invalid pageSize ${size}`);
  return found;
}
