import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { JoinedPdf } from '../../../main/pdf/joined-pdf.ts';
import { type PdfMetadata, xmp } from '../../../main/pdf/metadata.ts';
import { readPart } from '../../../main/pdf/printed-part.ts';

/** One tagged page with an outline, as Chromium printed it. */
const printed = path.join(__dirname, '..', 'fixtures', 'printed.pdf');
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

const run = (program: string, ...words: readonly string[]) =>
  execFileSync(program, words, { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });

async function write(name: string, back: number, front: boolean): Promise<string> {
  const part = () => readPart(readFileSync(printed));
  const joined = new JoinedPdf({ front });
  for (let count = 0; count < back; count += 1) joined.add(await part(), 'back');
  if (front) joined.add(await part(), 'front');
  for (let page = 0; page < back + Number(front); page += 1) joined.addFeet(await part(), page);
  joined.end(metadata);
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'cutline-pdf-')), name);
  writeFileSync(file, Buffer.concat(joined.take()));
  return file;
}

/** The titles and pages of the topmost entries. */
function outline(file: string) {
  const { outlines } = JSON.parse(run('qpdf', '--json', '--json-key=outlines', file)) as {
    readonly outlines: readonly { readonly title: string; readonly destpageposfrom1: number }[];
  };
  return outlines.map(({ title, destpageposfrom1 }) => [title, destpageposfrom1]);
}

describe('one part alone', () => {
  let file = '';
  beforeAll(async () => {
    file = await write('single.pdf', 1, false);
  });

  it('says what the release is, as other programs read it', () => {
    const fields = run('pdfinfo', file)
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
    expect(run('pdfinfo', '-meta', file).trim()).toBe(xmp(metadata).trim());
  });

  it('keeps tags and outline, and names the picture alone a figure', () => {
    const structure = (of: string) => run('pdfinfo', '-struct-text', of).replaceAll('00000001-', '');
    expect([outline(file), structure(file)]).toEqual([
      [['Depot opens a new pier', 1]],
      structure(printed).replace(/Figure(?=\n *Figure)/, 'Div'),
    ]);
  });

  it('is a sound PDF', () => {
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });
});

describe('parts joined behind a front', () => {
  let file = '';
  beforeAll(async () => {
    file = await write('joined.pdf', 3, true);
  });

  it('is a sound PDF of all pages, tagged', () => {
    const sound = run('qpdf', '--check', file).includes('No syntax or stream encoding errors found');
    const facts = run('pdfinfo', file).match(/^(?:Pages|Tagged):.*$/gm);
    expect([sound, facts]).toEqual([true, ['Tagged:          yes', 'Pages:           4']]);
  });

  it('has one outline of all parts, the front first', () => {
    expect(outline(file).map(([, page]) => page)).toEqual([1, 2, 3, 4]);
  });

  it('has the elements of every part in one structure', () => {
    const headings = (of: string) => run('pdfinfo', '-struct', of).match(/^ *H1/gm)?.length;
    expect([headings(file), run('pdfinfo', '-struct', file).match(/^Document/gm)]).toEqual([4, ['Document']]);
  });

  it('embeds every font', () => {
    const rows = run('pdffonts', file).split('\n').slice(2).filter(Boolean);
    expect(rows.filter((row) => !/ yes yes yes +\d+ +0$/.test(row))).toEqual([]);
  });
});
