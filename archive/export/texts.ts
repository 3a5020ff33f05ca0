import type { ExportForm, ExportRequest } from '../../contract.ts';
import type { Taken } from './choose.ts';
import { byteOrderMark } from './csv.ts';
import { markdownFile } from './markdown.ts';
import { plainText } from './plain.ts';
import { citationsOf, cslJson, records } from './references.ts';
import { photosCsv, releasesCsv } from './tables.ts';

/** Forms that are made of text alone, without a page to print. */
export type TextForm = Exclude<ExportForm, 'pdf' | 'pdfs' | 'packet' | 'packet-zip'>;

/** Whether a form is text alone. */
export function isTextForm(form: ExportForm): form is TextForm {
  return form !== 'pdf' && form !== 'pdfs' && form !== 'packet' && form !== 'packet-zip';
}

/** Releases as one text, piece by piece. Where it goes to a file, tables begin with a byte order mark. */
export async function* textPieces(
  { form, photo }: Pick<ExportRequest, 'photo'> & { readonly form: TextForm },
  releases: AsyncIterable<Taken>,
  goesTo: 'file' | 'pipe',
): AsyncIterable<string> {
  if ((form === 'csv' || form === 'photos-csv') && goesTo === 'file') yield byteOrderMark;
  switch (form) {
    case 'csv':
      return yield* releasesCsv(releases);
    case 'photos-csv':
      return yield* photosCsv(releases, photo);
    case 'csl-json':
      return yield* cslJson(records(releases, photo));
    case 'bibtex':
    case 'ris':
      return yield* citationsOf(form, records(releases, photo));
    case 'json':
      for await (const { reading } of releases) yield `${JSON.stringify(reading.article)}\n`;
      return;
    default:
      return yield* apart(form, releases);
  }
}

/** One release as a text of its own. */
export function oneText(form: 'markdown' | 'text', { reading }: Taken): string {
  return form === 'markdown' ? markdownFile(reading.article) : plainText(reading.article);
}

/** Several in one stream are parted by a form feed, which neither of them holds. */
async function* apart(form: 'markdown' | 'text', releases: AsyncIterable<Taken>): AsyncIterable<string> {
  let isFirst = true;
  for await (const taken of releases) {
    yield (isFirst ? '' : '\f\n') + oneText(form, taken);
    isFirst = false;
  }
}
