import type { Progress } from '../contract.ts';

/** Where some work stands at a moment. */
export interface Step {
  readonly done: number;
  readonly total: number;
  readonly current: string | null;
  /** A clock in milliseconds. */
  readonly now: number;
}

/** Speed is measured over so long. */
const windowMs = 5_000;

/** Turns steps of one piece of work, as they come, into progress with speed and time left. */
export function createProgress(): (step: Step) => Progress {
  let window: readonly Step[] = [];
  return (step) => {
    window = [...window.filter(({ now }) => step.now - now <= windowMs), step];
    const first = window[0] ?? step;
    const seconds = (step.now - first.now) / 1_000;
    const filesPerSecond = seconds > 0 ? (step.done - first.done) / seconds : 0;
    const { done, total, current } = step;
    const secondsLeft = filesPerSecond > 0 ? (total - done) / filesPerSecond : null;
    return { done, total, current, filesPerSecond, secondsLeft };
  };
}
