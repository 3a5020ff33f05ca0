import { constants } from 'node:os';
import { expect, it } from 'vitest';
import { reasonOf, sentenceOf } from '../../archive/store/disk.ts';

const failure = (code: string) => Object.assign(new Error(`${code}: for programmers, open '/x.123'`), { code });

it('tells every failure of the system in words, without its code', () => {
  const codes = Object.keys(constants.errno);
  expect(codes.filter((code) => !/^\/x: [a-z' -]+(?:, [a-z ]+)?\.$/.test(sentenceOf('/x', failure(code))))).toEqual([]);
});

it('names the file that was meant, and why', () => {
  expect(['ENOSPC', 'EISDIR', 'ENOENT', 'EXDEV'].map((code) => sentenceOf('/a.pdf', failure(code)))).toEqual([
    '/a.pdf: the disk is full.',
    '/a.pdf: it is a folder, not a file.',
    '/a.pdf: it does not exist.',
    '/a.pdf: it lies on another disk.',
  ]);
});

it('keeps what an error that is none of the system says', () => {
  expect([reasonOf(new Error('the end is missing.')), reasonOf('odd')]).toEqual(['the end is missing', 'odd']);
});
