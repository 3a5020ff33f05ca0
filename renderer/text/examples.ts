import type { Hit, Photo } from '../../contract.ts';

/** What an example shows of the query language; each has its words in the catalogue, `syntax.<shows>`. */
export type Shows =
  | 'and'
  | 'phrase'
  | 'or'
  | 'not'
  | 'caption'
  | 'credit'
  | 'headline'
  | 'virin'
  | 'wild'
  | 'fuzzy'
  | 'near'
  | 'dates'
  | 'groups';

/** A query one can try, and what it shows. */
export interface Example {
  readonly shows: Shows;
  readonly query: string;
}

/** The query language by example, in words that an archive's own headlines and photos hold; in made-up ones where it has none. */
export function examplesFrom(hits: readonly Hit[], photo: Photo | null): readonly Example[] {
  const headlines = hits.map(({ headline }) => pairOf(headline)).filter((pair) => pair !== null);
  const [first, second] = headlines[0] ?? (['hospital', 'ship'] as const);
  const other = headlines.find(([word]) => word !== first && word !== second)?.[0] ?? 'storm';
  const year = Number(hits.find(({ date }) => date)?.date?.slice(0, 4) ?? 2016);
  return [
    { shows: 'and', query: `${first} ${second}` },
    { shows: 'phrase', query: `"${first} ${second}"` },
    { shows: 'or', query: `${first} OR ${other}` },
    { shows: 'not', query: `${first} -${other}` },
    { shows: 'caption', query: `caption:${lastWord(photo?.caption?.split(/[,.]/)[0]) ?? 'bridge'}` },
    { shows: 'credit', query: `credit:${lastWord(photo?.photographer) ?? 'sgt'}` },
    { shows: 'headline', query: `headline:${first}` },
    { shows: 'virin', query: `virin:${photo?.virin?.slice(0, 4) ?? '1605'}*` },
    { shows: 'wild', query: `${first.slice(0, 4)}*` },
    { shows: 'fuzzy', query: `${first.slice(0, 2)}${first.slice(3)}~1` },
    { shows: 'near', query: `${first} NEAR ${second}` },
    { shows: 'dates', query: `after:${year - 1} before:${year + 1}` },
    { shows: 'groups', query: `(${first} OR ${other}) ${second}` },
  ];
}

/** Two neighbouring words of a headline that are long enough to mean something, in lower case. */
function pairOf(headline: string): readonly [string, string] | null {
  const found = /(?<!\p{L})(\p{L}{5,20}) (\p{L}{4,20})(?![\p{L}’'-])/u.exec(headline);
  return found?.[1] && found[2] ? [found[1].toLowerCase(), found[2].toLowerCase()] : null;
}

function lastWord(text: string | null | undefined): string | null {
  return (
    text
      ?.match(/\p{L}{4,}/gu)
      ?.at(-1)
      ?.toLowerCase() ?? null
  );
}
