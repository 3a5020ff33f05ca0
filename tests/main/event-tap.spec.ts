import { expect, it } from 'vitest';
import { EventTap } from '../../main/event-tap.ts';

it('tells the first listener what came before it, in order, and others only what comes then', () => {
  const tap = new EventTap<number>();
  const [one, other]: [number[], number[]] = [[], []];
  tap.tell(1);
  tap.tell(2);
  tap.listen((event) => one.push(event));
  tap.tell(3);
  tap.listen((event) => other.push(event));
  tap.tell(4);
  expect([one, other]).toEqual([[1, 2, 3, 4], [4]]);
});

it('tells nothing to who has stopped listening, and keeps nothing for who comes after', () => {
  const tap = new EventTap<number>();
  const [one, other]: [number[], number[]] = [[], []];
  const stop = tap.listen((event) => one.push(event));
  stop();
  tap.tell(1);
  tap.listen((event) => other.push(event));
  expect([one, other]).toEqual([[], []]);
});
