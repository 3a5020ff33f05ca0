import type { ExportRequest, Filters, SearchAnswer } from '../../contract.ts';

/** A release of a packet, as its contents page names it. */
export interface PacketEntry {
  readonly headline: string;
  readonly date: string | null;
  readonly organization: string | null;
  readonly url: string | null;
  readonly path: string;
  readonly language: string | null;
  readonly sha256: string;
  readonly credits: readonly {
    readonly words: string;
    readonly credit: string | null;
    readonly virin: string | null;
  }[];
  /** Paths within the packet. */
  readonly capture: string;
  readonly pdf: string;
}

/** How the releases of a packet were chosen: by which query, how that was read, and what it found of how many. */
export interface QueryLog {
  readonly program: string;
  /** ISO date-time. */
  readonly made: string;
  readonly chosen: 'by query' | 'by hand';
  readonly query: string | null;
  readonly readAs: string | null;
  readonly filters: Filters | null;
  readonly sort: string | null;
  readonly total: number;
  /** How many releases were searched; null where none were. */
  readonly of: number | null;
  /** What the answer said of itself: words it ignored, expansions it limited. */
  readonly remarks: readonly string[];
}

/** The log of the choice a packet was made of. */
export function queryLog(made: {
  readonly request: ExportRequest;
  readonly answer: SearchAnswer | null;
  readonly releases: number;
  readonly program: string;
  readonly now: Date;
}): QueryLog {
  const { choice } = made.request;
  const byQuery = choice.kind === 'answer' ? choice : null;
  return {
    program: made.program,
    made: made.now.toISOString(),
    chosen: byQuery === null ? 'by hand' : 'by query',
    query: byQuery?.query ?? null,
    readAs: made.answer?.readAs ?? null,
    filters: byQuery?.filters ?? null,
    sort: byQuery?.sort ?? null,
    total: made.answer?.total ?? made.releases,
    of: made.answer?.of ?? null,
    remarks: [...(made.answer?.ignored ?? []), ...(made.answer?.limited ?? [])],
  };
}

/** The contents page: plain HTML that needs no network and runs nothing. */
export async function* contentsPage(entries: readonly PacketEntry[], log: QueryLog): AsyncIterable<string> {
  yield `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Research packet: ${escaped(title(log))}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 Georgia, serif }
html { background: Canvas; color: CanvasText }
body { max-inline-size: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
a { color: light-dark(#0645ad, #9db8ff) }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem }
dd { margin: 0 }
li { margin-block-end: 1rem }
</style>
<main>
<h1>${escaped(title(log))}</h1>
<dl>
${terms(log)}
</dl>
<p>Every file is named with its SHA-256 in <a href="manifest-sha256.txt">manifest-sha256.txt</a>;
<code>cutline verify</code> or <code>sha256sum -c manifest-sha256.txt</code> checks them.
<a href="query-log.json">Query log</a>, <a href="photo-credits.csv">photo credits as a table</a>.</p>
<h2 id="releases">Releases</h2>
<ol>
`;
  for (const entry of entries) yield entryItem(entry);
  yield '</ol>\n<h2 id="credits">Photo credits</h2>\n<ul>\n';
  for (const entry of entries) yield* creditItems(entry);
  yield '</ul>\n</main>\n</html>\n';
}

function title({ query, total }: QueryLog): string {
  const count = `${total} release${total === 1 ? '' : 's'}`;
  return query === null || query === '' ? count : `${count} on ${query}`;
}

function terms(log: QueryLog): string {
  const told: readonly (readonly [string, string | null])[] = [
    ['Made', `${log.made.slice(0, 16).replace('T', ' ')} UTC`],
    ['By', log.program],
    ['Chosen', log.chosen],
    ['Query', log.query],
    ['Read as', log.readAs],
    ['Found', log.of === null ? null : `${log.total} of ${log.of} releases`],
    ['Remarks', log.remarks.join(' ') || null],
  ];
  return told
    .flatMap(([term, value]) => (value === null ? [] : `<dt>${term}</dt><dd dir="auto">${escaped(value)}</dd>`))
    .join('\n');
}

function entryItem({ headline, date, organization, url, language, sha256, capture, pdf, path }: PacketEntry): string {
  const lang = language === null ? '' : ` lang="${escaped(language)}"`;
  const facts = [date, organization, url].flatMap((fact) => (fact === null ? [] : escaped(fact))).join(' · ');
  return `<li><a href="${address(pdf)}"><bdi${lang}>${escaped(headline)}</bdi></a><br>
${facts}${facts === '' ? '' : '<br>'}
Capture: <a href="${address(capture)}">${escaped(path)}</a><br><small>SHA-256 ${escaped(sha256)}</small></li>
`;
}

function* creditItems({ headline, credits }: PacketEntry): Iterable<string> {
  for (const { words, credit, virin } of credits) {
    const parts = [credit ?? 'No credit printed', virin, words.slice(0, 160), `in “${headline}”`].filter(Boolean);
    yield `<li dir="auto">${escaped(parts.join(' · '))}</li>\n`;
  }
}

/** Relative to the packet, each part of the path encoded. */
function address(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}
