import { KINDS } from './columns.ts';
import { FIELDS, type FieldMask } from './fields.ts';
import type { FactNode } from './node.ts';
import type { Segment } from './segment.ts';

/** Takes the articles that do not fit a fact out of those that match (1 by ordinal). */
export function matchFact(node: FactNode, segment: Segment, matches: Uint8Array): void {
  switch (node.kind) {
    case 'dates':
      keepDates(node, segment.columns.dates, matches);
      break;
    case 'kinds':
      keepKinds(node.kinds, segment.columns.kinds, matches);
      break;
    case 'has':
      keepFields(node.fields, segment, matches);
      break;
    case 'photos':
      keepPhotos(segment.columns.photoEnds, matches);
      break;
  }
}

function keepDates(
  { from, to }: { readonly from: number; readonly to: number },
  dates: Int32Array,
  matches: Uint8Array,
): void {
  const first = Math.max(from, 1);
  for (let article = 0; article < matches.length; article++) {
    const date = dates[article] as number;
    if (date < first || date > to) matches[article] = 0;
  }
}

function keepKinds(wanted: readonly string[], kinds: Uint8Array, matches: Uint8Array): void {
  const isWanted = Uint8Array.from({ length: 256 }, (_, kind) => (wanted.includes(KINDS[kind] ?? '') ? 1 : 0));
  for (let article = 0; article < matches.length; article++) {
    if (isWanted[kinds[article] as number] === 0) matches[article] = 0;
  }
}

function keepFields(mask: FieldMask, { lengths, articles }: Segment, matches: Uint8Array): void {
  const firsts = FIELDS.flatMap((_, field) => (mask & (1 << field) ? [field * articles] : []));
  for (let article = 0; article < matches.length; article++) {
    if (!firsts.some((first) => (lengths[first + article] as number) > 0)) matches[article] = 0;
  }
}

function keepPhotos(ends: Uint32Array, matches: Uint8Array): void {
  let before = 0;
  for (let article = 0; article < matches.length; article++) {
    const end = ends[article] as number;
    if (end === before) matches[article] = 0;
    before = end;
  }
}
