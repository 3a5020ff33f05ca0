import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { _electron } from '@playwright/test';
import { test as base, expect, root, toyFolder } from './toy.ts';

/** The toy packed: its app.asar beside a made-up distribution's executable. */
const test = base.extend<{ readonly program: string }>({
  program: async ({ userData }, use) => {
    const folder = path.join(userData, 'packed');
    execFileSync(process.execPath, [path.join(root, 'tools', 'dist.mjs'), folder]);
    await createPackage(toyFolder, path.join(folder, 'resources', 'app.asar'));
    await use(path.join(folder, 'electron'));
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  },
  app: async ({ program, userData }, use) => {
    const app = await _electron.launch({ executablePath: program, args: [`--user-data-dir=${userData}`] });
    await use(app);
    await app.close();
  },
});

// Application Packaging: "resources/app.asar"; app.isPackaged: "returns true if the app is packed, false otherwise."
test('an app.asar beside the executable is the app, without an argument', async ({ app, page, userData }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A reader for one page');
  const seen = await app.evaluate(({ app: running }) => ({
    packed: running.isPackaged,
    archive: running.getAppPath().endsWith('app.asar'),
    resources: process.resourcesPath,
  }));
  expect(seen).toEqual({ packed: true, archive: true, resources: path.join(userData, 'packed', 'resources') });
});
