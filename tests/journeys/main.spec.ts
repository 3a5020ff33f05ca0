import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { acquireLock } from '../../archive/store/lock.ts';
import { commands } from '../../commands.ts';
import { expect, firstPage, launchReader, root, test } from './app.ts';
import { search, whenReady } from './page-bridge.ts';

const sample = path.join(root, 'sample');
const store = (userData: string) => path.join(userData, 'archives');

test.describe('a start without an archive', () => {
  test.use({ archive: null });

  test('a second start hands its folder to the first and ends', async ({ app, page, userData }) => {
    const second = startAgain(app, [sample, `--user-data-dir=${userData}`]);
    const status = await whenReady(page);
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect({
      code: second.status,
      said: second.stderr.includes('open already'),
      folder: status.folder,
      windows,
    }).toEqual({
      code: 0,
      said: true,
      folder: sample,
      windows: 1,
    });
  });

  test('of two starts at the same time one opens the folders of both', async ({ app, userData }) => {
    const shared = path.join(userData, 'shared');
    const folders = [sample, path.join(sample, 'captures')];
    const starts = folders.map((folder) => startBeside(app, [folder, `--user-data-dir=${shared}`]));
    await expect.poll(() => openedFolders(shared)).toEqual([...folders].sort());
    const ended = starts.filter(({ exitCode }) => exitCode === 0).length;
    for (const start of starts) start.kill();
    await Promise.all(starts.map((start) => start.exitCode ?? once(start, 'exit')));
    expect(ended).toBe(1);
  });

  test('every command of the menu that asks nothing of the system does no harm', async ({ app, page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const { id } of commands.filter((command) => command.id !== 'open-folder')) {
      await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
      await page.keyboard.press('Escape');
    }
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help')?.click());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help');
  });

  test('a folder that is not there is told to the reader', async ({ app, page, userData }) => {
    const told = await app.evaluate(({ dialog }) => {
      const messages: unknown[] = [];
      Object.assign(globalThis, { messages });
      dialog.showMessageBox = (async (...values: unknown[]) => {
        messages.push(values.at(-1));
        return { response: 0, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
      return messages.length;
    });
    startAgain(app, ['/no/such/folder', `--user-data-dir=${userData}`]);
    const messages = () => app.evaluate(() => (globalThis as unknown as { messages: unknown[] }).messages);
    await expect.poll(messages).toEqual([
      {
        type: 'error',
        message: 'This folder could not be opened.',
        detail: expect.stringContaining('/no/such/folder'),
      },
    ]);
    expect([told, await page.evaluate(() => window.cutline.status())]).toEqual([0, null]);
  });

  test('an address goes to the browser only after a question that names it', async ({ app, page }) => {
    await app.evaluate(({ dialog, shell }) => {
      const asked: string[] = [];
      const opened: string[] = [];
      Object.assign(globalThis, { asked, opened, response: 1 });
      dialog.showMessageBox = (async (_window: unknown, options: { detail: string }) => {
        asked.push(options.detail.split('\n')[0] ?? '');
        return { response: (globalThis as unknown as { response: number }).response, checkboxChecked: false };
      }) as unknown as typeof dialog.showMessageBox;
      shell.openExternal = async (address) => {
        opened.push(address);
      };
    });
    const seen = () =>
      app.evaluate(() => {
        const { asked, opened } = globalThis as unknown as { asked: string[]; opened: string[] };
        return { asked, opened };
      });
    await page.evaluate(() => void window.open('https://example.org/no'));
    await expect.poll(seen).toEqual({ asked: ['https://example.org/no'], opened: [] });
    await app.evaluate(() => Object.assign(globalThis, { response: 0 }));
    await page.evaluate(() => {
      window.open('file:///etc/passwd');
      window.open('https://example.org/yes');
    });
    await expect.poll(seen).toEqual({
      asked: ['https://example.org/no', 'https://example.org/yes'],
      opened: ['https://example.org/yes'],
    });
  });
});

test('every command of the menu reaches the page', async ({ app, page }) => {
  await whenReady(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.cutline.onEvent((event) => void (event.kind === 'command' && heard.push(event.command)));
  });
  const quiet = commands.map(({ id }) => id).filter((id) => !['open-folder', 'export-pdf'].includes(id));
  await app.evaluate(({ Menu }, ids) => {
    for (const id of ids) Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
  }, quiet);
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect.poll(heard).toEqual(quiet);
});

test('settings, window and last archive are there again at the next start', async ({ userData }) => {
  const first = await launchReader([sample], userData);
  const page = await firstPage(first);
  await whenReady(page);
  await page.evaluate(() => window.cutline.changeSettings({ theme: 'dark', typeSize: 120 }));
  await first.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 900, height: 700 }),
  );
  await first.close();
  const second = await launchReader([], userData);
  const again = await firstPage(second);
  const { folder } = await whenReady(again);
  const { theme, typeSize } = await again.evaluate(() => window.cutline.settings());
  const dark = await again.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const bounds = await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await second.close();
  expect({ folder, theme, typeSize, dark, bounds }).toEqual({
    folder: sample,
    theme: 'dark',
    typeSize: 120,
    dark: true,
    bounds: { x: 40, y: 30, width: 900, height: 700 },
  });
});

test('a forgotten archive leaves nothing behind', async ({ page, userData }) => {
  const { id } = await whenReady(page);
  const kept = readdirSync(store(userData)).includes(id);
  const recent = await page.evaluate((archive) => window.cutline.forgetArchive(archive), id);
  const status = await page.evaluate(() => window.cutline.status());
  expect({ kept, recent, status, left: existsSync(path.join(store(userData), id)) }).toEqual({
    kept: true,
    recent: { ok: true, value: [] },
    status: null,
    left: false,
  });
});

test('a question after the archive was closed is answered with nothing', async ({ page }) => {
  const { id } = await whenReady(page);
  await page.evaluate((archive) => window.cutline.forgetArchive(archive), id);
  const ledger = await page.evaluate(() => window.cutline.ledger({ outcomes: [], text: '', offset: 0, limit: 10 }));
  expect([await search(page, ''), ledger.total]).toEqual([[], 0]);
});

test('an archive that another Cutline has open is not forgotten', async ({ page, userData }) => {
  const { id } = await whenReady(page);
  await page.evaluate((folder) => window.cutline.openFolder(folder), path.join(root, 'docs'));
  const home = path.join(store(userData), id);
  const lock = await acquireLock(home);
  const refused = await page.evaluate((archive) => window.cutline.forgetArchive(archive), id);
  if (lock.ok) await lock.value.release();
  expect({ locked: lock.ok, refused, kept: existsSync(path.join(home, 'archive.json')) }).toEqual({
    locked: true,
    refused: { ok: false, problem: { code: 'locked', sentence: expect.any(String) } },
    kept: true,
  });
});

test('an archived picture is drawn in the page', async ({ page }) => {
  await whenReady(page);
  const hit = (await search(page, '')).find(({ thumbnail }) => thumbnail !== null);
  const width = await page.evaluate(async (file) => {
    const image = new Image();
    image.src = `archive/${file.split('/').map(encodeURIComponent).join('/')}`;
    await image.decode();
    return image.naturalWidth;
  }, hit?.thumbnail ?? '');
  expect(width).toBeGreaterThan(0);
});

function startBeside(app: ElectronApplication, words: readonly string[]): ChildProcess {
  const program = app.process().spawnargs[0] ?? '';
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(program, ['.', ...words, '--ozone-platform=headless', ...noSandbox], { cwd: root, stdio: 'ignore' });
}

/** The folders that were opened in this user's data folder. */
function openedFolders(userData: string): readonly string[] {
  const file = path.join(userData, 'recent.json');
  if (!existsSync(file)) return [];
  const opened: readonly { readonly folder: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  return opened.map(({ folder }) => folder).sort();
}

/** Starts the same program once more, as a person does who clicks its icon again. */
function startAgain(app: ElectronApplication, words: readonly string[]) {
  const program = app.process().spawnargs[0] ?? '';
  const noSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawnSync(program, ['.', ...words, ...noSandbox], { cwd: root, encoding: 'utf8', timeout: 120_000 });
}
