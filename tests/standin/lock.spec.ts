import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { InstanceLock, type SecondInstance } from '../../tools/standin/lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// app.requestSingleInstanceLock: "additionalData ... A JSON object containing additional data to send to the first instance."
it('is held once, and its holder hears what the second one says', async () => {
  const second: SecondInstance = { argv: ['cutline', '/a folder'], workingDirectory: '/', additionalData: { a: 1 } };
  const holder = new InstanceLock(folder);
  const heard = new Promise<SecondInstance>((resolve) => holder.take(resolve));
  const other = new InstanceLock(folder);
  const taken = other.take(() => undefined);
  other.tell(second);
  expect({ taken, held: [holder.held, other.held], heard: await heard }).toEqual({
    taken: false,
    held: [true, false],
    heard: second,
  });
  holder.release();
});

it('is taken from a process that has died with it', () => {
  writeFileSync(path.join(folder, 'SingletonStandin'), '999999999');
  const lock = new InstanceLock(folder);
  const taken = lock.take(() => undefined);
  lock.release();
  expect(taken).toBe(true);
});

it('can be taken again after it was released', () => {
  const first = new InstanceLock(folder);
  first.take(() => undefined);
  first.release();
  const second = new InstanceLock(folder);
  const taken = second.take(() => undefined);
  second.release();
  expect([taken, first.held]).toEqual([true, false]);
});
