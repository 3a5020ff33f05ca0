import { expect, it, vi } from 'vitest';
import { answer, type BridgeCalls } from '../../main/ipc.ts';

vi.mock('electron', () => ({}));

const echo = new Proxy(
  {},
  {
    get:
      (_target, call) =>
      (...values: readonly unknown[]) => [call, ...values],
  },
);
const calls = echo as BridgeCalls;

const filters = { years: [], kinds: [], organizations: [], photographers: [], formats: [], hasPhoto: null };
const chosen = { kind: 'releases', releases: [{ id: 'a', path: 'a.txt' }] };
const exported = { choice: chosen, form: 'pdf', marks: '', photo: null };
const search = { query: 'pier', filters, sort: 'relevance', offset: 0, limit: 50, typing: true };

it.each([
  ['about', []],
  ['search', [search]],
  ['read', [{ id: 'a', path: null, query: '' }]],
  ['changeSettings', [{ theme: 'dark' }]],
  ['exportReleases', [exported]],
  [
    'exportReleases',
    [{ ...exported, choice: { kind: 'answer', query: 'pier', filters, sort: 'newest' }, form: 'csv' }],
  ],
  ['cite', [{ release: { id: '', path: 'a.txt' }, photo: 0, style: 'apa', quote: '' }]],
  ['copyText', ['']],
] as const)('makes the call %s when it is asked properly', (call, values) => {
  expect(answer(calls, call, values)).toEqual([call, ...values]);
});

it.each([
  ['about', ['x'], 'about: '],
  ['search', [{ ...search, limit: 1_000_000 }], 'search: 0.limit: '],
  ['search', [{ ...search, filters: { ...filters, hasPhoto: 'yes' } }], 'search: 0.filters.hasPhoto: '],
  ['search', [{ ...search, more: 1 }], 'search: 0.more: '],
  ['read', [{ id: 1, path: null, query: '' }], 'read: 0.id: '],
  ['openFolder', [{}], 'openFolder: 0: '],
  ['changeSettings', [{ theme: 'pink' }], 'changeSettings: 0.theme: '],
  ['changeSettings', [{ unknown: 1 }], 'changeSettings: 0.unknown: '],
  ['exportReleases', [{ ...exported, choice: { ...chosen, releases: [] } }], 'exportReleases: 0.choice.releases: '],
  ['exportReleases', [{ ...exported, form: 'docx' }], 'exportReleases: 0.form: '],
  ['showInFolder', [], 'showInFolder: 0: '],
] as const)('refuses %s(%j) and says why', (call, values, start) => {
  expect(() => answer(calls, call, values)).toThrow(start);
});
