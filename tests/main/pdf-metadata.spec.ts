import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { addMetadata, type PdfMetadata, xmp } from '../../main/pdf-metadata.ts';

const printed = path.join(__dirname, 'fixtures', 'printed.pdf');
const metadata: PdfMetadata = {
  title: 'Depöt “opens” a <new> pier & 港',
  author: 'A. Writer',
  subject: 'Northern Coast Command, 2019-03-03',
  keywords: ['pier', '190303-N-AB123-0001'],
  source: 'https://ncc.example/x?a=1&b=2',
  language: 'en-US',
  creator: 'Cutline 0.1.0',
  created: new Date(Date.UTC(2020, 0, 2, 3, 4, 5)),
};
let described = '';

beforeAll(async () => {
  described = path.join(mkdtempSync(path.join(os.tmpdir(), 'cutline-pdf-')), 'described.pdf');
  writeFileSync(described, await addMetadata(readFileSync(printed), metadata));
});

const run = (program: string, ...words: readonly string[]) =>
  execFileSync(program, words, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });

it('says what the release is, as other programs read it', () => {
  const fields = run('pdfinfo', described)
    .split('\n')
    .filter((line) => /^(?:Title|Subject|Keywords|Author|Creator|CreationDate|ModDate|Tagged|Metadata)/.test(line))
    .map((line) => line.replace(/:\s+/, ': '));
  expect(fields).toEqual([
    'Title: Depöt “opens” a <new> pier & 港',
    'Subject: Northern Coast Command, 2019-03-03',
    'Keywords: pier, 190303-N-AB123-0001',
    'Author: A. Writer',
    'Creator: Cutline 0.1.0',
    'CreationDate: Thu Jan  2 03:04:05 2020 UTC',
    'ModDate: Thu Jan  2 03:04:05 2020 UTC',
    'Metadata Stream: yes',
    'Tagged: yes',
  ]);
});

it('carries the same as XMP', () => {
  expect(run('pdfinfo', '-meta', described).trim()).toBe(xmp(metadata).trim());
});

it('leaves tags, outline and text as Chromium printed them', () => {
  const outline = (file: string) =>
    (JSON.parse(run('qpdf', '--json', '--json-key=outlines', file)).outlines as readonly { title: string }[]).map(
      ({ title }) => title,
    );
  const structure = (file: string) => run('pdfinfo', '-struct-text', file);
  expect([outline(described), structure(described), run('pdftotext', described, '-')]).toEqual([
    ['Depot opens a new pier'],
    structure(printed),
    run('pdftotext', printed, '-'),
  ]);
});

it('is a sound PDF', () => {
  expect(run('qpdf', '--check', described)).toContain('No syntax or stream encoding errors found');
});
