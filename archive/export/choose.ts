import type { ExportChoice, Hit, Reading, SearchAnswer } from '../../contract.ts';
import type { Archive } from '../archive.ts';
import { Trouble } from './trouble.ts';

/** What an export asks of an open archive, in this process or over its thread. */
export type ExportSource = {
  readonly [K in 'search' | 'read' | 'media']: (
    ...values: Parameters<Archive[K]>
  ) => Promise<Awaited<ReturnType<Archive[K]>>>;
};

/** A release that is taken away; with its hit where it was found by a query. */
export interface Taken {
  readonly reading: Reading;
  readonly hit: Hit | null;
}

/** The releases of a choice: how many, and one after the other. */
export interface Chosen {
  readonly total: number;
  /** What the query was answered, without its hits; null for a list of releases. */
  readonly answer: SearchAnswer | null;
  /** Reads as it is asked, so that memory holds one page of hits and one release. Throws `Trouble` where one is gone. */
  readonly releases: AsyncIterable<Taken>;
}

const pageSize = 500;

/** Finds what was chosen; the marks of every reading are those of the query `marks`. */
export async function choose(choice: ExportChoice, source: ExportSource, marks: string): Promise<Chosen> {
  const take = async (release: { readonly id: string; readonly path: string }, hit: Hit | null): Promise<Taken> => {
    const reading = await source.read({ id: release.id, path: release.path, query: marks });
    if (!reading.ok) throw new Trouble(reading.problem.code, reading.problem.sentence);
    return { reading: reading.value, hit };
  };
  if (choice.kind === 'releases') {
    return { total: choice.releases.length, answer: null, releases: takeEach(choice.releases, take) };
  }
  const answer = await source.search({ ...requestOf(choice), offset: 0, limit: 0 });
  return { total: answer.total, answer, releases: takeEach(hitsOf(choice, source), (hit) => take(hit, hit)) };
}

async function* takeEach<T>(
  named: Iterable<T> | AsyncIterable<T>,
  take: (one: T, hit: null) => Promise<Taken>,
): AsyncIterable<Taken> {
  for await (const one of named) yield await take(one, null);
}

type Answer = Extract<ExportChoice, { kind: 'answer' }>;

function requestOf({ query, filters, sort }: Answer) {
  return { query, filters, sort, typing: false };
}

/** Every hit once: while the folder changes, a hit may move from one page to the next. */
async function* hitsOf(choice: Answer, source: ExportSource): AsyncIterable<Hit> {
  const seen = new Set<string>();
  for (let offset = 0; ; offset += pageSize) {
    const { hits } = await source.search({ ...requestOf(choice), offset, limit: pageSize });
    for (const hit of hits) {
      if (!seen.has(hit.path)) yield hit;
      seen.add(hit.path);
    }
    if (hits.length < pageSize) return;
  }
}
