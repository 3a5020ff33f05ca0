import { expect, it } from 'vitest';
import { EventEmitter } from '../../tools/standin/page/emitter.ts';

it('calls listeners in order, once those of once, and none that was taken away', () => {
  const calls: string[] = [];
  const emitter = new EventEmitter();
  const removed = () => calls.push('removed');
  emitter.on('event', (word: string) => calls.push(`on ${word}`));
  emitter.once('event', (word: string) => calls.push(`once ${word}`));
  emitter.on('event', removed).removeListener('event', removed);
  const heard = [emitter.emit('event', 'a'), emitter.emit('event', 'b'), emitter.emit('other')];
  expect({ calls, heard, left: emitter.listenerCount('event') }).toEqual({
    calls: ['on a', 'once a', 'on b'],
    heard: [true, true, false],
    left: 1,
  });
});

// contextBridge: what is copied over it loses its prototype, so an emitter shows nothing of what it keeps.
it('has no field of its own that a copy could show', () => {
  const emitter = new EventEmitter();
  emitter.on('event', () => undefined);
  expect(Object.entries(emitter)).toEqual([]);
});
