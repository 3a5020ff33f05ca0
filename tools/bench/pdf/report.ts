import { targetTable, times } from '../target.ts';
import type { Book } from './measure.ts';

interface Measured {
  readonly machine: string;
  readonly runtime: string;
  /** The smaller first. */
  readonly books: readonly Book[];
}

/** The section of the report about PDFs, as Markdown. */
export function pdfSection({ machine, runtime, books }: Measured): string {
  const [small, large] = [books[0], books.at(-1)];
  const ratio = (of: (book: Book) => number | undefined) => ((large && of(large)) ?? 0) / ((small && of(small)) ?? 1);
  const targets = [
    {
      what: 'app, most memory ÷ that of a quarter of the releases',
      most: 1.5,
      reached: ratio((book) => book.memory?.app),
      unit: times,
    },
    { what: 'browser, the same', most: 1.5, reached: ratio((book) => book.memory?.browser), unit: times },
    {
      what: 'time a release ÷ that of a quarter of the releases',
      most: 1.2,
      reached: ratio((book) => book.wallS / book.releases),
      unit: times,
    },
  ];
  return [
    machine,
    `An archive of made-up pages that has been read before, every second page with two photos, through \`cutline export --query '' --pdf\` without a display, on ${runtime}: from the start of the command to its end, contents, photo credits, feet, tags and outline included. Memory is the most that was in use at once, looked at every 0.2 s; pages that processes share count once. "App" is the command and the main process, "browser" all of Chromium's processes.`,
    rowsOf(books),
    targetTable(targets),
  ].join('\n\n');
}

function rowsOf(books: readonly Book[]): string {
  const head = ['releases', 'photos', 'pages', 'size', 'time', 'a release', 'app, most memory', 'browser, most memory'];
  const rows = books.map(({ releases, photos, pages, bytes, wallS, memory }) => [
    releases.toLocaleString('en'),
    photos.toLocaleString('en'),
    pages.toLocaleString('en'),
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${wallS.toFixed(0)} s`,
    `${((1000 * wallS) / releases).toFixed(0)} ms`,
    memory === null ? '–' : `${memory.app.toFixed(0)} MB`,
    memory === null ? '–' : `${memory.browser.toFixed(0)} MB`,
  ]);
  return [head, head.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
