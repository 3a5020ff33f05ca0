import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { test as base, expect, launchToy, root, standin } from './toy.ts';

/** The toy in a real window on a display of its own, as `npm start` opens it where Electron's binary is missing. */
const test = base.extend<{ readonly display: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  display: async ({}, use) => {
    const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1300x900x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await use(`:${await firstLine(server)}`);
    server.kill();
  },
  app: async ({ display, userData }, use) => {
    const app = await launchToy(userData, { DISPLAY: display, CUTLINE_STANDIN_WINDOW: '1' });
    await use(app);
    await app.close();
  },
});

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.stdout?.once('data', (chunk) => resolve(String(chunk).trim()));
  });
}

/** What is asked over the page, and what was wrong with the answer; undefined when nothing is. */
function asked(page: Page, part: 'question' | 'complaint' = 'question'): Promise<string | undefined> {
  return page.evaluate((name) => (document.documentElement.lastElementChild as HTMLElement).dataset[name], part);
}

// BrowserWindow: "width", "height"; a window without tabs and address bar is all page.
test('the window has no tabs, no address bar, and the size the app gave it', async ({ page }) => {
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([900, 600]);
  expect(await page.evaluate(() => matchMedia('(display-mode: standalone)').matches)).toBe(true);
});

// dialog.showOpenDialog: "filePaths string[] - An array of file paths chosen by the user."
test('a folder can be named where the desktop has no dialog to offer', async ({ app, page, userData }) => {
  const chosen = app.evaluate(async ({ dialog }) => {
    process.env.PATH = '/nowhere';
    return dialog.showOpenDialog({ title: 'Open a folder', properties: ['openDirectory'], defaultPath: '/preset' });
  });
  await expect.poll(() => asked(page)).toBeDefined();
  await page.keyboard.type(userData);
  await page.keyboard.press('Enter');
  expect(await chosen).toEqual({ canceled: false, filePaths: [userData] });
});

// dialog.showOpenDialog: "openDirectory - Allow directories to be selected": none that is not there.
test('the question for a folder stays until there is such a folder', async ({ app, page, userData }) => {
  const chosen = app.evaluate(async ({ dialog }, defaultPath) => {
    process.env.PATH = '/nowhere';
    return dialog.showOpenDialog({ properties: ['openDirectory'], defaultPath });
  }, userData);
  await expect.poll(() => asked(page)).toBeDefined();
  await page.keyboard.press('End');
  await page.keyboard.type('/no-such');
  await page.keyboard.press('Enter');
  await expect.poll(() => asked(page, 'complaint')).toBe(`There is no folder ${userData}/no-such.`);
  for (const _letter of '/no-such') await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  expect(await chosen).toEqual({ canceled: false, filePaths: [userData] });
});

// dialog.showSaveDialog: "showOverwriteConfirmation - Sets whether the user will be presented a confirmation dialog if the
// user types a file name that already exists."
test('a file that is there is replaced only after a second question', async ({ app, page, userData }) => {
  const file = path.join(userData, 'release.pdf');
  writeFileSync(file, 'kept');
  const ask = () =>
    app.evaluate(async ({ dialog }, defaultPath) => {
      process.env.PATH = '/nowhere';
      return dialog.showSaveDialog({ defaultPath });
    }, file);
  const press = async (question: string, ...keys: readonly string[]) => {
    await expect.poll(() => asked(page)).toBe(question);
    for (const key of keys) await page.keyboard.press(key);
  };
  const cancelled = ask();
  await press('Save as', 'Enter');
  await press('Replace release.pdf?', 'Escape');
  await press('Save as', 'Escape');
  const first = await cancelled;
  const replaced = ask();
  await press('Save as', 'Enter');
  await press('Replace release.pdf?', 'Tab', 'Enter');
  expect([first, await replaced]).toEqual([
    { canceled: true, filePath: '' },
    { canceled: false, filePath: file },
  ]);
});

// dialog.showSaveDialog: "canceled boolean - whether or not the dialog was canceled."
test('Escape cancels a save, and the question leaves nothing on the page', async ({ app, page }) => {
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const chosen = app.evaluate(async ({ dialog }) => {
    process.env.PATH = '/nowhere';
    return dialog.showSaveDialog({ defaultPath: '/preset/article.pdf' });
  });
  await expect.poll(() => asked(page)).toBeDefined();
  await page.keyboard.press('Escape');
  expect(await chosen).toEqual({ canceled: true, filePath: '' });
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

// dialog.showMessageBox: "response number - The index of the clicked button."
test('a message box answers with the button that was pressed', async ({ app, page }) => {
  const pressed = app.evaluate(({ dialog }) =>
    dialog.showMessageBox({ message: 'Open in the browser?', buttons: ['Open', 'Cancel'], defaultId: 1, cancelId: 1 }),
  );
  await expect.poll(() => asked(page)).toBeDefined();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  expect(await pressed).toEqual({ response: 0, checkboxChecked: false });
});

// contents.printToPDF of a window that is never shown: what an export does beside the reader's window.
test('a hidden window is printed', async ({ app, page }) => {
  await page.title();
  const head = await app.evaluate(async ({ BrowserWindow }) => {
    const hidden = new BrowserWindow({ show: false });
    await hidden.loadURL('toy://reader/index.html');
    const pdf = await hidden.webContents.printToPDF({});
    hidden.destroy();
    return pdf.subarray(0, 5).toString();
  });
  expect(head).toBe('%PDF-');
});

// BrowserWindow: "paintWhenInitiallyHidden boolean - Whether the renderer should be active when show is false and it has
// just been created. [...] Default is true."
test('the page of a hidden window is active, and decodes its pictures', async ({ display, userData }) => {
  const app = path.join(root, 'tests', 'standin', 'unwatched');
  const { stdout } = await promisify(execFile)(standin, [app, `--user-data-dir=${userData}`], {
    env: { ...process.env, DISPLAY: display },
    timeout: 120_000,
  });
  expect(stdout).toBe('visible, decoded\n');
});

// app, window-all-closed: "Emitted when all windows have been closed."
test('closing the window ends the app', async ({ app, page }) => {
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await page.close();
  expect(await ended).toBe(0);
});
