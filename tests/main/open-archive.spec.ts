import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { BridgeEvent } from '../../contract.ts';
import { OpenArchive } from '../../main/open-archive.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'cutline-open-'));
const worker = path.join(folder, 'worker.cjs');
/** A thread that speaks the protocol: it echoes calls, and dies when it is asked to search for "die". */
writeFileSync(
  worker,
  `const { parentPort, workerData } = require('node:worker_threads');
const status = { id: workerData.folder, folder: workerData.folder, state: 'ready', problem: null };
const problem = { code: 'missing', sentence: workerData.folder + ': it does not exist.' };
const missing = workerData.folder.endsWith('missing');
parentPort.on('message', ({ number, call, values }) => {
  if (call === 'search' && values[0].query === 'die') setImmediate(() => process.exit(9));
  else if (call === 'read') parentPort.postMessage({ kind: 'failure', number, sentence: 'cannot read' });
  else setTimeout(() => parentPort.postMessage({ kind: 'answer', number, value: [call, ...values] }), values[0]?.offset ?? 0);
});
parentPort.postMessage({ kind: 'opened', result: missing ? { ok: false, problem } : { ok: true, value: status } });
parentPort.postMessage({ kind: 'event', event: { kind: 'changed', articles: 7 } });
`,
);

const opened: OpenArchive[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((archive) => archive.close()));
});

function create(): { readonly archive: OpenArchive; readonly events: BridgeEvent[] } {
  const events: BridgeEvent[] = [];
  const options = { store: folder, indexer: '', watch: false };
  const archive = new OpenArchive({ worker, options, onEvent: (event) => events.push(event) });
  opened.push(archive);
  return { archive, events };
}

const request = (query: string, offset = 0) => ({ query, offset }) as never;

it('matches answers to calls, in whichever order they come', async () => {
  const { archive } = create();
  await archive.open('/a');
  const [late, early] = await Promise.all([
    archive.calls().search(request('late', 50)),
    archive.calls().search(request('early')),
  ]);
  expect([late, early]).toEqual([
    ['search', { query: 'late', offset: 50 }],
    ['search', { query: 'early', offset: 0 }],
  ]);
});

it('passes events of the thread on, and a failure as a rejection', async () => {
  const { archive, events } = create();
  await archive.open('/a');
  await expect(archive.calls().read(request(''))).rejects.toThrow('cannot read');
  expect(events.map((event) => event.kind)).toEqual(['status', 'changed']);
});

it('keeps the archive that is open when another folder cannot be opened', async () => {
  const { archive } = create();
  await archive.open('/a');
  const result = await archive.open('/missing');
  expect([result, archive.status()?.folder]).toEqual([
    { ok: false, problem: { code: 'missing', sentence: '/missing: it does not exist.' } },
    '/a',
  ]);
});

it('only looks again at a folder that is open already', async () => {
  const { archive, events } = create();
  await archive.open('/a');
  await archive.open('/a/');
  await archive.calls().settled();
  expect(events.filter((event) => event.kind === 'status').length).toBe(1);
});

it('replaces one archive by another, and says when none is open', async () => {
  const { archive, events } = create();
  await archive.open('/a');
  await archive.open('/b');
  const folderThen = archive.status()?.folder;
  await archive.close();
  expect([folderThen, archive.status(), events.at(-1)]).toEqual(['/b', null, { kind: 'closed' }]);
  expect(() => archive.calls()).toThrow('No archive is open.');
});

it('tells of a thread that died, starts it again once, and not a second time', async () => {
  const { archive, events } = create();
  await archive.open('/a');
  const sentence = "The archive's thread ended unexpectedly (exit code 9).";
  await expect(archive.calls().search(request('die'))).rejects.toThrow(sentence);
  await expect.poll(() => events.filter((event) => event.kind === 'status').length).toBe(3);
  expect(await archive.calls().search(request('pier'))).toEqual(['search', { query: 'pier', offset: 0 }]);
  const first = archive.status()?.problem;
  await expect(archive.calls().search(request('die'))).rejects.toThrow(sentence);
  await expect.poll(() => archive.status()?.problem?.sentence).toBe(sentence);
  await expect(archive.calls().search(request('pier'))).rejects.toThrow("The archive's thread has ended.");
  expect(first).toEqual({ code: 'thread', sentence: `${sentence} It was started again.` });
});

it('opens the folder afresh when the reader asks after the second death', async () => {
  const { archive } = create();
  await archive.open('/a');
  for (const time of ['first', 'second']) {
    await archive
      .calls()
      .search(request('die'))
      .catch(() => time);
    await expect.poll(() => archive.status()?.problem !== null).toBe(true);
    await archive.open('/b').then(() => archive.open('/a'));
  }
  expect([archive.status()?.problem, await archive.calls().search(request('pier'))]).toEqual([
    null,
    ['search', { query: 'pier', offset: 0 }],
  ]);
});
