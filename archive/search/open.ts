import { createAnalyser } from './analyser.ts';
import { createCorpus } from './corpus.ts';
import { CorpusSearcher, type Held } from './corpus-searcher.ts';
import type { Searcher, SegmentRef } from './searcher.ts';
import { openSegment } from './segment.ts';
import type { Checking } from './segment-file.ts';

/** A searcher, and the segments it had to leave out, each with the reason as a sentence. */
export interface Opened {
  readonly searcher: Searcher;
  readonly damaged: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Opens segments to search them as one. Segments that are damaged or of another version are named and left out;
 * unchecked, damage is only noticed where a segment cannot be read at all.
 */
export async function openSearcher(segments: readonly SegmentRef[], checking: Checking = 'checked'): Promise<Opened> {
  const analyser = createAnalyser();
  const opened = await Promise.all(segments.map((ref) => openHeld(ref, analyser.name, checking)));
  const damaged = opened.flatMap((one) => ('reason' in one ? [one] : []));
  const held = opened.flatMap((one) => ('reason' in one ? [] : [one]));
  const searcher = new CorpusSearcher(held, createCorpus(held), { analyser });
  return { searcher, damaged };
}

async function openHeld(
  ref: SegmentRef,
  analysis: string,
  checking: Checking,
): Promise<Held | { readonly file: string; readonly reason: string }> {
  try {
    return { ref, segment: await openSegment(ref.file, analysis, checking) };
  } catch (error) {
    return { file: ref.file, reason: error instanceof Error ? error.message : String(error) };
  }
}
