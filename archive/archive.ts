import { availableParallelism } from 'node:os';
import type {
  ArchiveEvent,
  ArchiveStatus,
  Article,
  LedgerAnswer,
  LedgerRequest,
  Original,
  PhotosAnswer,
  PhotosRequest,
  Reading,
  ReadRequest,
  Result,
  SearchAnswer,
  SearchRequest,
} from '../contract.ts';
import { answerLedger } from './ledger.ts';
import { bringToLife, type Live } from './live.ts';
import { openMedia } from './media.ts';
import { openKept } from './opening.ts';
import { read, readOriginal, type Shelf } from './reading.ts';
import { overtaking } from './typing.ts';

/** How a host opens an archive. */
export interface ArchiveOptions {
  /** Where Cutline keeps what it knows of archives; one folder below it per archive, under a random id. */
  readonly store: string;
  /** The bundle of archive/indexer-thread.ts, started as worker threads. */
  readonly indexer: string;
  /** How many worker threads read and index; by default one per core, four at most. */
  readonly threads?: number;
  /** How long one file may take to be read before it is given up; 30 by default, longer for large files. */
  readonly secondsAFile?: number;
  /** Whether the folder is watched after the first walk. */
  readonly watch: boolean;
  readonly onEvent?: (event: ArchiveEvent) => void;
}

/** A picture or other file an article shows: a file of the archive, or bytes inside a container. */
export type Media =
  | { readonly kind: 'file'; readonly path: string; readonly type: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly type: string };

/** An open archive. Every call answers from what is indexed at that moment. */
export interface Archive {
  status(): ArchiveStatus;
  /** A search while typing that a later one overtakes is given up, and has the later one's answer. */
  search(request: SearchRequest): Promise<SearchAnswer>;
  read(request: ReadRequest): Promise<Result<Reading>>;
  original(request: ReadRequest): Promise<Result<Original>>;
  photos(request: PhotosRequest): Promise<PhotosAnswer>;
  ledger(request: LedgerRequest): Promise<LedgerAnswer>;
  /** All articles, path order. */
  articles(): AsyncIterable<Article>;
  /** What a photo's `file` refers to. Never leaves the archive folder. */
  media(reference: string): Promise<Result<Media>>;
  /** Resolves when the walk that is under way has ended (or was cancelled). */
  settled(): Promise<ArchiveStatus>;
  cancel(): void;
  /** Walks the folder again; reads what changed, or failed before. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the archive in a folder; fails when there is no such folder, never because of what is in it or in the store. */
export type OpenArchive = (folder: string, options: ArchiveOptions) => Promise<Result<Archive>>;

/** Opens the archive in a folder. The saved index answers at once, while the folder is checked and what is new is read. */
export const openArchive: OpenArchive = async (folder, options) => {
  const opening = await openKept(folder, options.store);
  if (!opening.ok) return opening;
  const threads = options.threads ?? Math.min(mostThreads, availableParallelism());
  return { ok: true, value: archiveOver(bringToLife(opening.value, { ...options, threads })) };
};

const mostThreads = 4;
const pathsASlice = 5_000;

function archiveOver(live: Live): Archive {
  const { opening, session, releases } = live;
  const { holdings, root } = opening;
  const shelf = (): Shelf => ({ searcher: holdings.searcher, releases, root });
  const search = async (request: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> => {
    const answer = await live.answer(() => holdings.searcher.search(request, signal), signal);
    const hits = answer.hits.map((hit) => {
      return { ...hit, versions: Math.max(hit.versions, releases.versionsOf(hit.path).length) };
    });
    return { ...answer, hits, state: live.status().state };
  };
  const type = overtaking(search);
  return {
    status: live.status,
    search: (request) => (request.typing && request.offset === 0 ? type(request) : search(request)),
    read: (request) => live.answer(() => read(shelf(), request)),
    original: (request) => live.answer(() => readOriginal(shelf(), request)),
    photos: (request) => live.answer(() => holdings.searcher.photos(request)),
    ledger: async (request) => {
      await live.begun;
      return answerLedger(holdings.catalog.entries(), holdings.counts, request);
    },
    articles: () => articlesOf(live),
    media: (reference) => openMedia(root, reference),
    settled: async () => {
      await live.settled();
      return live.status();
    },
    cancel: session.cancel,
    check: live.check,
    close: live.close,
  };
}

async function* articlesOf(live: Live): AsyncIterable<Article> {
  const { opening, releases } = live;
  const { holdings } = opening;
  const paths: string[] = [];
  for (const entry of holdings.searcher.entries()) {
    if (paths.push(entry.path) % pathsASlice === 0) await new Promise(setImmediate);
  }
  for (const path of paths.sort()) {
    const article = await live.answer(() => holdings.searcher.article(path));
    if (article !== null) yield { ...article, versions: releases.versionsOf(path) };
  }
}
