import type { Reading } from '../../contract.ts';

/** Releases that are printed together; `isWhole` when there are no others. */
export interface Batch {
  readonly readings: readonly Reading[];
  readonly isWhole: boolean;
}

const mostReleases = 24;
const mostPhotos = 48;
/** In UTF-16 units of text. */
const mostText = 400_000;

/** Parts releases into batches of bounded size: what is printed at once is held in memory at once. */
export async function* batchesOf(releases: AsyncIterable<Reading>): AsyncIterable<Batch> {
  let readings: Reading[] = [];
  let isFirst = true;
  for await (const reading of releases) {
    if (readings.length > 0 && isTooMuch([...readings, reading])) {
      yield { readings, isWhole: false };
      readings = [];
      isFirst = false;
    }
    readings.push(reading);
  }
  if (readings.length > 0) yield { readings, isWhole: isFirst };
}

function isTooMuch(readings: readonly Reading[]): boolean {
  const photos = readings.reduce((sum, { article }) => sum + article.photos.length, 0);
  const text = readings.reduce((sum, { article }) => sum + lengthOf(article.blocks), 0);
  return readings.length > mostReleases || photos > mostPhotos || text > mostText;
}

function lengthOf(blocks: Reading['article']['blocks']): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'photo' ? 0 : block.text.length), 0);
}
