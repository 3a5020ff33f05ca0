import { expect, it } from 'vitest';
import { EarlyCalls } from '../../main/early-calls.ts';

it('answers the first call of a channel with what was asked early, and no later one', async () => {
  const { early, asked } = watched();
  early.make('search', { query: '' });
  const first = early.take('search', [{ query: '' }]);
  const second = early.take('search', [{ query: '' }]);
  expect([await first, second, asked]).toEqual(['answer 1', undefined, ['search [{"query":""}]']]);
});

it('gives no answer to another question, and none to the same one after it', () => {
  const { early } = watched();
  early.make('search', { query: '' });
  expect(early.take('search', [{ query: 'pier' }])).toBeUndefined();
  expect(early.take('search', [{ query: '' }])).toBeUndefined();
});

it('gives nothing any more once it is told to drop what it has', () => {
  const { early } = watched();
  early.make('status');
  early.make('search', { query: '' });
  early.drop();
  expect([early.take('status', []), early.take('search', [{ query: '' }])]).toEqual([undefined, undefined]);
});

it('passes a failure on to whoever takes it, and troubles nobody else', async () => {
  const early = new EarlyCalls(() => Promise.reject(new Error('refused')));
  early.make('status');
  early.make('settings');
  await expect(early.take('status', [])).rejects.toThrow('refused');
});

function watched() {
  const asked: string[] = [];
  const early = new EarlyCalls(async (channel, ...values) => {
    asked.push(`${channel} ${JSON.stringify(values)}`);
    return `answer ${asked.length}`;
  });
  return { early, asked };
}
