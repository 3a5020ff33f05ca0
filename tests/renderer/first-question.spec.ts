import { expect, it, vi } from 'vitest';
import { firstQuestion } from '../../questions.ts';

it('is asked by a page that opens, word for word as it is asked before the page has come', async () => {
  vi.stubGlobal('window', {});
  vi.stubGlobal('history', { state: null });
  const { requestOf } = await import('../../renderer/state/answer.ts');
  const { home } = await import('../../renderer/state/place.ts');
  expect(JSON.stringify(requestOf(home))).toBe(JSON.stringify(firstQuestion));
});
