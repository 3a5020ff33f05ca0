/** What a benchmark is started with. */
export interface Request {
  /** What stands on the command line after its name. */
  readonly args: readonly string[];
  /** A folder of its own that is removed afterwards. */
  readonly folder: string;
}

/** What a benchmark measured: its section of the page, in Markdown under a heading of the third level at most, and the bare numbers. */
export interface Outcome {
  readonly section: string;
  readonly numbers: unknown;
}

/** A benchmark by name: `npm run bench -- NAME`. */
export interface Benchmark {
  /** The heading of its section. */
  readonly title: string;
  measure(request: Request): Promise<Outcome>;
  /** What a process of this program does that was started with `--child NAME ARGUMENTS`. */
  child?(args: readonly string[]): Promise<void>;
  /** What a thread of this program does whose `workerData` is `{ benchmark: NAME, job }`. */
  thread?(job: unknown): Promise<void>;
}
