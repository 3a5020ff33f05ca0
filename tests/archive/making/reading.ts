import type { Capture, CaptureReader, ParseCapture, Surroundings } from '../../../archive/captures/capture.ts';
import { createSurroundings } from '../../../archive/captures/surroundings.ts';

/** What a container handed on, and what it remarked. */
export interface Told {
  /** `path url captured: content` of each record. */
  readonly records: readonly string[];
  readonly remarks: readonly string[];
}

/** Reads a container with a parser that only notes what it is given. `ask` looks around from within. */
export async function readContainer(
  reader: CaptureReader,
  bytes: Uint8Array,
  ask: (around: Surroundings) => string = () => '',
): Promise<Told> {
  const records: string[] = [];
  const parse: ParseCapture = async function* (capture, around) {
    const text = Buffer.from(capture.bytes).toString();
    records.push(`${capture.path} ${capture.url} ${capture.captured}: ${text.slice(0, 60)}${ask(around)}`);
    if (text.includes('nothing'))
      yield { kind: 'remark', code: 'no-release', sentence: `${capture.path} holds no release.` };
  };
  const capture: Capture = { path: 'saved/it', bytes, url: null, captured: null };
  const remarks: string[] = [];
  for await (const outcome of reader.read(capture, createSurroundings('/nowhere', []), parse)) {
    if (outcome.kind === 'remark') remarks.push(`${outcome.code}: ${outcome.sentence}`);
  }
  return { records, remarks };
}
