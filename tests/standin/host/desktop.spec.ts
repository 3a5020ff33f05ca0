import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import './page-globals.ts';
import { expect, standin, test, toyFolder } from './toy.ts';

// Each test mirrors a sentence of Electron's documentation, quoted above it.

// app.requestSingleInstanceLock: "If it returned true, this is the primary instance"; second-instance: "This event will be
// emitted inside the primary instance of your application when a second instance has been executed".
test('a second instance is refused and the first is told its command line', async ({ app, page, userData }) => {
  await page.title();
  const second = spawnSync(standin, [toyFolder, `--user-data-dir=${userData}`, 'a folder to open'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect({ status: second.status, said: second.stdout.trim() }).toEqual({ status: 0, said: 'another one runs' });
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { log: string[] }).log))
    .toEqual(['a folder to open']);
});

// contents.printToPDF: "generateTaggedPDF boolean (optional) - Whether or not to generate a tagged (accessible) PDF",
// "generateDocumentOutline boolean (optional) - Whether or not to generate a PDF document outline from content headers."
test('a page is printed to a tagged PDF with an outline', async ({ app, page, userData }) => {
  await page.title();
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const options = { pageSize: 'A4' as const, generateTaggedPDF: true, generateDocumentOutline: true };
    return (await window?.webContents.printToPDF(options))?.toString('base64') ?? '';
  });
  const file = path.join(userData, 'printed.pdf');
  writeFileSync(file, Buffer.from(base64, 'base64'));
  const run = (program: string, ...parameters: string[]) => spawnSync(program, parameters, { encoding: 'utf8' }).stdout;
  expect({
    tagged: /^Tagged: +yes$/m.test(run('pdfinfo', file)),
    size: /^Page size: .*\(A4\)$/m.test(run('pdfinfo', file)),
    title: /^Title: +Toy Reader$/m.test(run('pdfinfo', file)),
    outline: (run('qpdf', '--json', '--json-key=outlines', file).match(/"title": "[^"]+"/g) ?? []).length,
    text: run('pdftotext', file, '-').includes('The quick brown fox.'),
  }).toEqual({ tagged: true, size: true, title: true, outline: 2, text: true });
});

// contents.printToPDF: "pageSize": an unknown one is refused, and the page can still be printed afterwards.
test('an unknown paper size is refused and does not spoil the next print', async ({ app, page }) => {
  await page.title();
  const results = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const print = (pageSize: string) =>
      window?.webContents.printToPDF({ pageSize: pageSize as 'A4' }).then(
        (pdf) => pdf.subarray(0, 5).toString(),
        (error) => String(error),
      );
    return Promise.all([print('Foolscap'), print('Letter')]);
  });
  expect(results).toEqual(['Error: Invalid pageSize Foolscap', '%PDF-']);
});

// dialog.showOpenDialog: "canceled boolean - whether or not the dialog was canceled"; tests replace dialogs in the main
// process, as Playwright's documentation of Electron shows.
test('a dialog is cancelled where nobody can answer, and answers what a test puts in its place', async ({
  app,
  page,
}) => {
  await page.title();
  const answers = await app.evaluate(async ({ dialog }) => {
    const unanswered = await dialog.showOpenDialog({ properties: ['openDirectory'] });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/chosen'] });
    return [unanswered, await dialog.showOpenDialog({}), (await dialog.showSaveDialog({})).canceled];
  });
  expect(answers).toEqual([{ canceled: true, filePaths: [] }, { canceled: false, filePaths: ['/chosen'] }, true]);
});

// nativeTheme.themeSource: "Settings this property to dark will have the following effects: ... The prefers-color-scheme
// CSS query will match dark mode."
test('the page sees the theme the app has set', async ({ app, page }) => {
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
});

// clipboard.writeText: "Writes the text into the clipboard as plain text."
test('what a page copies is on the clipboard', async ({ app, page }) => {
  await page.evaluate(() => window.toy.invoke('copy', 'a citation'));
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('a citation');
});

// app.quit: "Try to close all windows. The before-quit event will be emitted first. If all windows are successfully closed,
// the will-quit event will be emitted"; window "close": "Calling event.preventDefault() will cancel the close."
test('quitting closes the windows in order unless one of them refuses', async ({ app, page }) => {
  await page.title();
  const refused = await app.evaluate(async ({ app: running, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const order: string[] = [];
    running.once('before-quit', () => order.push('before-quit'));
    running.once('will-quit', () => order.push('will-quit'));
    window?.once('close', (event) => {
      order.push('close');
      event.preventDefault();
    });
    running.quit();
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    return { order, isOpen: window?.isDestroyed() === false };
  });
  expect(refused).toEqual({ order: ['before-quit', 'close'], isOpen: true });
});

test('the main process can name the browser that stands in', async ({ app, page }) => {
  await page.title();
  const runtime = await app.evaluate(() => ({
    browser: (globalThis as unknown as { electronStandin: { browser: string } }).electronStandin.browser,
    electron: process.versions.electron,
  }));
  expect(runtime).toEqual({
    browser: expect.stringMatching(/^(Chromium|Google Chrome|Microsoft Edge) \d+\.\d+/),
    electron: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  });
});
