import { readFile, truncate, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openSearcher } from '../../../archive/search/open.ts';
import type { SegmentRef } from '../../../archive/search/searcher.ts';
import { ask, makeArticle, pathsFound, withSegments } from './made-up.ts';

const whole = makeArticle('whole.txt', { headline: 'Pier', text: 'The old pier.' });
const other = makeArticle('other.txt', { headline: 'Other pier', text: 'Another old pier.' });

/** Damages the second of two segments and opens both again: what is named, and what still answers. */
async function openDamaged(damage: (file: string) => Promise<void>) {
  return withSegments([[whole], [other]], async (_, refs) => {
    const [, second] = refs;
    await damage(second?.file ?? '');
    return opened(refs);
  });
}

async function opened(refs: readonly SegmentRef[]) {
  const { searcher, damaged } = await openSearcher(refs);
  const found = await pathsFound(searcher, ask('pier'));
  searcher.close();
  return { found, damaged: damaged.map(({ file, reason }) => [refs.findIndex((ref) => ref.file === file), reason]) };
}

async function change(file: string, make: (bytes: Buffer) => void): Promise<void> {
  const bytes = await readFile(file);
  make(bytes);
  await writeFile(file, bytes);
}

it('names a segment that is cut short and answers from the others', async () => {
  expect(await openDamaged((file) => truncate(file, 300))).toEqual({
    found: ['whole.txt'],
    damaged: [[1, 'The file is cut short.']],
  });
});

it('names a segment of which one bit changed', async () => {
  const { found, damaged } = await openDamaged((file) =>
    change(file, (bytes) => {
      const at = bytes.indexOf('another');
      bytes[at] = (bytes[at] as number) ^ 1;
    }),
  );
  expect({ found, damaged }).toEqual({
    found: ['whole.txt'],
    damaged: [[1, 'The section "terms" does not match its checksum.']],
  });
});

it('names a segment that is missing or no segment at all', async () => {
  const { found, damaged } = await openDamaged((file) => writeFile(file, 'x'.repeat(2000)));
  const missing = await withSegments([[whole]], (_, refs) =>
    opened([...refs, { file: '/none/at/all', deleted: new Set() }]),
  );
  expect([found, damaged, missing.found, missing.damaged.length]).toEqual([
    ['whole.txt'],
    [[1, 'The file is cut short.']],
    ['whole.txt'],
    1,
  ]);
});

it('never opens a segment with any byte of its resident half changed', async () => {
  const opens = await withSegments([[whole]], async (_, refs) => {
    const file = refs[0]?.file ?? '';
    const bytes = await readFile(file);
    const header = bytes.indexOf('{"version"');
    const { sections }: { sections: Record<string, [number, number]> } = JSON.parse(
      bytes.toString('utf8', header, bytes.length - 16),
    );
    const [resident] = sections.positions ?? [0];
    let unnoticed = 0;
    for (let at = 16; at < resident; at += 7) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] as number) ^ 0x55;
      await writeFile(file, damaged);
      const answer = await opened(refs);
      const isPadding = !Object.values(sections).some(([start, size]) => at >= start && at < start + size);
      if (answer.damaged.length === 0 && !isPadding) unnoticed++;
    }
    return unnoticed;
  });
  expect(opens).toBe(0);
});
