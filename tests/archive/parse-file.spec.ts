import path from 'node:path';
import { expect, test } from 'vitest';
import { parseFile } from '../../archive/parse-file.ts';
import { releaseText } from './making/archive.ts';
import { makeFolder } from './making/folder.ts';

test('reads the releases of one file without an index, with its furniture where it is asked for', async () => {
  const archive = await makeFolder({
    'a/one.txt': `Official websites use .gov\n\n${releaseText('Bridge Opens', 'Pontoon')}`,
  });
  const file = path.join(archive, 'a/one.txt');
  const plain = await parseFile(file, { archive, source: false });
  const source = await parseFile(file, { archive, source: true });
  expect([
    plain.ok && plain.value.map(({ path: inside, headline, furniture }) => [inside, headline, furniture]),
    source.ok && source.value.map(({ furniture }) => furniture),
  ]).toEqual([[['a/one.txt', 'Bridge Opens', undefined]], [['Official websites use .gov']]]);
});

test('says why a file gives no release', async () => {
  const archive = await makeFolder({ 'empty.txt': '' });
  const outside = await makeFolder({ 'one.txt': 'x' });
  const reasons = await Promise.all(
    [path.join(archive, 'empty.txt'), path.join(archive, 'none.txt'), path.join(outside, 'one.txt')].map(
      async (file) => {
        const parsed = await parseFile(file, { archive, source: false });
        return parsed.ok || parsed.problem.sentence;
      },
    ),
  );
  expect(reasons).toEqual([
    'empty.txt: the file is empty.',
    `${archive}/none.txt: it does not exist.`,
    `${outside}/one.txt: not in the archive ${archive}.`,
  ]);
});
