import type { ArchiveStatus, Article, Bridge, BridgeEvent, LedgerEntry, PrintJob, Settings } from '../../contract.ts';
import { articles as shaped } from './articles.ts';
import { photosMadeUp } from './made-up-photos.ts';
import { marksOf, searchMadeUp } from './made-up-search.ts';
import type { Scenario } from './scenario.ts';

/** What a test can do to the made-up world, and see of it. */
export interface MadeUp {
  readonly send: (event: BridgeEvent) => void;
  readonly copied: string[];
  readonly calls: string[];
  printed: boolean;
}

declare global {
  interface Window {
    madeUp: MadeUp;
  }
}

const standard: Settings = {
  theme: 'system',
  zoom: 100,
  typeface: 'serif',
  typeSize: 100,
  measure: 'medium',
  leading: 'normal',
  paper: 'A4',
  panes: { filters: 18, hits: 30 },
  filtersShown: true,
  singleKeys: true,
  savedSearches: ['credit:quill'],
};

/** Puts a made-up bridge and archive in the page's window, before its scripts run. */
export function install(scenario: Scenario): void {
  const releases = releasesOf(scenario.releases);
  let settings: Settings = { ...standard, ...scenario.settings };
  const listeners = new Set<(event: BridgeEvent) => void>();
  const status = scenario.archive && statusOf(scenario, releases.length);
  const madeUp: MadeUp = {
    send: (event) => {
      for (const listener of listeners) listener(event);
    },
    copied: [],
    calls: [],
    printed: false,
  };
  const find = (id: string) => releases.find((each) => each.id === id) ?? releases[0];
  const bridge: Bridge = {
    about: async () => ({
      version: '0.1.0',
      runtime: 'a made-up bridge in a gallery',
      node: '20.20.0',
      chromium: '156',
      platform: 'Linux',
      storeFolder: '/home/reader/.config/Cutline',
    }),
    settings: async () => settings,
    changeSettings: async (change) => {
      settings = { ...settings, ...change };
      return settings;
    },
    recentArchives: async () => recentOf(scenario.recent),
    forgetArchive: async (id) => ({
      ok: true,
      value: recentOf(scenario.recent).filter((each) => each.id !== id),
    }),
    status: async () => status,
    openProblem: async () => null,
    chooseFolder: async () => null,
    openFolder: async (folder) =>
      scenario.openProblem
        ? { ok: false, problem: scenario.openProblem }
        : { ok: true, value: { ...statusOf(scenario, releases.length), folder } },
    pathOf: () => '/home/reader/releases',
    cancelIndexing: async () => void madeUp.calls.push('cancelIndexing'),
    checkFolder: async () => void madeUp.calls.push('checkFolder'),
    search: async (request) => ({ ...searchMadeUp(releases, request), state: status?.state ?? 'ready' }),
    read: async ({ id, query }) => {
      const article = find(id);
      if (scenario.readProblem || !article) {
        return { ok: false, problem: scenario.readProblem ?? { code: 'unknown', sentence: `No release ${id}.` } };
      }
      const related = article.related.map((each, order) => ({ ...each, id: order === 0 ? 'plain' : null }));
      return { ok: true, value: { article, marks: marksOf(article, query), related } };
    },
    original: async ({ id }) => ({ ok: true, value: { kind: 'text', text: originalOf(find(id)) } }),
    photos: async (request) => photosMadeUp(releases, request),
    ledger: async ({ outcomes, text, offset, limit }) => {
      const entries = ledgerOf(releases).filter(
        (each) =>
          (outcomes.length === 0 || outcomes.includes(each.outcome)) &&
          `${each.path} ${each.reason}`.toLowerCase().includes(text.toLowerCase()),
      );
      return {
        counts: countsOf(releases.length),
        total: entries.length,
        entries: entries.slice(offset, offset + limit),
      };
    },
    exportReleases: async () => {
      const { exporting } = scenario;
      if (exporting !== null) {
        for (const listener of listeners) listener({ kind: 'exported', ...exporting });
        await new Promise(() => undefined);
      }
      return { ok: true, value: { path: '/home/reader/Documents/ferry.pdf', bytes: 48_000, releases: 1 } };
    },
    cancelExport: async () => void madeUp.calls.push('cancelExport'),
    cite: async ({ release, style }) => ({ ok: true, value: `${style} citation of ${release.path}` }),
    textOf: async ({ release, form }) => ({ ok: true, value: `${release.path} as ${form}` }),
    copyText: async (text) => void madeUp.copied.push(text),
    showInFolder: async (path) => void madeUp.calls.push(`showInFolder ${path}`),
    printJob: async () => printJobOf(releases, settings),
    printReady: async () => {
      madeUp.printed = true;
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.assign(window, { cutline: bridge, madeUp });
  const searches = { 'made-up': ['ferry', 'caption:pontoon', 'river -bridge'] };
  localStorage.setItem('recent-searches', JSON.stringify(searches));
}

function releasesOf(count: number): readonly Article[] {
  const kinds = ['news', 'release', 'advisory', 'speech'] as const;
  const [ferry] = shaped;
  const more = Array.from({ length: Math.max(0, count - shaped.length) }, (_, order): Article => {
    const year = 1998 + ((order * 7) % 19);
    return {
      ...(ferry as Article),
      id: `more-${order}`,
      path: `${year}/release-${order}.txt`,
      headline: `River Stage Report No. ${order + 1} From the Landing at Long Bend`,
      kind: kinds[order % kinds.length] ?? 'news',
      organization: order % 5 === 0 ? 'Harper Depot' : '12th River Command',
      date: year === 2005 ? null : `${year}-0${(order % 9) + 1}-1${order % 10}`,
      blocks: [
        {
          kind: 'paragraph',
          text: `The river stood at ${20 + (order % 12)} feet at six in the morning, and the ferry ran all day.`,
        },
      ],
      photos: order % 3 === 0 ? (ferry?.photos.slice(0, 1) ?? []) : [],
      versions: [],
    };
  });
  return [...shaped, ...more].slice(0, count);
}

function statusOf(scenario: Scenario, articles: number): ArchiveStatus {
  return {
    id: 'made-up',
    folder: '/home/reader/releases',
    name: 'releases',
    state: 'ready',
    articles,
    counts: countsOf(articles),
    progress: null,
    problem: null,
    storeBytes: 2_400_000,
    ...scenario.archive,
  };
}

function countsOf(articles: number) {
  return { found: articles + 4, read: articles, skipped: 2, failed: 1, media: 1, articles };
}

function recentOf(count: number) {
  return Array.from({ length: count }, (_, order) => ({
    id: order === 0 ? 'made-up' : `recent-${order}`,
    folder: order === 0 ? '/home/reader/releases' : `/media/disk/archives/command-${1990 + order}`,
    name: order === 0 ? 'releases' : `command-${1990 + order}`,
    articles: 1200 * order + 60,
    opened: `2026-11-${20 - order}T09:00:00Z`,
    storeBytes: 2_400_000 * (order + 1),
  }));
}

function ledgerOf(releases: readonly Article[]): readonly LedgerEntry[] {
  const read = releases.map(
    (each): LedgerEntry => ({
      path: each.path,
      outcome: 'read',
      code: 'ok',
      reason: null,
      format: each.format,
      articles: 1,
      bytes: each.source.bytes,
    }),
  );
  const rest = { format: null, articles: 0 } as const;
  return [
    {
      path: 'scans/1998 annual report.pdf',
      outcome: 'skipped',
      code: 'not-supported',
      reason: 'PDF files are not read yet.',
      bytes: 4_200_000,
      ...rest,
    },
    { path: 'empty.txt', outcome: 'skipped', code: 'empty', reason: 'The file is empty.', bytes: 0, ...rest },
    {
      path: 'damaged/page.html',
      outcome: 'failed',
      code: 'damaged',
      reason: 'The page ends in the middle of its head after 312 bytes; there is no text in it.',
      bytes: 312,
      ...rest,
    },
    { path: 'pictures/ferry #4.jpg', outcome: 'media', code: 'asset', reason: null, bytes: 220_000, ...rest },
    ...read,
  ];
}

function originalOf(article: Article | undefined): string {
  return `An official website of the Example Government\nSkip to main content\n\n${article?.headline}\n\n${article?.notices.join('\n')}`;
}

function printJobOf(releases: readonly Article[], { paper }: Settings): PrintJob {
  const readings = releases
    .filter(({ id }) => ['ferry', 'table', 'arabic', 'japanese'].includes(id))
    .map((article) => ({ article, marks: marksOf(article, ''), related: [] }));
  return { kind: 'releases', readings, paper, marked: false };
}
