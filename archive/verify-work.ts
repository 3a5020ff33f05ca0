import { open } from 'node:fs/promises';
import type { IndexerMessage, VerifyJob } from './indexer-job.ts';
import { readSections, readSegmentHeader } from './search/segment-file.ts';

/** Compares every part of some segments with its checksum, also the parts that are read only when they are needed. */
export async function verifyJob({ files }: VerifyJob): Promise<IndexerMessage> {
  const damaged: string[] = [];
  for (const file of files) if (!(await isWhole(file))) damaged.push(file);
  return { kind: 'verified', damaged };
}

async function isWhole(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const header = await readSegmentHeader(handle);
      for (const section of Object.keys(header.sections))
        await readSections(handle, header, { names: [section], checking: 'checked' });
      return true;
    } finally {
      await handle.close();
    }
  } catch {
    return false;
  }
}
