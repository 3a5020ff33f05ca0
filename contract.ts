/**
 * The door: everything that crosses a process, declared once. Types only, plain readonly values.
 * main/preload.ts and main/ipc.ts are checked against `Bridge`, so a call missing on one side does not compile.
 * Words are those of docs/design.md. Every offset is in UTF-16 units; every range is half-open.
 */

/** `[start, end)` in UTF-16 units into the text it belongs to. */
export type Range = readonly [start: number, end: number];

/** A text and what to highlight in it, ranges ascending and disjoint. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Range[];
}

/** Why something could not be done: `code` for programs, `sentence` for people (what, which, why). */
export interface Problem {
  readonly code: string;
  readonly sentence: string;
}

/** A value, or the reason there is none. Wrong input is a value; only bugs throw. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

// The article: a release parsed, headline to last block. Public schema 1, printed by `cutline show` and `cutline dump`.

export type Format = 'text' | 'html' | 'markdown' | 'mhtml' | 'feed' | 'warc' | 'image';
export type Kind =
  | 'news'
  | 'release'
  | 'transcript'
  | 'speech'
  | 'contracts'
  | 'advisory'
  | 'biography'
  | 'factsheet'
  | 'photo'
  | 'other';
/** Where an article's date comes from, the most trustworthy first. */
export type DateSource = 'printed' | 'metadata' | 'path' | 'caption' | 'virin' | 'none';
export type CreditSource = 'page' | 'embedded' | 'none';

/** Inline structure of a block's text; never markup. `href` stands only on links. */
export interface Span {
  readonly kind: 'link' | 'strong' | 'emphasis';
  readonly start: number;
  readonly end: number;
  readonly href?: string;
}

/**
 * One block of the body, in reading order.
 * A list's items are the lines of its text. A table's rows are the lines, its cells parted by tabs.
 * An embed (video, iframe) keeps a label only: "Video, not archived: ...". `speaker` is the range of a transcript's speaker.
 */
export type Block =
  | { readonly kind: 'photo'; readonly photo: number }
  | {
      readonly kind: 'paragraph' | 'subhead' | 'quote' | 'list' | 'table' | 'pre' | 'embed';
      readonly text: string;
      readonly level?: 2 | 3 | 4;
      readonly ordered?: boolean;
      readonly header?: boolean;
      readonly speaker?: Range;
      readonly spans?: readonly Span[];
    };

/** A decoded VIRIN. Old forms with digits of a social security number are never decoded further: visionId is null. */
export interface VirinParts {
  /** ISO date shot, century by pivot; null when month or day is impossible. */
  readonly date: string | null;
  readonly service: string;
  readonly visionId: string | null;
  readonly sequence: string;
  readonly crop: string | null;
  readonly country: string | null;
}

/** Something about a photo that does not agree with itself; shown, never hidden. */
export interface Conflict {
  readonly kind: 'date' | 'credit' | 'photographer' | 'virin';
  readonly sentence: string;
}

export interface Photo {
  readonly title: string | null;
  /** The caption without its credit. */
  readonly caption: string | null;
  /** The credit line as printed, without brackets. */
  readonly credit: string | null;
  readonly photographer: string | null;
  readonly rank: string | null;
  readonly organization: string | null;
  readonly creditSource: CreditSource;
  readonly virin: string | null;
  readonly virinParts: VirinParts | null;
  /** Path relative to the archive; inside a container `container#entry`. Null when the picture is not in the archive. */
  readonly file: string | null;
  /** The picture's address as the capture gives it, whether archived or not. */
  readonly address: string | null;
  readonly alt: string | null;
  readonly conflicts: readonly Conflict[];
}

/** A related release as the capture links it. */
export interface Related {
  readonly title: string;
  readonly url: string | null;
}

/** Another capture of the same release. */
export interface Version {
  readonly path: string;
  readonly date: string | null;
  readonly captured: string | null;
}

export interface Source {
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
}

export interface Article {
  readonly schema: 1;
  /** sha256 of the canonical URL when the capture tells it, else of path; equal for versions of one release. */
  readonly id: string;
  /** Relative to the archive, `/` between parts; `file#n` inside a container. Unique in an archive. */
  readonly path: string;
  readonly format: Format;
  readonly kind: Kind;
  readonly headline: string;
  readonly subhead: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly dateSource: DateSource;
  readonly organization: string | null;
  readonly releaseNumber: string | null;
  readonly url: string | null;
  /** ISO date or date-time of the capture; never the release's. */
  readonly captured: string | null;
  /** BCP 47, as the capture says. */
  readonly language: string | null;
  readonly notices: readonly string[];
  readonly blocks: readonly Block[];
  readonly photos: readonly Photo[];
  readonly related: readonly Related[];
  readonly tags: readonly string[];
  readonly versions: readonly Version[];
  /** Lines of the capture that are page furniture; only where the source was asked for. */
  readonly furniture?: readonly string[];
  readonly source: Source;
}

// Search: a keystroke is one call.

export type Sort = 'relevance' | 'newest' | 'oldest';
export type Field = 'headline' | 'body' | 'caption' | 'credit' | 'virin';

/** Chosen facet values: alternatives within one facet, all facets together. An empty list chooses nothing away. */
export interface Filters {
  /** Four digits, or `none` for releases without a date. */
  readonly years: readonly string[];
  readonly kinds: readonly string[];
  readonly organizations: readonly string[];
  /** Persons: their names without the ranks, which change. */
  readonly photographers: readonly string[];
  readonly formats: readonly string[];
  readonly hasPhoto: boolean | null;
}

export interface SearchRequest {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly offset: number;
  readonly limit: number;
  /** The last word is still being typed: read it as a prefix. */
  readonly typing: boolean;
}

/** One part of the query as it was read, for a chip. `start`/`end` is where it stands in the query. */
export interface Clause {
  readonly text: string;
  readonly role: 'must' | 'should' | 'not';
  readonly field: string | null;
  readonly start: number;
  readonly end: number;
}

export interface Hit {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  readonly headlineMarks: readonly Range[];
  readonly date: string | null;
  readonly kind: Kind;
  readonly organization: string | null;
  /** The field that matched best; `headline` when nothing was searched for. */
  readonly field: Field;
  readonly score: number;
  readonly snippet: Marked;
  /** The photo to open at, when a caption, credit or VIRIN matched best. */
  readonly photo: number | null;
  /** The `file` of that photo, or of the first one that has a picture. */
  readonly thumbnail: string | null;
  /** How many other captures of this release the archive holds. */
  readonly versions: number;
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** Exact counts over the whole answer, most frequent first (years ascending). */
export interface Facets {
  readonly year: readonly FacetValue[];
  readonly kind: readonly FacetValue[];
  readonly organization: readonly FacetValue[];
  readonly photographer: readonly FacetValue[];
  readonly format: readonly FacetValue[];
  readonly hasPhoto: readonly FacetValue[];
}

/** `checking`: the saved index answers while the folder is walked. `indexing`: files are being read. */
export type ArchiveState = 'checking' | 'indexing' | 'ready' | 'cancelled';

export interface SearchAnswer {
  readonly query: string;
  /** How the query was read, in the query language. */
  readonly readAs: string;
  readonly clauses: readonly Clause[];
  /** What was ignored in the query and why, one sentence each. */
  readonly ignored: readonly string[];
  /** Where an expansion was limited, one sentence each; empty when the answer is complete. */
  readonly limited: readonly string[];
  /** Nearest words of the dictionary when nothing was found, as whole queries; none while a word is still typed. */
  readonly suggestions: readonly string[];
  readonly total: number;
  /** How many articles were searched. */
  readonly of: number;
  readonly tookMs: number;
  readonly state: ArchiveState;
  readonly hits: readonly Hit[];
  readonly facets: Facets;
}

// Reading: a click is one call.

export interface ReadRequest {
  /** Which release, where no path is named; else empty or not looked at. */
  readonly id: string;
  /** Which capture; null for the newest of the release. */
  readonly path: string | null;
  readonly query: string;
}

export interface PhotoMarks {
  readonly title: readonly Range[];
  readonly caption: readonly Range[];
  readonly credit: readonly Range[];
  readonly virin: readonly Range[];
}

export interface ArticleMarks {
  readonly headline: readonly Range[];
  /** Parallel to the article's blocks. */
  readonly blocks: readonly (readonly Range[])[];
  /** Parallel to the article's photos. */
  readonly photos: readonly PhotoMarks[];
  readonly total: number;
}

/** A related release that is in the archive has its id. */
export interface RelatedRelease {
  readonly title: string;
  readonly url: string | null;
  readonly id: string | null;
}

export interface Reading {
  readonly article: Article;
  readonly marks: ArticleMarks;
  readonly related: readonly RelatedRelease[];
}

/** The capture as saved: its text, or the address of its page for a sandboxed frame. */
export type Original =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'page'; readonly address: string };

// Photos: every photo of the archive or of a result, one entry a VIRIN.

/** Chosen values of the photos themselves: alternatives within one, all of them together. An empty list chooses nothing away. */
export interface PhotoFilters {
  /** Four digits of the year it was made, or where its VIRIN does not tell, published; `none` where neither is known. */
  readonly years: readonly string[];
  /** Persons, as of releases. */
  readonly photographers: readonly string[];
  readonly organizations: readonly string[];
  /** Only photos about which not everything agrees. */
  readonly conflicting: boolean;
  /** Only photos whose title, caption, credit or VIRIN has words that are searched for. */
  readonly matching: boolean;
}

export interface PhotosRequest {
  /** The releases whose photos are asked for. */
  readonly query: string;
  readonly filters: Filters;
  readonly photos: PhotoFilters;
  readonly offset: number;
  readonly limit: number;
}

export interface PhotoUse {
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  readonly date: string | null;
  readonly photo: number;
}

export interface PhotoEntry {
  readonly photo: Photo;
  readonly uses: readonly PhotoUse[];
}

/** Exact counts of photos, as `Facets` of releases. */
export interface PhotoFacets {
  readonly year: readonly FacetValue[];
  readonly photographer: readonly FacetValue[];
  readonly organization: readonly FacetValue[];
  /** How many of the photos do not agree with themselves or with another use of them. */
  readonly conflicting: number;
}

export interface PhotosAnswer {
  readonly total: number;
  /** How many photos the releases have, before the photos' own filters. */
  readonly of: number;
  readonly tookMs: number;
  readonly photos: readonly PhotoEntry[];
  readonly facets: PhotoFacets;
}

// The ledger: every file found, and what became of it.

export type LedgerOutcome = 'read' | 'skipped' | 'failed' | 'media';
export type LedgerCode =
  | 'ok'
  | 'recovered'
  | 'asset'
  | 'hidden'
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'not-supported'
  | 'no-release'
  | 'unreadable'
  | 'damaged'
  | 'link-loop'
  | 'link-inside'
  | 'link-outside'
  | 'timeout'
  | 'internal';

export interface LedgerEntry {
  readonly path: string;
  readonly outcome: LedgerOutcome;
  readonly code: LedgerCode;
  /** A clear sentence, null when the file was read without remark. */
  readonly reason: string | null;
  readonly format: Format | null;
  readonly articles: number;
  readonly bytes: number;
}

export interface LedgerCounts {
  readonly found: number;
  readonly read: number;
  readonly skipped: number;
  readonly failed: number;
  readonly media: number;
  readonly articles: number;
}

export interface LedgerRequest {
  /** Only files with one of these outcomes; an empty list chooses nothing away. */
  readonly outcomes: readonly LedgerOutcome[];
  /** Only paths or reasons that contain this text, case folded. */
  readonly text: string;
  readonly offset: number;
  readonly limit: number;
}

export interface LedgerAnswer {
  readonly counts: LedgerCounts;
  readonly total: number;
  readonly entries: readonly LedgerEntry[];
}

// The archive's state, and what it tells while it works.

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The file being read, relative to the archive. */
  readonly current: string | null;
  readonly filesPerSecond: number;
  readonly secondsLeft: number | null;
}

export interface ArchiveStatus {
  readonly id: string;
  readonly folder: string;
  readonly name: string;
  readonly state: ArchiveState;
  readonly articles: number;
  readonly counts: LedgerCounts;
  readonly progress: Progress | null;
  /** Set when the folder or the store cannot be used any more (disk full, folder gone). */
  readonly problem: Problem | null;
  readonly storeBytes: number;
}

export interface RecentArchive {
  readonly id: string;
  readonly folder: string;
  readonly name: string;
  readonly articles: number;
  /** ISO date-time. */
  readonly opened: string;
  readonly storeBytes: number;
}

/** What a menu item or a key asks the page to do; commands.ts has a label and a key for each. */
export type Command =
  | 'open-folder'
  | 'export-pdf'
  | 'print'
  | 'export'
  | 'find'
  | 'find-in-article'
  | 'next-mark'
  | 'previous-mark'
  | 'next-article'
  | 'previous-article'
  | 'back'
  | 'forward'
  | 'releases'
  | 'photo-desk'
  | 'ledger'
  | 'settings'
  | 'help'
  | 'shortcuts'
  | 'about'
  | 'palette'
  | 'toggle-filters'
  | 'zoom-in'
  | 'zoom-out'
  | 'actual-size'
  | 'larger-type'
  | 'smaller-type'
  | 'default-type'
  | 'copy-citation'
  | 'copy-quote'
  | 'copy-text'
  | 'copy-markdown';

export type ArchiveEvent =
  | { readonly kind: 'status'; readonly status: ArchiveStatus }
  /** The index has changed: answers given before may be out of date. */
  | { readonly kind: 'changed'; readonly articles: number };

export type BridgeEvent =
  | ArchiveEvent
  | { readonly kind: 'closed' }
  | { readonly kind: 'command'; readonly command: Command }
  /** An export is at work: how many of its releases are done. */
  | { readonly kind: 'exported'; readonly done: number; readonly total: number };

// Settings, exports and the bridge.

export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Percent of the usual size of the whole page, 50 to 300. */
  readonly zoom: number;
  readonly typeface: 'serif' | 'sans';
  /** Percent of the standard reading size, 70 to 220. */
  readonly typeSize: number;
  readonly measure: 'narrow' | 'medium' | 'wide';
  /** The space between lines. */
  readonly leading: 'close' | 'normal' | 'open';
  readonly paper: 'A4' | 'Letter';
  /** Shares of the window's width, in percent. */
  readonly panes: { readonly filters: number; readonly hits: number };
  readonly filtersShown: boolean;
  /** Whether keys without Ctrl, Cmd or Alt (J, N, /) run commands; off for those whose speech or hands press them unmeant. */
  readonly singleKeys: boolean;
  readonly savedSearches: readonly string[];
}

/** What an export is written as; exports.ts has a label, a flag and an ending for each. */
export type ExportForm =
  | 'pdf'
  | 'pdfs'
  | 'markdown'
  | 'text'
  | 'json'
  | 'csv'
  | 'photos-csv'
  | 'bibtex'
  | 'ris'
  | 'csl-json'
  | 'packet'
  | 'packet-zip';

/** Names a release: `path` is unique; an empty `id` is any. */
export interface ReleaseRef {
  readonly id: string;
  readonly path: string;
}

/** Which releases are exported: these, in this order, or all of an answer, in its order. */
export type ExportChoice =
  | { readonly kind: 'releases'; readonly releases: readonly ReleaseRef[] }
  | { readonly kind: 'answer'; readonly query: string; readonly filters: Filters; readonly sort: Sort };

export interface ExportRequest {
  readonly choice: ExportChoice;
  readonly form: ExportForm;
  /** Mark the words of this query in PDFs; empty for none. */
  readonly marks: string;
  /** One photo of the one release chosen, for citations and tables of photos; null for the whole release. */
  readonly photo: number | null;
}

/** How a release or a photo is cited: three styles as text, three formats for reference managers. */
export type CitationStyle = 'chicago' | 'apa' | 'credit' | 'bibtex' | 'ris' | 'csl-json';

export interface CiteRequest {
  readonly release: ReleaseRef;
  /** One photo of the release; null for the release itself. */
  readonly photo: number | null;
  readonly style: CitationStyle;
  /** Words of the release that are quoted before their citation; empty for none. */
  readonly quote: string;
}

export interface TextRequest {
  readonly release: ReleaseRef;
  readonly form: Extract<ExportForm, 'markdown' | 'text'>;
}

export interface Exported {
  /** The file or folder written, absolute. */
  readonly path: string;
  readonly bytes: number;
  readonly releases: number;
}

/** What stands at the foot of a page: of what it is, and where that comes from. */
export interface PrintFoot {
  readonly part: 'release' | 'contents' | 'credits';
  /** The rest is empty or null on pages that belong to no release. */
  readonly headline: string;
  /** The source's address, or its path in the archive. */
  readonly address: string | null;
  readonly captured: string | null;
  readonly sha256: string | null;
  readonly page: number;
  readonly pages: number;
  /** Whether the page lies on its side. */
  readonly turned: boolean;
}

/** Where a line of a list leads: the page's printed number, and its place among the pages of releases, from 0. */
interface PrintTarget {
  readonly page: number;
  readonly target: number;
}

/** A release in the contents of a PDF of several. */
export interface ContentsLine extends PrintTarget, Pick<Article, 'headline' | 'date' | 'organization' | 'language'> {}

/** A photo in the list of credits. */
export interface CreditLine
  extends PrintTarget,
    Pick<Photo, 'credit' | 'photographer' | 'virin'>,
    Pick<Article, 'headline' | 'language'> {}

/**
 * What the print page draws; it lays out on `paper` and says when it is ready.
 * A list that is too long for one job goes on in further ones, `continued` and without a heading.
 */
export type PrintJob = { readonly paper: Settings['paper'] } & (
  | { readonly kind: 'releases'; readonly readings: readonly Reading[]; readonly marked: boolean }
  | { readonly kind: 'feet'; readonly feet: readonly PrintFoot[] }
  | { readonly kind: 'contents'; readonly continued: boolean; readonly lines: readonly ContentsLine[] }
  | { readonly kind: 'credits'; readonly continued: boolean; readonly lines: readonly CreditLine[] }
);

export interface About {
  readonly version: string;
  /** The runtime that runs this, named plainly: "Electron 45.4.1" or "Electron stand-in on Chromium 156". */
  readonly runtime: string;
  readonly node: string;
  readonly chromium: string;
  readonly platform: string;
  readonly storeFolder: string;
}

/** Every call the page can make, one method each; `onEvent` is the only way back. */
export interface Bridge {
  about(): Promise<About>;
  settings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>): Promise<Settings>;
  recentArchives(): Promise<readonly RecentArchive[]>;
  /** The archives that are left; refused while another Cutline has it open. */
  forgetArchive(id: string): Promise<Result<readonly RecentArchive[]>>;
  /** The open archive, null when there is none. */
  status(): Promise<ArchiveStatus | null>;
  /** Why the last folder could not be opened, at the start too; null when it could. */
  openProblem(): Promise<Problem | null>;
  /** Asks for a folder and opens it; null when the user cancelled. */
  chooseFolder(): Promise<Result<ArchiveStatus> | null>;
  openFolder(folder: string): Promise<Result<ArchiveStatus>>;
  /** The path of a dropped file or folder, empty when it has none. */
  pathOf(file: unknown): string;
  cancelIndexing(): Promise<void>;
  /** Walks the folder again and reads what changed, or failed before. */
  checkFolder(): Promise<void>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  read(request: ReadRequest): Promise<Result<Reading>>;
  original(request: ReadRequest): Promise<Result<Original>>;
  photos(request: PhotosRequest): Promise<PhotosAnswer>;
  ledger(request: LedgerRequest): Promise<LedgerAnswer>;
  /** Asks where to, and writes; null when the reader cancelled. Events `exported` tell how far it is. One export at a time. */
  exportReleases(request: ExportRequest): Promise<Result<Exported> | null>;
  /** Ends the export under way; nothing of it is left. */
  cancelExport(): Promise<void>;
  /** A citation of a release or of one of its photos, ready to be pasted. */
  cite(request: CiteRequest): Promise<Result<string>>;
  /** A release as Markdown or plain text, ready to be pasted. */
  textOf(request: TextRequest): Promise<Result<string>>;
  copyText(text: string): Promise<void>;
  /** Shows an archived file (path relative to the archive) or an exported one (its absolute path) in the system's file browser. */
  showInFolder(path: string): Promise<void>;
  /** Only for the print page: what to print. */
  printJob(): Promise<PrintJob | null>;
  /** Only for the print page: it is laid out, pictures and fonts included. */
  printReady(): Promise<void>;
  onEvent(listener: (event: BridgeEvent) => void): () => void;
}
