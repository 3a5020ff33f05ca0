import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openSettings, parseSettings, standardSettings } from '../../main/settings.ts';

let file = '';

beforeEach(async () => {
  file = path.join(await mkdtemp(path.join(os.tmpdir(), 'cutline-settings-')), 'settings.json');
});

it('begins with the standard settings and writes nothing by itself', async () => {
  const settings = await openSettings(file);
  expect([settings.current(), await readdir(path.dirname(file))]).toEqual([standardSettings, []]);
});

it('keeps a change for the next start', async () => {
  await (await openSettings(file)).change({ theme: 'dark', typeSize: 130 });
  expect((await openSettings(file)).current()).toEqual({ ...standardSettings, theme: 'dark', typeSize: 130 });
});

it('drops unknown keys and replaces only the values that do not fit', () => {
  const content = { theme: 'pink', typeSize: 9_000, measure: 'wide', telemetry: true, savedSearches: ['a', 1] };
  expect(parseSettings(content)).toEqual({ ...standardSettings, measure: 'wide' });
});

it('keeps a broken file aside and starts with the standard settings', async () => {
  await writeFile(file, '{"theme": "da');
  const settings = await openSettings(file);
  const aside = await readFile(file.replace('.json', '.broken.json'), 'utf8');
  expect([settings.current(), aside]).toEqual([standardSettings, '{"theme": "da']);
});

it('takes the paper of the country until one is chosen', async () => {
  const usual = await Promise.all(
    ['US', 'DE', ''].map(async (country) => (await openSettings(file, country)).current()),
  );
  await (await openSettings(file, 'US')).change({ paper: 'A4' });
  const chosen = (await openSettings(file, 'US')).current();
  expect([...usual, chosen].map(({ paper }) => paper)).toEqual(['Letter', 'A4', 'A4', 'A4']);
});
