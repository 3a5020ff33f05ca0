import type { ArchiveStatus, Problem, Settings } from '../../contract.ts';

/** What the made-up archive of a picture is like; plain values, they travel into the page. */
export interface Scenario {
  /** How many releases there are; beyond the shaped ones they are told apart by a number. */
  readonly releases: number;
  readonly settings: Partial<Settings>;
  /** Null where no archive is open. */
  readonly archive: Partial<ArchiveStatus> | null;
  /** How many archives were opened before. */
  readonly recent: number;
  /** Why a folder cannot be opened, or a release not be read. */
  readonly openProblem: Problem | null;
  readonly readProblem: Problem | null;
  /** How far an export is that never ends. */
  readonly exporting: { readonly done: number; readonly total: number } | null;
}

/** An archive of the shaped releases and some more, read and at rest. */
export const usual: Scenario = {
  releases: 60,
  settings: {},
  archive: {},
  recent: 2,
  openProblem: null,
  readProblem: null,
  exporting: null,
};
