import type { Article } from '../../contract.ts';
import { addCredit, type Credits, flagCredits } from './conflict.ts';

/**
 * The articles, in their order, their photos with a conflict more where two releases credit one VIRIN to different people.
 * `read` is called twice: what is said of a VIRIN is known only when all have been read.
 */
export async function* withArchiveConflicts(read: () => AsyncIterable<Article>): AsyncIterable<Article> {
  const credits = await creditsByVirin(read());
  for await (const article of read()) yield flagArticle(article, credits);
}

async function creditsByVirin(articles: AsyncIterable<Article>): Promise<ReadonlyMap<string, Credits>> {
  const known = new Map<string, Credits>();
  for await (const { photos } of articles) {
    for (const photo of photos) {
      if (photo.virin === null) continue;
      const credits = known.get(photo.virin) ?? new Map<string, string>();
      addCredit(credits, photo);
      known.set(photo.virin, credits);
    }
  }
  return known;
}

function flagArticle(article: Article, known: ReadonlyMap<string, Credits>): Article {
  const isFlagged = article.photos.some(({ virin }) => virin !== null && (known.get(virin)?.size ?? 0) > 1);
  if (!isFlagged) return article;
  const photos = article.photos.map((photo) => flagCredits(photo, known.get(photo.virin ?? '') ?? new Map()));
  return { ...article, photos };
}
