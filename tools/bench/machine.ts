import { cpus, loadavg, totalmem } from 'node:os';

/** The day, the machine, and how busy it is, as a sentence; said at the start of a section, before anything is measured. */
export function machineSentence(): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const [load = 0] = loadavg();
  const busy = load > 1 ? '; other work ran beside it, and only ratios mean something' : '';
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day} with Node ${process.versions.node} on ${machine}; load average before it ${load.toFixed(1)}${busy}.`;
}
