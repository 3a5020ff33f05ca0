import type { Columns } from './columns.ts';

/**
 * The articles of a segment by what single-valued facets count them as: year, kind, format, organization, and whether there are photos.
 * All articles with the same of these are one class, so that counting or filtering by all facets is one look an article.
 */
export interface Classes {
  /** The class of each article. */
  readonly numbers: Uint32Array;
  readonly count: number;
  /** An article of each class: it stands for all of them. */
  readonly examples: Uint32Array;
}

/** The year of an article; 0 for none. */
export const yearOf = ({ dates }: Columns, article: number) => Math.floor((dates[article] as number) / 10_000);

/** Whether an article has photos. */
export function hasPhoto({ photoEnds }: Columns, article: number): boolean {
  return (photoEnds[article] as number) > (article === 0 ? 0 : (photoEnds[article - 1] as number));
}

/** Puts the articles into classes, by a table of hashes: a hundred thousand take a millisecond or two. */
export function classify(columns: Columns): Classes {
  const articles = columns.dates.length;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(articles * 2 + 2))).fill(-1);
  const numbers = new Uint32Array(articles);
  const examples = new Uint32Array(articles);
  let count = 0;
  for (let article = 0; article < articles; article++) {
    let slot = hashOf(columns, article) & (slots.length - 1);
    let number = slots[slot] as number;
    while (number >= 0 && !areAlike(columns, examples[number] as number, article)) {
      slot = (slot + 1) & (slots.length - 1);
      number = slots[slot] as number;
    }
    if (number < 0) {
      number = count++;
      examples[number] = article;
      slots[slot] = number;
    }
    numbers[article] = number;
  }
  return { numbers, count, examples: examples.slice(0, count) };
}

function hashOf(columns: Columns, article: number): number {
  const { kinds, formats, organizations } = columns;
  const facts =
    ((kinds[article] as number) << 5) | ((formats[article] as number) << 1) | Number(hasPhoto(columns, article));
  const hash =
    Math.imul(yearOf(columns, article), 0x9e3779b1) ^ Math.imul(organizations[article] as number, 0x85ebca6b);
  const mixed = Math.imul(hash ^ facts, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}

function areAlike(columns: Columns, one: number, other: number): boolean {
  const { kinds, formats, organizations } = columns;
  return (
    organizations[one] === organizations[other] &&
    yearOf(columns, one) === yearOf(columns, other) &&
    kinds[one] === kinds[other] &&
    formats[one] === formats[other] &&
    hasPhoto(columns, one) === hasPhoto(columns, other)
  );
}
