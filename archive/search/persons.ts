import type { Article } from '../../contract.ts';
import { splitRank } from '../article/rank.ts';
import type { Columns } from './columns.ts';

/** Segments of versions before this one hold photographers as printed. */
const FIRST_WITH_PERSONS = 4;

/** Whom a printed name means: the name without the rank, which changes from photo to photo. */
export function personOf(printed: string): string {
  return splitRank(printed).name;
}

/** The photographers of an article, each person once. */
export function photographersOf(article: Article): ReadonlySet<string> {
  return new Set(article.photos.flatMap(({ photographer }) => (photographer === null ? [] : [personOf(photographer)])));
}

/** The columns of a segment of this version, with persons in the stead of names as printed. */
export function withPersons(columns: Columns, version: number): Columns {
  if (version >= FIRST_WITH_PERSONS) return columns;
  const numbers = new Map(columns.names.map((name, number) => [name, number]));
  const persons = Uint32Array.from(columns.names, (name) => {
    const person = personOf(name);
    const number = numbers.get(person) ?? numbers.size;
    numbers.set(person, number);
    return number;
  });
  const photographers: number[] = [];
  const photographerEnds = columns.photographerEnds.map((end, article) => {
    const printed = columns.photographers.subarray(columns.photographerEnds[article - 1] ?? 0, end);
    return photographers.push(...new Set(printed.map((name) => persons[name] as number)));
  });
  return {
    ...{ ...columns, photographerEnds, photographers: Uint32Array.from(photographers) },
    photoMakers: columns.photoMakers.map((name) => persons[name] as number),
    names: [...numbers.keys()],
  };
}
