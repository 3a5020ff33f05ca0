import type { QuestionClass, Questions } from './question.ts';

/** Milliseconds, and how many articles the questions of the class found together. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly found: number;
}

/** What a build took. */
export interface BuildCost {
  readonly wallS: number;
  readonly cpuS: number;
  readonly rssMB: number;
  readonly indexMB: number;
  /** Stored texts, where the engine keeps them. */
  readonly textMB: number;
}

/** What searching took, in a process of its own. */
export interface SearchCost {
  /** From the start of the process to the first answer. */
  readonly openMs: number;
  readonly rssMB: number;
  readonly latencies: Readonly<Partial<Record<QuestionClass | 'page', Latency>>>;
  readonly addMs?: number;
}

const ROUNDS = 5;
const BUDGET = 5_000;

/** Asks every question of a class some rounds, or until the class has had its time. `ask` returns how many were found. */
export async function timeClass(
  name: QuestionClass,
  questions: Questions,
  ask: (question: Questions[QuestionClass][number]) => Promise<number> | number,
): Promise<Latency> {
  const times: number[] = [];
  let found = 0;
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of questions[name]) {
      const before = performance.now();
      const count = await ask(question);
      times.push(performance.now() - before);
      if (round === 0) found += count;
      if (performance.now() - started > BUDGET && times.length >= 10) return latencyOf(times, found);
    }
  }
  return latencyOf(times, found);
}

/** The percentiles of some times. */
export function latencyOf(times: readonly number[], found: number): Latency {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), found };
}

/** CPU seconds of this process and the most memory it had, since it started. */
export function spent(): { readonly cpuS: number; readonly rssMB: number } {
  const { user, system } = process.cpuUsage();
  return { cpuS: (user + system) / 1e6, rssMB: process.resourceUsage().maxRSS / 1024 };
}
