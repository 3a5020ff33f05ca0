import type { Article, ContentsLine, CreditLine, Photo, PrintFoot, PrintJob, Reading } from '../../contract.ts';
import { mendApostrophes } from './apostrophes.ts';
import { JoinedPdf } from './joined-pdf.ts';
import { SharedMetadata } from './metadata.ts';
import { titleOutline } from './outline-titles.ts';
import { type PrintedPart, readPart } from './printed-part.ts';

/** What a book is printed with. */
export interface BookTools {
  readonly paper: PrintJob['paper'];
  /** Whether the readings' marks are shown. */
  readonly marked: boolean;
  /** Named in the PDF as the program that made it. */
  readonly creator: string;
  print(job: PrintJob): Promise<Uint8Array>;
}

/** Lists are printed so many lines at a time, feet so many pages. */
const mostLines = 1_000;
const mostFeet = 400;
/** A first guess at how many lines of the contents fill a page. */
const linesPerPage = 21;
const mostAttempts = 3;

type Line<T> = Omit<T, 'page'>;
type Foot = Omit<PrintFoot, 'page' | 'pages' | 'turned'>;

/** One PDF of releases as it grows: releases, then photo credits, contents and feet. Only lines and feet are remembered. */
export class Book {
  readonly #tools: BookTools;
  readonly #pdf: JoinedPdf;
  readonly #metadata = new SharedMetadata();
  readonly #contents: Line<ContentsLine>[] = [];
  readonly #credits: Line<CreditLine>[] = [];
  /** What stands at the foot of the pages of a section, and with which page of the back it begins. */
  readonly #sections: { readonly from: number; readonly foot: Foot }[] = [];

  constructor(tools: BookTools, { isSingle }: { readonly isSingle: boolean }) {
    this.#tools = tools;
    this.#pdf = new JoinedPdf({ front: !isSingle });
  }

  /** What was written since it was last taken. */
  take(): readonly Uint8Array[] {
    return this.#pdf.take();
  }

  async addReleases(readings: readonly Reading[]): Promise<void> {
    const part = await this.#print({ kind: 'releases', marked: this.#tools.marked, readings });
    titleOutline(
      part,
      readings.map(({ article }) => article),
    );
    const { starts, figures } = this.#pdf.add(part, 'back');
    let figure = 0;
    for (const [order, { article }] of readings.entries()) {
      const start = starts[order] ?? 0;
      this.#metadata.add(article);
      this.#sections.push({ from: start, foot: footOf(article) });
      const { headline, date, organization, language } = article;
      this.#contents.push({ headline, date, organization, language, target: start });
      for (const { credit, photographer, virin } of printedPhotos(article)) {
        const target = figures[figure] ?? start;
        this.#credits.push({ credit, photographer, virin, headline, language, target });
        figure += 1;
      }
    }
  }

  /** Adds the list of photo credits behind the releases, and the contents before them. */
  async addLists(): Promise<void> {
    const contents = await this.#printContents();
    const ahead = contents.reduce((sum, part) => sum + part.pages.length, 0);
    this.#sections.push({ from: this.#pdf.pageCount('back'), foot: { ...noSource, part: 'credits' } });
    for (const job of listJobs(this.#credits, ahead)) {
      this.#pdf.add(await this.#print({ ...job, kind: 'credits' }), 'back');
    }
    for (const part of contents) this.#pdf.add(part, 'front');
  }

  /** Puts the feet under all pages, piece by piece, and ends the PDF. */
  async *finish(): AsyncIterable<Uint8Array> {
    const feet = this.#feet();
    for (let from = 0; from < feet.length; from += mostFeet) {
      this.#pdf.addFeet(await this.#print({ kind: 'feet', feet: feet.slice(from, from + mostFeet) }), from);
      yield* this.take();
    }
    this.#pdf.end(this.#metadata.describe(this.#tools.creator, new Date()));
    yield* this.take();
  }

  /** The contents, printed until the pages they fill are those they reckon with. */
  async #printContents(): Promise<readonly PrintedPart[]> {
    let ahead = Math.ceil(this.#contents.length / linesPerPage);
    for (let left = mostAttempts; ; left -= 1) {
      const parts: PrintedPart[] = [];
      for (const job of listJobs(this.#contents, ahead)) parts.push(await this.#print({ ...job, kind: 'contents' }));
      const pages = parts.reduce((sum, part) => sum + part.pages.length, 0);
      if (pages === ahead || left === 0) return parts;
      ahead = pages;
    }
  }

  async #print(job: WithoutPaper<PrintJob>): Promise<PrintedPart> {
    const { paper, print } = this.#tools;
    const part = await readPart(await print({ ...job, paper }));
    if (!JSON.stringify(job).includes('\u02BC')) mendApostrophes(part);
    return part;
  }

  #feet(): readonly PrintFoot[] {
    const [front, back] = [this.#pdf.pageCount('front'), this.#pdf.pageCount('back')];
    let section = -1;
    return Array.from({ length: front + back }, (_, order) => {
      while ((this.#sections[section + 1]?.from ?? Number.POSITIVE_INFINITY) <= order - front) section += 1;
      const foot = this.#sections[section]?.foot ?? { ...noSource, part: 'contents' };
      return { ...foot, page: order + 1, pages: front + back, turned: this.#pdf.isTurned(order) };
    });
  }
}

type WithoutPaper<T> = T extends unknown ? Omit<T, 'paper'> : never;

const noSource = { headline: '', address: null, captured: null, sha256: null } as const;

function footOf({ headline, url, path, captured, source }: Article): Foot {
  return { part: 'release', headline, address: url ?? path, captured, sha256: source.sha256 };
}

/** The photos in the order they are printed in: where the text has them, then those it leaves out. */
function printedPhotos({ blocks, photos }: Article): readonly Photo[] {
  const placed = blocks.flatMap((block) => (block.kind === 'photo' ? [block.photo] : []));
  const left = photos.flatMap((_, order) => (placed.includes(order) ? [] : [order]));
  return [...placed, ...left].flatMap((order) => photos[order] ?? []);
}

/** A list's lines with the printed numbers of their pages, in jobs of bounded size. */
function listJobs<T extends { readonly target: number }>(lines: readonly T[], ahead: number) {
  const numbered = lines.map((line) => ({ ...line, page: ahead + line.target + 1 }));
  return Array.from({ length: Math.ceil(lines.length / mostLines) }, (_, order) => ({
    lines: numbered.slice(order * mostLines, (order + 1) * mostLines),
    continued: order > 0,
  }));
}
