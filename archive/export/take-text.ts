import type { Article, CiteRequest, ReleaseRef, Result, TextRequest } from '../../contract.ts';
import type { ExportSource } from './choose.ts';
import { markdownOf } from './markdown.ts';
import { plainText } from './plain.ts';
import { citationIn, referenceTo } from './references.ts';

type Reads = Pick<ExportSource, 'read'>;

/** A citation, ready to be pasted; behind the words it is for, where some are quoted. */
export function cite({ release, photo, style, quote }: CiteRequest, source: Reads): Promise<Result<string>> {
  return take(release, source, (article) => {
    if (photo !== null && article.photos[photo] === undefined) {
      const sentence = `${article.path} has no photo ${photo + 1}.`;
      return { ok: false, problem: { code: 'not-found', sentence } };
    }
    const citation = citationIn(style, referenceTo(article, photo));
    return { ok: true, value: quote === '' ? citation : `“${quote.trim()}”\n\n${citation}` };
  });
}

/** A release as text, ready to be pasted. */
export function textOf({ release, form }: TextRequest, source: Reads): Promise<Result<string>> {
  const write = form === 'markdown' ? markdownOf : plainText;
  return take(release, source, (article) => ({ ok: true, value: write(article) }));
}

async function take(
  release: ReleaseRef,
  source: Reads,
  write: (article: Article) => Result<string>,
): Promise<Result<string>> {
  const reading = await source.read({ ...release, query: '' });
  return reading.ok ? write(reading.value.article) : reading;
}
