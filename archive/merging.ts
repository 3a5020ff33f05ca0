import type { SavedSegment } from './store/manifest.ts';

/** So many segments of about one size are merged; a larger number means fewer merges and more segments to search. */
const factor = 8;
/** A merged segment is made no larger: it would be written again and again. */
const largest = 32_768;
/** From this share of gone articles on a segment is written anew. */
const stale = 0.25;

/**
 * Which segments are worth merging now: enough of one size class, or one that is mostly gone. Empty when none are.
 * Sizes are live articles; a class spans a factor, so that an article is rewritten only a few times in its life.
 */
export function chooseParts(segments: readonly SavedSegment[]): readonly SavedSegment[] {
  const small = segments.filter((segment) => live(segment) <= largest / 2);
  for (let top = factor; top <= largest * factor; top *= factor) {
    const level = small.filter(
      (segment) => live(segment) <= top && live(segment) > (top === factor ? -1 : top / factor),
    );
    if (level.length >= factor) return withinLimit(level);
  }
  return segments.filter((segment) => segment.deleted.length > segment.articles * stale).slice(0, 1);
}

function live(segment: SavedSegment): number {
  return segment.articles - segment.deleted.length;
}

function withinLimit(level: readonly SavedSegment[]): readonly SavedSegment[] {
  let articles = 0;
  const chosen = [...level]
    .sort((a, b) => live(a) - live(b))
    .filter((segment) => {
      articles += live(segment);
      return articles <= largest;
    });
  return chosen.length > 1 ? chosen : [];
}
