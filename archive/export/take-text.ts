import type { Article, CiteRequest, ReleaseRef, Result, TextRequest } from '../../contract.ts';
import type { ExportSource } from './choose.ts';
import { citationOf } from './citation.ts';
import { markdownOf } from './markdown.ts';
import { plainText } from './plain.ts';

type Reads = Pick<ExportSource, 'read'>;

/** A citation, ready to be pasted; behind the words it is for, where some are quoted. */
export function cite({ release, quote }: CiteRequest, source: Reads): Promise<Result<string>> {
  return take(release, source, (article) => (quote === '' ? '' : `“${quote}”\n\n`) + citationOf(article));
}

/** A release as text, ready to be pasted. */
export function textOf({ release, form }: TextRequest, source: Reads): Promise<Result<string>> {
  return take(release, source, form === 'markdown' ? markdownOf : plainText);
}

async function take(release: ReleaseRef, source: Reads, write: (article: Article) => string): Promise<Result<string>> {
  const reading = await source.read({ ...release, query: '' });
  return reading.ok ? { ok: true, value: write(reading.value.article) } : reading;
}
