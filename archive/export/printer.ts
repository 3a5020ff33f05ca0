import type { Reading } from '../../contract.ts';

/**
 * Prints releases as PDF. Handed in by the desktop, which alone has a page to print; one printer serves one export.
 * Whatever goes wrong is thrown.
 */
export interface Printer {
  /** The PDF of one release. */
  one(reading: Reading): Promise<Uint8Array>;
  /**
   * All releases as one PDF, piece by piece. Takes a release only when it is printed next, so that memory stays bounded
   * and the export's progress is true.
   */
  many(readings: AsyncIterable<Reading>): AsyncIterable<Uint8Array>;
  /** The export is over. */
  close(): void;
}
