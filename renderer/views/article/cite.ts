import type { CitationStyle, ReleaseRef, Result } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { note } from '../../state/notes.ts';
import { t } from '../../strings/catalogue.ts';
import type { Quote } from '../../text/quote.ts';

/** Copies a citation of a release, or of one of its photos. */
export function copyCitation({ id, path }: ReleaseRef, photo: number | null, style: CitationStyle): Promise<void> {
  return copyWritten(cutline.cite({ release: { id, path }, photo, style, quote: '' }), t('copied.citation'));
}

/** Copies words of a release behind which it, or the photo they stand under, is cited; says what to do where none are selected. */
export async function copyQuote({ id, path }: ReleaseRef, quote: Quote | null): Promise<void> {
  if (quote === null) return note(t('quote.none'));
  const { text, photo } = quote;
  await copyWritten(cutline.cite({ release: { id, path }, photo, style: 'chicago', quote: text }), t('copied.quote'));
}

/** Puts a text on the clipboard and says so. */
export async function copy(text: string, said: string): Promise<void> {
  await cutline.copyText(text);
  note(said);
}

/** The same with a text that is still being written; says why where it cannot be. */
export async function copyWritten(written: Promise<Result<string>>, said: string): Promise<void> {
  const result = await written;
  if (result.ok) await copy(result.value, said);
  else note(result.problem.sentence, 'failed');
}
