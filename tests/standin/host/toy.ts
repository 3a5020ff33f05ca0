import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

interface Fixtures {
  readonly userData: string;
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** The project's folder. */
export const root = path.join(__dirname, '..', '..', '..');
/** The folder of the toy app. */
export const toyFolder = path.join(root, 'tests', 'standin', 'toy');
/** The stand-in's executable, which takes Electron's command line. */
export const standin = path.join(root, 'tools', 'standin', 'dist', 'electron');

/** The toy app on the stand-in, started by Playwright as it starts Electron. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  userData: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'toy-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  },
  app: async ({ userData }, use) => {
    const app = await launchToy(userData);
    await use(app);
    await app.close();
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await page.waitForURL(({ pathname }) => pathname === '/index.html');
    await page.waitForLoadState();
    await use(page);
  },
});

/** Starts the toy as Playwright starts Electron: by the npm package's own way to a binary that is elsewhere. */
export function launchToy(userData: string, env: Readonly<Record<string, string>> = {}): Promise<ElectronApplication> {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = path.dirname(standin);
  return _electron.launch({
    cwd: root,
    args: [toyFolder, `--user-data-dir=${userData}`],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

export { expect } from '@playwright/test';
