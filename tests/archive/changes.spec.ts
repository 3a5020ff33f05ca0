import { expect, test } from 'vitest';
import { type Catalog, createCatalog } from '../../archive/catalog.ts';
import { type Changes, compare } from '../../archive/changes.ts';
import type { Found } from '../../archive/folder.ts';
import { rules } from '../../archive/rules.ts';
import type { LedgerEntry } from '../../contract.ts';

test('reads what is new, longer, younger, or lost its articles, and nothing else', () => {
  const catalog = known(file('same.txt'), file('longer.txt'), file('younger.txt'), file('lost.txt'));
  const found = [
    there('same.txt'),
    there('longer.txt', { bytes: 2 }),
    there('younger.txt', { modified: 2 }),
    there('lost.txt'),
    there('new.txt'),
  ];
  const articlesOf = (path: string) => (path === 'lost.txt' ? 0 : 1);
  const changes = compare({ catalog, articlesOf, retry: false }, { starts: null, found: [folder(''), ...found] });
  expect(brief(changes)).toEqual({ read: ['longer.txt', 'younger.txt', 'lost.txt', 'new.txt'], gone: [], folders: [] });
});

test('reads a file that failed again only when it is told to', () => {
  const catalog = known(file('bad.txt', { outcome: 'failed', code: 'timeout', articles: 0 }));
  const scan = { starts: null, found: [folder(''), there('bad.txt')] };
  const once = compare({ catalog, articlesOf: () => 0, retry: false }, scan);
  const again = compare({ catalog, articlesOf: () => 0, retry: true }, scan);
  expect([brief(once).read, brief(again).read]).toEqual([[], ['bad.txt']]);
});

test('misses a file and a folder only where it looked', () => {
  const catalog = known(file('a/one.txt'), file('a/deep/two.txt'), file('b/three.txt'), file('b/gone/four.txt'));
  const found = [folder('b'), there('b/new.txt')];
  const changes = compare({ catalog, articlesOf: () => 1, retry: false }, { starts: ['b'], found });
  expect(brief(changes)).toEqual({
    read: ['b/new.txt'],
    gone: ['b/three.txt', 'b/gone/four.txt'],
    folders: ['b/gone'],
  });
});

test('reads a new file once, however often it was found', () => {
  const scan = { starts: ['a', 'a/new'], found: [folder('a/new'), there('a/new/one.txt'), there('a/new/one.txt')] };
  const changes = compare({ catalog: known(), articlesOf: () => 0, retry: false }, scan);
  expect(brief(changes).read).toEqual(['a/new/one.txt']);
});

test('takes a folder that it began at and did not find for gone, with all below', () => {
  const catalog = known(file('a/one.txt'), file('a/deep/two.txt'), file('ab/three.txt'));
  const changes = compare({ catalog, articlesOf: () => 1, retry: false }, { starts: ['a'], found: [] });
  expect(brief(changes)).toEqual({ read: [], gone: ['a/one.txt', 'a/deep/two.txt'], folders: ['a', 'a/deep'] });
});

test('reads captures again whose pictures or sidecars came, changed or went', () => {
  const catalog = known(
    file('shows.html', {}, ['bridge.jpg']),
    file('by-id.html', {}, ['160504-A-AA123-001']),
    file('aside.html', {}, ['other.jpg']),
    file('sidecar.yml'),
    file('has-sidecar.md', {}, ['sidecar.yml']),
  );
  const found = ['shows.html', 'by-id.html', 'aside.html', 'has-sidecar.md'].map((path) => there(path));
  const pictures = [there('photos/Bridge.JPG'), there('photos/160504-A-AA123-001.jpg')];
  const scan = { starts: null, found: [folder(''), folder('photos'), ...found, ...pictures] };
  expect(brief(compare({ catalog, articlesOf: () => 1, retry: false }, scan))).toEqual({
    read: ['photos/Bridge.JPG', 'photos/160504-A-AA123-001.jpg', 'shows.html', 'by-id.html', 'has-sidecar.md'],
    gone: ['sidecar.yml'],
    folders: [],
  });
});

function brief({ read, gone, goneFolders }: Changes): Readonly<Record<string, readonly string[]>> {
  return { read: read.map((one) => one.path), gone, folders: goneFolders };
}

interface KnownFile {
  readonly entry: LedgerEntry;
  readonly asked: readonly string[];
}

function file(path: string, told: Partial<LedgerEntry> = {}, asked: readonly string[] = []): KnownFile {
  const entry: LedgerEntry = {
    path,
    outcome: 'read',
    code: 'ok',
    reason: null,
    format: 'text',
    articles: 1,
    bytes: 1,
    ...told,
  };
  return { entry, asked };
}

function known(...files: readonly KnownFile[]): Catalog {
  const catalog = createCatalog();
  for (const { entry, asked } of files) catalog.set({ entry, modified: 1, beside: false, asked, rules });
  return catalog;
}

function there(path: string, told: { readonly bytes?: number; readonly modified?: number } = {}): Found {
  return { kind: 'file', path, bytes: 1, modified: 1, beside: false, ...told };
}

function folder(path: string): Found {
  return { kind: 'folder', path };
}
