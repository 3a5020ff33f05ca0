import type { Printer } from '../archive/export/printer.ts';
import type { PrintJob, Reading } from '../contract.ts';
import { addMetadata, metadataOf } from './pdf-metadata.ts';

/** What prints, and how. */
export interface PrinterTools {
  readonly paper: PrintJob['paper'];
  /** Whether the readings' marks are shown. */
  readonly marked: boolean;
  /** Named in the PDF as the program that made it. */
  readonly creator: string;
  print(job: PrintJob): Promise<Uint8Array>;
}

/** The printer of one export: the print page, and what Chromium does not write added to its PDF. */
export function createPrinter({ paper, marked, creator, print }: PrinterTools): Printer {
  const printAll = async (readings: readonly Reading[]) => {
    const printed = await print({ readings, paper, marked });
    const articles = readings.map((reading) => reading.article);
    return addMetadata(printed, metadataOf(articles, creator, new Date()));
  };
  return {
    one: (reading) => printAll([reading]),
    many: async function* (releases) {
      const readings: Reading[] = [];
      for await (const reading of releases) readings.push(reading);
      yield await printAll(readings);
    },
  };
}
