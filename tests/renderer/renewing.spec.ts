import { expect, it, vi } from 'vitest';
import type { Hit, SearchAnswer } from '../../contract.ts';

const hit = { id: 'a', path: 'a.txt', headline: 'Pier Opens' } as Hit;
const first = { query: '', state: 'indexing', total: 1, of: 1, hits: [hit], facets: {} } as unknown as SearchAnswer;

/** Asks the first question, and once more under the reader's hand, when this is the answer. */
async function renewedBy(next: SearchAnswer) {
  vi.resetModules();
  const search = vi.fn().mockResolvedValueOnce(first).mockResolvedValueOnce(next);
  vi.stubGlobal('window', { cutline: { search } });
  vi.stubGlobal('history', { state: null });
  const { answer, ask, outdated, renew } = await import('../../renderer/state/answer.ts');
  const { home } = await import('../../renderer/state/place.ts');
  await ask(home);
  const { asked } = answer.get() ?? {};
  await renew(home, () => true);
  const now = answer.get();
  return { offered: outdated.get(), sameList: now?.asked === asked, state: now?.head.state, total: now?.head.total };
}

it('offers no new list to a reader who is in it when the hits are the same', async () => {
  expect(await renewedBy({ ...first, state: 'ready' })).toEqual({
    offered: false,
    sameList: true,
    state: 'ready',
    total: 1,
  });
});

it('offers the new list to a reader who is in it, and leaves the old one alone', async () => {
  expect(await renewedBy({ ...first, state: 'ready', total: 2 })).toEqual({
    offered: true,
    sameList: true,
    state: 'indexing',
    total: 1,
  });
});
