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

/** How a host opens an archive. */
export interface ArchiveOptions {
  /** Where Cutline keeps what it knows of archives; one folder below it per archive, under a random id. */
  readonly store: string;
  /** The bundle of archive/indexer-thread.ts, started as worker threads. */
  readonly indexer: string;
  /** How many worker threads read and index; by default one per core, four at most. */
  readonly threads?: number;
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

export type OpenArchive = (folder: string, options: ArchiveOptions) => Promise<Result<Archive>>;
