import type { Article, ArticleMarks, PhotoMarks, Range } from '../../contract.ts';
import type { Analyser } from './analyser.ts';
import { passagesOf } from './fields.ts';
import { positivePlaces, type QueryNode } from './node.ts';
import { marksOf, SpotFinder } from './spots.ts';

/** What a query marks in an article; a phrase is marked whole. */
export function markArticle(article: Article, node: QueryNode, analyser: Analyser): ArticleMarks {
  const finder = new SpotFinder(positivePlaces(node), analyser);
  const blocks: (readonly Range[])[] = article.blocks.map(() => []);
  const photos: { -readonly [part in keyof PhotoMarks]: readonly Range[] }[] = article.photos.map(() => ({
    title: [],
    caption: [],
    credit: [],
    virin: [],
  }));
  let headline: readonly Range[] = [];
  let total = 0;
  for (const passage of passagesOf(article)) {
    const marks = marksOf(finder.find(passage));
    const { place } = passage;
    if (place.kind === 'headline') headline = marks;
    else if (place.kind === 'block') blocks[place.block] = marks;
    else if (place.kind === 'photo' && place.part !== 'other') {
      const photo = photos[place.photo];
      if (photo) photo[place.part] = marks;
    } else continue;
    total += marks.length;
  }
  return { headline, blocks, photos, total };
}
