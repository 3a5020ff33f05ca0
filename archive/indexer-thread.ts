import { getPriority, setPriority } from 'node:os';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { groupJob } from './group-work.ts';
import type { IndexerJob, IndexerMessage, ThreadStart } from './indexer-job.ts';
import { pulseOver } from './pulse.ts';
import { createReadWork } from './read-work.ts';
import { mergeSegments } from './search/merge.ts';
import { codeOf, sentenceOf } from './store/disk.ts';
import { verifyJob } from './verify-work.ts';
import { walkJob } from './walk-work.ts';

/** Of 19 at most; somebody who waits for nothing else loses nothing by it. */
const niceness = 5;

// The program of an indexer thread: it does one job after the other, and answers each with one last message.

/** Whoever types and reads comes first. Elsewhere than on Linux this would be said of the whole process. */
if (process.platform === 'linux' && getPriority() < niceness) setPriority(niceness);

const start: ThreadStart = workerData;
const pulse = pulseOver(start.pulse);
const readJob = createReadWork(pulse);

parentPort?.on('message', (job: IndexerJob) => {
  answer(job).then(send, (error: unknown) => {
    send({ kind: 'failed', code: codeOf(error), sentence: sentenceOf(placeOf(job), error) });
  });
});

async function answer(job: IndexerJob): Promise<IndexerMessage> {
  switch (job.kind) {
    case 'walk':
      return walkJob(job, { pulse, send });
    case 'read':
      return readJob(job);
    case 'merge':
      return { kind: 'merged', articles: (await mergeSegments(job.segments, job.file)).articles };
    case 'group':
      return groupJob(job);
    case 'verify':
      return verifyJob(job);
  }
}

function placeOf(job: IndexerJob): string {
  switch (job.kind) {
    case 'walk':
      return job.root;
    case 'read':
      return job.store;
    case 'merge':
      return path.dirname(job.file);
    case 'group':
      return path.dirname(job.segments[0]?.file ?? '');
    case 'verify':
      return path.dirname(job.files[0] ?? '');
  }
}

function send(message: IndexerMessage): void {
  parentPort?.postMessage(message);
}
