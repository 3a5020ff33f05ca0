import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { collectFaults } from './faults.ts';

interface Options {
  /** The folder to open at the start, null for none. */
  readonly archive: string | null;
  /** More arguments of the command line. */
  readonly flags: readonly string[];
  /** Faults that the journey provokes on purpose; any other fails it. */
  readonly tolerated: readonly RegExp[];
}

interface Fixtures {
  /** Where this run keeps its index and settings; gone afterwards. */
  readonly userData: string;
  readonly app: ElectronApplication;
  /** The reader's page, loaded. */
  readonly page: Page;
}

/** The project's folder, which is also the app's. */
export const root = path.join(__dirname, '..', '..');
const electronFolder = path.join(root, 'node_modules', 'electron');
const standinFolder = path.join(root, 'tools', 'standin', 'dist');

/** The reader on real Electron where its binary is installed, else on the stand-in; the journeys are the same. */
export const test = base.extend<Fixtures & Options>({
  archive: [path.join(root, 'sample'), { option: true }],
  flags: [[], { option: true }],
  tolerated: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'cutline-journey-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  },
  app: async ({ archive, flags, tolerated, userData }, use, testInfo) => {
    const app = await launchReader([...(archive === null ? [] : [archive]), ...flags], userData);
    const faults = collectFaults(app);
    testInfo.annotations.push({ type: 'runtime', description: await runtimeName(app) });
    await use(app);
    await app.close();
    expect(faults.filter((fault) => !tolerated.some((pattern) => pattern.test(fault)))).toEqual([]);
  },
  page: async ({ app }, use) => {
    await use(await firstPage(app));
  },
});

export { expect };

/** Starts the reader with these arguments, as the fixture does; for journeys that start it more than once. */
export function launchReader(parameters: readonly string[], userData: string): Promise<ElectronApplication> {
  if (!hasElectron()) process.env.ELECTRON_OVERRIDE_DIST_PATH ??= standinFolder;
  return _electron.launch({ cwd: root, args: ['.', ...parameters, `--user-data-dir=${userData}`] });
}

/** The reader's first page, loaded. Its first address may still be the blank one. */
export async function firstPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForURL(({ pathname }) => pathname.endsWith('/index.html'));
  await page.waitForLoadState();
  return page;
}

/** What runs the app, said plainly: nothing run on the stand-in counts as run on Electron. */
export function runtimeName(app: ElectronApplication): Promise<string> {
  return app.evaluate(() => {
    const { electronStandin } = globalThis as { electronStandin?: { readonly browser: string } };
    if (electronStandin === undefined) return `Electron ${process.versions.electron}`;
    return `Electron stand-in on ${electronStandin.browser}`;
  });
}

function hasElectron(): boolean {
  return existsSync(path.join(electronFolder, 'path.txt')) && existsSync(path.join(electronFolder, 'dist'));
}
