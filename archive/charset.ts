import { analyse } from 'chardet';

/**
 * The character set of a text that declares none and is no UTF-8, null where nothing speaks against windows-1252: the
 * legacy sets of Chinese, Japanese, Korean and Cyrillic, whose letters stand in runs of high bytes. Western letters with
 * accents and curly quotes stand alone.
 */
export function guessCharset(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (!hasRuns(sample)) return null;
  const [best] = analyse(sample);
  if (best === undefined) return null;
  const name = best.name.toLowerCase();
  return best.confidence >= (SURE.get(name) ?? Number.POSITIVE_INFINITY) ? name : null;
}

/** So much of a text tells its character set. */
const SAMPLE = 4 * 1024;
const FEWEST = 16;
/** How sure chardet must be of each set it may name; of a hundred. */
const SURE: ReadonlyMap<string, number> = new Map([
  ['shift_jis', 60],
  ['euc-jp', 60],
  ['gb18030', 60],
  ['big5', 60],
  ['euc-kr', 60],
  ['windows-1251', 40],
  ['koi8-r', 40],
]);

/** Whether most high bytes stand beside others; binary bytes, with their NULs, are no text. */
function hasRuns(sample: Uint8Array): boolean {
  let high = 0;
  let beside = 0;
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0;
    if (byte === 0) return false;
    if (byte < 0x80) continue;
    high++;
    if ((sample[at + 1] ?? 0) >= 0x80 || (sample[at - 1] ?? 0) >= 0x80) beside++;
  }
  return high >= FEWEST && beside > high * 0.6;
}
