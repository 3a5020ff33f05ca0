import type { SavedSegment } from './store/manifest.ts';

/** So many segments at least are merged at a time; a larger number means fewer merges and more segments to search. */
const fewest = 4;
/** A merged segment is made no larger: it would be written again and again. */
const largest = 32_768;
/** From this share of gone articles on a segment is written anew. */
const stale = 0.25;

/** Which segments are worth merging now: small ones, or one that is mostly gone. Empty when none are. Sizes are live articles. */
export function chooseParts(segments: readonly SavedSegment[]): readonly SavedSegment[] {
  const parts = growing(segments.filter((segment) => live(segment) <= largest / 2));
  if (parts.length >= fewest) return parts;
  return segments.filter((segment) => segment.deleted.length > segment.articles * stale).slice(0, 1);
}

/**
 * As many as there are, from the smallest on, of which the last is no larger than the others together: where it goes is
 * at least twice as large, so that an article is rewritten only a few times in its life.
 */
function growing(segments: readonly SavedSegment[]): readonly SavedSegment[] {
  const bySize = [...segments].sort((a, b) => live(a) - live(b));
  let [articles, count] = [0, 0];
  for (const [at, segment] of bySize.entries()) {
    if (articles + live(segment) > largest) break;
    if (live(segment) <= articles) count = at + 1;
    articles += live(segment);
  }
  return bySize.slice(0, count);
}

function live(segment: SavedSegment): number {
  return segment.articles - segment.deleted.length;
}
