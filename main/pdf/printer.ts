import type { Printer } from '../../archive/export/printer.ts';
import type { Reading } from '../../contract.ts';
import type { PagePrinter } from '../print-window.ts';
import { batchesOf } from './batches.ts';
import type { BookTools } from './book.ts';

/** The printer of one export: the print page, and what joins its pages and adds what Chromium does not write. */
export function createPrinter(page: PagePrinter, tools: Omit<BookTools, 'print'>): Printer {
  const many = (readings: AsyncIterable<Reading>) => printBook(readings, { ...tools, print: (job) => page.print(job) });
  return {
    one: async (reading) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of many(only(reading))) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    many,
    close: () => page.close(),
  };
}

async function* printBook(readings: AsyncIterable<Reading>, tools: BookTools): AsyncIterable<Uint8Array> {
  // What takes PDFs apart is large, and loaded only when something is printed.
  const { Book } = await import('./book.ts');
  let book: InstanceType<typeof Book> | null = null;
  let isSingle = false;
  for await (const batch of batchesOf(readings)) {
    isSingle = batch.isWhole && batch.readings.length === 1;
    book ??= new Book(tools, { isSingle });
    await book.addReleases(batch.readings);
    yield* book.take();
  }
  if (book === null) throw new Error('there is no release to print');
  if (!isSingle) await book.addLists();
  yield* book.finish();
}

async function* only<T>(one: T): AsyncIterable<T> {
  yield one;
}
