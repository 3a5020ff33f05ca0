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
/** Before so long and so many files a speed says nothing about the time left. */
const leastMs = 2_000;
const leastFiles = 20;

/** Turns steps of one piece of work, as they come, into progress with speed and time left, once these mean something. */
export function createProgress(): (step: Step) => Progress {
  let window: readonly Step[] = [];
  let start: Step | null = null;
  return (step) => {
    // Threads and programs are loaded until the first file is done: that time is none of reading.
    if (start === null || start.done === step.done) start = step;
    window = start === step ? [step] : [...window.filter(({ now }) => step.now - now <= windowMs), step];
    const first = window[0] ?? step;
    const seconds = (step.now - first.now) / 1_000;
    const filesPerSecond = seconds > 0 ? (step.done - first.done) / seconds : 0;
    const { done, total, current } = step;
    const isMeant = step.now - start.now >= leastMs && done - start.done >= leastFiles;
    const secondsLeft = isMeant && filesPerSecond > 0 ? (total - done) / filesPerSecond : null;
    return { done, total, current, filesPerSecond, secondsLeft };
  };
}
