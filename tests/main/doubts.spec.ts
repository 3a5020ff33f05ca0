import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { cutline } from './command-line.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'cutline-doubts-'));

it('dumps of each photo that two releases credit one VIRIN to two people', () => {
  const folder = path.join(root, 'credited');
  mkdirSync(folder);
  for (const name of ['Ada Quill', 'Rae Dunn']) {
    const photo = `Sailors fold a sail, Feb. 3, 2016.\nPhoto By: Seaman ${name}\nVIRIN: 160203-N-AB123-004\n`;
    writeFileSync(path.join(folder, `${name}.txt`), `Sail Folded by ${name}\n\nThe sail was folded today.\n\n${photo}`);
  }
  const { status, stdout } = cutline('dump', folder, '--store', path.join(root, 'store'));
  const conflicts = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).photos[0].conflicts);
  const told = {
    kind: 'credit',
    sentence: '160203-N-AB123-004 is credited in different ways: “Seaman Ada Quill” and “Seaman Rae Dunn”.',
  };
  expect([status, conflicts]).toEqual([0, [[told], [told]]]);
});

it('says of a photo what does not agree', () => {
  const file = path.join(root, 'doubt.txt');
  const caption = 'Sailors fold a sail, Feb. 3, 2016. Navy photo by Seaman Ada Quill';
  writeFileSync(
    file,
    `Sail Folded\n\nFebruary 4, 2016\n\nThe sail was folded.\n\n${caption}\nVIRIN: 160202-N-QQ123-001\n`,
  );
  expect(cutline('show', file).stdout).toContain(
    '  VIRIN: 160202-N-QQ123-001\n  In doubt: The caption says 2016-02-03, VIRIN 160202-N-QQ123-001 says 2016-02-02.',
  );
});
