import { readFile, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { openSearcher } from '../../../archive/search/open.ts';
import type { SegmentRef } from '../../../archive/search/searcher.ts';
import { ask, makeArticle, withSegments } from './made-up.ts';

const TRAILER = 16;

const articles = [
  makeArticle('pier.txt', { headline: 'Old pier', text: 'The pier stands.', date: '2014-05-06' }),
  makeArticle('port.txt', { headline: 'Port news', text: 'A dredge and a pier.', organization: 'Harbor Office' }),
  makeArticle('quay.txt', { headline: 'Quay', text: 'Stone.', kind: 'speech' }),
];

interface Header {
  readonly version: number;
  readonly sections: Readonly<Record<string, unknown>>;
}

/** Writes what a segment says of itself anew. */
async function rewriteHeader(file: string, change: (header: Header) => object): Promise<void> {
  const bytes = await readFile(file);
  const length = bytes.readUInt32LE(bytes.length - TRAILER);
  const start = bytes.length - TRAILER - length;
  const header = Buffer.from(JSON.stringify(change(JSON.parse(bytes.toString('utf8', start, start + length)))));
  const trailer = Buffer.from(bytes.subarray(bytes.length - TRAILER));
  trailer.writeUInt32LE(header.length, 0);
  trailer.writeUInt32LE(crc32(header), 4);
  await writeFile(file, Buffer.concat([bytes.subarray(0, start), header, trailer]));
}

/** Version 2 had no classes, no first characters and no sums of lengths. */
function asVersionTwo({ sections, ...header }: Header): object {
  const { classes, classExamples, initials, ...rest } = sections;
  return { ...header, version: 2, lengthSums: undefined, sections: rest };
}

const requests = ['p', 'q', 's', 'pier p', 'pier', 'pier dredge', ''].map((query) => ask(query, { typing: true }));

async function answers(refs: readonly SegmentRef[]) {
  const { searcher, damaged } = await openSearcher(refs);
  const found = [];
  for (const request of requests) found.push({ ...(await searcher.search(request)), tookMs: 0 });
  searcher.close();
  return { found, damaged };
}

it('opens a segment of the version before, alone and beside others, and answers the same', async () => {
  const [now, mixed, before] = await withSegments([articles.slice(0, 1), articles.slice(1)], async (_, refs) => {
    const all = [];
    all.push(await answers(refs));
    for (const { file } of refs) {
      await rewriteHeader(file, asVersionTwo);
      all.push(await answers(refs));
    }
    return all;
  });
  expect([mixed, before]).toEqual([now, now]);
  expect(now?.found.map(({ total }) => total)).toEqual([2, 1, 2, 2, 2, 1, 3]);
});

it('leaves out a segment of a version that is not known, and names it', async () => {
  const { damaged } = await withSegments([articles], async (_, refs) => {
    await rewriteHeader(refs[0]?.file ?? '', (header) => ({ ...header, version: 99 }));
    return answers(refs);
  });
  expect(damaged.map(({ reason }) => reason)).toEqual(['The file has format version 99, this Cutline reads 2 to 3.']);
});
