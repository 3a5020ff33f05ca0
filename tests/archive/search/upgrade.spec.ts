import { readFile, writeFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { openSearcher } from '../../../archive/search/open.ts';
import type { SegmentRef } from '../../../archive/search/searcher.ts';
import { ask, makeArticle, makePhoto, NO_FILTERS, NO_PHOTO_FILTERS, withSegments } from './made-up.ts';

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

/** Writes what a segment says of itself anew; `change` may change its sections in place. */
async function rewriteHeader(file: string, change: (header: Header, bytes: Buffer) => object): Promise<void> {
  const bytes = await readFile(file);
  const length = bytes.readUInt32LE(bytes.length - TRAILER);
  const start = bytes.length - TRAILER - length;
  const before = JSON.parse(bytes.toString('utf8', start, start + length)) as Header;
  const header = Buffer.from(JSON.stringify(change(before, bytes)));
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

/** Until version 3 photographers stood as printed; a rank that is none keeps its place in the file for one that is. */
function asVersionThree({ sections, ...header }: Header, bytes: Buffer): object {
  const [offset, length] = sections.names as readonly [number, number];
  const names = bytes.toString('utf8', offset, offset + length);
  bytes.write(names.replace('Abc.', 'Sgt.').replace('Xyz.', 'Spc.'), offset, 'utf8');
  const checksum = crc32(bytes.subarray(offset, offset + length));
  return { ...header, version: 3, sections: { ...sections, names: [offset, length, checksum] } };
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

it('names the person where a segment of the version before has photographers as printed, each once', async () => {
  const photos = ['Abc. Ada Quill', 'Xyz. Ada Quill', 'Ben Inkwell'].map((photographer) => makePhoto({ photographer }));
  const people = await withSegments([[makeArticle('pier.txt', { photos })]], async (_, refs) => {
    await rewriteHeader(refs[0]?.file ?? '', asVersionThree);
    const { searcher } = await openSearcher(refs);
    const hers = { ...NO_FILTERS, photographers: ['Ada Quill'] };
    const { total, facets } = await searcher.search(ask('', { filters: hers }));
    const found = await searcher.photos({
      ...{ query: '', filters: NO_FILTERS, offset: 0, limit: 10 },
      photos: { ...NO_PHOTO_FILTERS, photographers: ['Ada Quill'] },
    });
    searcher.close();
    return { total, photographer: facets.photographer, photos: found.total };
  });
  expect(people).toEqual({
    total: 1,
    photographer: [
      { value: 'Ada Quill', count: 1 },
      { value: 'Ben Inkwell', count: 1 },
    ],
    photos: 2,
  });
});

it('leaves out a segment of a version that is not known, and names it', async () => {
  const { damaged } = await withSegments([articles], async (_, refs) => {
    await rewriteHeader(refs[0]?.file ?? '', (header) => ({ ...header, version: 99 }));
    return answers(refs);
  });
  expect(damaged.map(({ reason }) => reason)).toEqual(['The file has format version 99, this Cutline reads 2 to 4.']);
});
