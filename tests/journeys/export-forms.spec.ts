import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { verifyPacket } from '../../archive/export/verify.ts';
import { exportEntries } from '../../exports.ts';
import { expect, root, test } from './app.ts';
import { box, hits, openRelease, settled } from './room.ts';
import { answerSaveDialog } from './save-dialog.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Export' });
const notes = (page: Page) => page.locator('.notes');

/** How the first file of each form begins. */
const beginnings: Readonly<Record<string, RegExp>> = {
  pdf: /^%PDF-1\.7/,
  pdfs: /^%PDF-1\.7/,
  markdown: /^---\ntitle: /,
  text: /Gannet Ledge/,
  json: /^\{"schema":1/,
  csv: /^\uFEFFdate,headline/,
  'photos-csv': /^\uFEFFcaption,credit/,
  bibtex: /^@misc\{/,
  ris: /^TY {2}- /,
  'csl-json': /^\[\n\{"id"/,
  packet: /^<!doctype html>/,
  'packet-zip': /^PK/,
};

test('writes the open release in every form of the dialog', async ({ app, page, userData }) => {
  await settled(page);
  await openRelease(page, 'caption:lens', /Gannet Ledge/);
  const begun: [string, boolean][] = [];
  for (const { form, label } of exportEntries) {
    const target = path.join(userData, 'out', form);
    mkdirSync(path.dirname(target), { recursive: true });
    await answerSaveDialog(app, target);
    await ask(page, 'This release', label);
    await expect(dialog(page)).toHaveCount(0);
    await notes(page).getByRole('button', { name: 'Put message away' }).first().click();
    const [file = ''] = written(target);
    begun.push([form, beginnings[form]?.test(readFileSync(file, 'utf8')) ?? false]);
  }
  const packets = await Promise.all(
    ['packet', 'packet-zip.zip'].map(async (name) => {
      const verified = await verifyPacket(path.join(userData, 'out', name));
      return verified.ok && [verified.value.changed, verified.value.missing, verified.value.extra].flat();
    }),
  );
  expect({
    begun,
    packets,
    left: readdirSync(path.join(userData, 'out')).filter((name) => name.startsWith('.')),
  }).toEqual({ begun: exportEntries.map(({ form }) => [form, true]), packets: [[], []], left: [] });
});

test('marks the words of the search in a PDF only when asked to, by key, in the dialog and on the command line', async ({
  app,
  page,
  userData,
}) => {
  await settled(page);
  await box(page).fill('caption:lens');
  await expect(hits(page)).toHaveCount(1);
  await hits(page).first().click();
  await expect(page.locator('.body mark').first()).toBeAttached();
  const file = (name: string) => path.join(userData, `${name}.pdf`);
  await answerSaveDialog(app, file('key'));
  await page.keyboard.press('Control+P');
  await expect.poll(() => existsSync(file('key')), { timeout: 60_000 }).toBe(true);
  for (const name of ['unticked', 'ticked']) {
    await answerSaveDialog(app, file(name));
    await page.keyboard.press('Control+Shift+E');
    await dialog(page)
      .getByRole('checkbox', { name: 'Mark the words of the search' })
      .setChecked(name === 'ticked');
    await dialog(page).getByRole('button', { name: 'Export…' }).click();
    await expect(dialog(page)).toHaveCount(0);
  }
  const program = path.join(root, 'tools', 'cutline.mjs');
  for (const [name, ...more] of [['command'], ['command-marks', '--marks']] as const) {
    const words = ['export', path.join(root, 'sample'), '--query', 'caption:lens', '--pdf', file(name), ...more];
    spawnSync(process.execPath, [program, ...words, '--store', path.join(userData, 'store')]);
  }
  const names = ['key', 'unticked', 'ticked', 'command', 'command-marks'];
  expect(names.filter((name) => hasMarks(file(name)))).toEqual(['ticked', 'command-marks']);
});

test('leaves nothing of an export that is cancelled, and fills no folder that holds something', async ({
  app,
  page,
  userData,
}) => {
  await settled(page);
  const target = path.join(userData, 'each');
  await answerSaveDialog(app, target);
  await ask(page, /^Whole result/, 'One PDF each');
  await dialog(page).getByRole('button', { name: 'Cancel export' }).click();
  await expect(notes(page)).toContainText('The export was cancelled; nothing was written.');
  const left = readdirSync(userData).filter((name) => name.startsWith('.cutline') || name === 'each');
  mkdirSync(target);
  writeFileSync(path.join(target, 'mine.txt'), 'mine');
  await ask(page, /^Whole result/, 'One PDF each');
  await expect(notes(page)).toContainText(`${target} is there already, and is kept as it is.`);
  expect([left, readdirSync(target)]).toEqual([[], ['mine.txt']]);
});

for (const [signal, to, ends] of [
  ['SIGINT', 'both processes, as a terminal sends it', { code: 3, left: [] }],
  ['SIGTERM', 'the command alone', { code: 3, left: [] }],
  // What was written beside the place stays there, hidden; nothing has the name of the whole.
  ['SIGKILL', 'both processes', { code: null, left: [expect.stringMatching(/^\.cutline-/)] }],
] as const) {
  test(`leaves no part of a PDF when ${signal} reaches ${to} in the middle of it`, async ({ userData }) => {
    const words = ['export', path.join(root, 'sample'), '--query', '', '--pdf', path.join(userData, 'all.pdf')];
    const program = path.join(root, 'tools', 'cutline.mjs');
    const child = spawn(process.execPath, [program, ...words, `--store=${path.join(userData, 'store')}`], {
      detached: true,
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    await expect.poll(() => readdirSync(userData).some((name) => name.startsWith('.cutline-'))).toBe(true);
    const id = child.pid ?? 0;
    process.kill(signal === 'SIGTERM' ? id : -id, signal);
    const [code] = await ended;
    expect({ code, left: readdirSync(userData).filter((name) => name !== 'store') }).toEqual(ends);
  });
}

/** Whether a page shows two pixels side by side in the colour that printed.css gives to marks. */
function hasMarks(pdf: string): boolean {
  const pixels = execFileSync('pdftoppm', ['-r', '40', pdf], { maxBuffer: 2 ** 28 });
  return pixels.includes(Buffer.from('fff0b3fff0b3', 'hex'));
}

test('ends an export that is interrupted while the folder is still being read', async ({ userData }) => {
  const [archive, store] = [path.join(userData, 'many'), path.join(userData, 'store')];
  mkdirSync(archive);
  const words = 'The ferry ran all day until the lamps were lit. '.repeat(200);
  for (let count = 0; count < 2_000; count += 1)
    writeFileSync(path.join(archive, `${count}.md`), `# Day ${count}\n\n${words}`);
  const program = path.join(root, 'tools', 'cutline.mjs');
  const all = [program, 'export', archive, '--query', '', '--pdf', path.join(userData, 'all.pdf'), '--store', store];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (piece) => {
    told += piece;
  });
  const ended = once(child, 'close');
  await expect.poll(() => existsSync(store) && readdirSync(store).length > 0, { intervals: [20] }).toBe(true);
  child.kill('SIGTERM');
  const [code] = await ended;
  expect([code, told, readdirSync(userData).sort()]).toEqual([
    3,
    'cutline: The export was cancelled; nothing was written.\n',
    ['many', 'store'],
  ]);
});

async function ask(page: Page, what: string | RegExp, label: string): Promise<void> {
  await page.keyboard.press('Control+Shift+E');
  await dialog(page).getByRole('radio', { name: what }).check();
  await dialog(page).getByRole('combobox').selectOption({ label });
  await dialog(page).getByRole('button', { name: 'Export…' }).click();
}

/** The file at this place, with whatever ending, or the first ones in the folder there. */
function written(target: string): readonly string[] {
  const name = readdirSync(path.dirname(target)).find((each) => each.split('.')[0] === path.basename(target)) ?? '';
  const place = path.join(path.dirname(target), name);
  return statSync(place).isDirectory()
    ? readdirSync(place)
        .filter((each) => /\.(?:pdf|html)$/.test(each))
        .map((each) => path.join(place, each))
    : [place];
}
