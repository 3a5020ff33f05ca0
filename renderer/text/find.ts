/** A stretch of text in a document; `block` tells which paragraph it belongs to. */
export interface Stretch {
  readonly text: string;
  readonly block: unknown;
}

/** A place in a stretch. */
export interface Spot {
  readonly stretch: number;
  readonly offset: number;
}

/** Where a match begins and where it ends; both may lie in different stretches of one block. */
export interface Match {
  readonly start: Spot;
  readonly end: Spot;
}

const parting = '\u0000';

/** Every place where the needle stands, case folded, in reading order; it never reaches from one block into the next. */
export function findMatches(stretches: readonly Stretch[], needle: string): readonly Match[] {
  const wanted = fold(needle);
  if (wanted === '') return [];
  const { text, starts } = joined(stretches);
  const matches: Match[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const end = spotOf(starts, at + wanted.length - 1);
    matches.push({ start: spotOf(starts, at), end: { ...end, offset: end.offset + 1 } });
  }
  return matches;
}

function joined(stretches: readonly Stretch[]): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  stretches.forEach((stretch, order) => {
    if (order > 0 && stretches[order - 1]?.block !== stretch.block) length += parts.push(parting) && 1;
    starts.push(length);
    parts.push(fold(stretch.text));
    length += stretch.text.length;
  });
  return { text: parts.join(''), starts };
}

function spotOf(starts: readonly number[], at: number): Spot {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { stretch: low, offset: at - (starts[low] ?? 0) };
}

/** Lower case of the same length, so that offsets stay what they are. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, (sign) => sameLength(sign)).join('');
}

function sameLength(sign: string): string {
  const lower = sign.toLowerCase();
  return lower.length === sign.length ? lower : sign;
}
