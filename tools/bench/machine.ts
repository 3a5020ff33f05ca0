import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** The day, the machine, how long an empty process takes on it, and how busy it is, in two sentences; said at the start of a section, before anything is measured. */
export function machineSentence(): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const [load = 0] = loadavg();
  const busy = load > 1 ? '; other work ran beside it, and only ratios mean something' : '';
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day} with Node ${process.versions.node} on ${machine}; load average before it ${load.toFixed(1)}${busy}.
An empty Node process takes ${emptyProcessMs().toFixed(0)} ms here: no fresh process answers sooner.`;
}

/** Milliseconds until the first line of an empty program runs: the fastest of five. */
function emptyProcessMs(): number {
  const run = () => Number(spawnSync(process.execPath, ['-p', 'performance.now()'], { encoding: 'utf8' }).stdout);
  return Math.min(...Array.from({ length: 5 }, run));
}
