import { readdir, readFile } from 'node:fs/promises';

/** Memory in megabytes: of the app's own process, and of the browser's processes together. */
export interface Memory {
  readonly app: number;
  readonly browser: number;
}

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly command: string;
}

/**
 * Follows a process and all that it starts until `stop` is called; gives the most either part had. Pages that processes
 * share count once (proportional set size), so the browser's parts can be added up. Null where /proc does not tell.
 */
export function watchMemory(id: number, everyMs: number): { stop(): Promise<Memory | null> } {
  let most: Memory = { app: 0, browser: 0 };
  let stopped = false;
  const watching = (async () => {
    while (!stopped) {
      const now = await memoryBelow(id);
      most = { app: Math.max(most.app, now.app), browser: Math.max(most.browser, now.browser) };
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  })();
  return {
    async stop() {
      stopped = true;
      await watching;
      return most.app + most.browser === 0 ? null : most;
    },
  };
}

async function memoryBelow(id: number): Promise<Memory> {
  const all = await processes();
  const family = [id];
  // Grows while it is gone through: children of children come along.
  for (const parent of family) family.push(...all.filter((one) => one.parent === parent).map((one) => one.id));
  const memory = { app: 0, browser: 0 };
  for (const one of all.filter((each) => family.includes(each.id))) {
    memory[isBrowser(one.command) ? 'browser' : 'app'] += await sizeOf(one.id);
  }
  return memory;
}

/** A browser's own program, or one of the processes that Electron starts for its pages. */
function isBrowser(command: string): boolean {
  return /^\S*(?:chrom|msedge)\S* /.test(command) || command.includes(' --type=');
}

async function processes(): Promise<readonly Process[]> {
  const names = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  return Promise.all(
    names.map(async (name) => {
      const [stat = '', command = ''] = await Promise.all(
        ['stat', 'cmdline'].map((file) => readFile(`/proc/${name}/${file}`, 'utf8').catch(() => '')),
      );
      // The program's name stands in brackets and may hold anything.
      const parent = Number(
        stat
          .slice(stat.lastIndexOf(')') + 1)
          .trim()
          .split(' ')[1],
      );
      return { id: Number(name), parent, command: command.replaceAll('\0', ' ') };
    }),
  );
}

async function sizeOf(id: number): Promise<number> {
  const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}
