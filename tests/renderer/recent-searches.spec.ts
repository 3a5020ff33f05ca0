import { beforeEach, expect, it, vi } from 'vitest';

const [one, other] = ['11111111-aaaa', '22222222-bbbb'];

/** The module as a window that is opened anew has it. */
const opened = async () => {
  vi.resetModules();
  return await import('../../renderer/state/recent-searches.ts');
};

beforeEach(() => {
  const texts = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => texts.set(key, text),
  });
});

it('keeps the searches of each archive apart for the next window, the latest first and once', async () => {
  const { rememberSearch } = await opened();
  for (const query of ['ferry', ' pier ', 'ferry', ' ']) rememberSearch(one, query);
  rememberSearch(other, 'x'.repeat(1001));
  rememberSearch(other, 'gale');
  expect((await opened()).recentSearches.get()).toEqual({ [one]: ['ferry', 'pier'], [other]: ['gale'] });
});

it('forgets the searches of one archive, and of no other', async () => {
  const { rememberSearch, forgetSearches } = await opened();
  rememberSearch(one, 'ferry');
  rememberSearch(other, 'gale');
  forgetSearches(one);
  expect((await opened()).recentSearches.get()).toEqual({ [other]: ['gale'] });
});
