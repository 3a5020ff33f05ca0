import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openTestArchive, releaseText } from './making/archive.ts';
import { makeFolder } from './making/folder.ts';

test.runIf(process.platform === 'linux')('threads that read files give way to those that answer', async () => {
  const folder = await makeFolder({ 'one.txt': releaseText('One', 'Pontoon') });
  const before = yieldingThreads();
  const archive = await openTestArchive(folder, await makeFolder());
  await archive.settled();
  expect(yieldingThreads()).toBeGreaterThan(before);
});

/** How many threads of this process have a niceness of their own above that of the process. */
function yieldingThreads(): number {
  const own = nicenessOf('self');
  return readdirSync('/proc/self/task').filter((thread) => nicenessOf(`self/task/${thread}`) > own).length;
}

function nicenessOf(task: string): number {
  const fields = readFileSync(`/proc/${task}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[16]);
}
