import type { Places } from './gather.ts';
import type { Room } from './room.ts';

/**
 * The places of the first that have one of the second so far behind them, in the same article. The lists of an article are walked
 * together without a branch, by the signs of differences: which of the two is ahead cannot be foretold, and a wrong guess costs more than the step.
 */
export function intersectShifted(
  one: Places,
  other: Places,
  { offset, room }: { readonly offset: number; readonly room: Room },
): Places {
  const [lefts, rights] = [one.values, other.values];
  const candidates = one.starts.length - 1;
  const starts = new Uint32Array(candidates + 1);
  const values = room.integers(Math.min(one.starts[candidates] as number, other.starts[candidates] as number) + 1);
  let count = 0;
  for (let candidate = 0; candidate < candidates; candidate++) {
    let left = one.starts[candidate] as number;
    let right = other.starts[candidate] as number;
    const [leftEnd, rightEnd] = [one.starts[candidate + 1] as number, other.starts[candidate + 1] as number];
    while (left < leftEnd && right < rightEnd) {
      const place = lefts[left] as number;
      const difference = place + offset - (rights[right] as number);
      values[count] = place;
      count += 1 - ((difference | -difference) >>> 31);
      left += (difference - 1) >>> 31;
      right += (-difference - 1) >>> 31;
    }
    starts[candidate + 1] = count;
  }
  return { starts, values };
}
