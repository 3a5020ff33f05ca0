import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { parseCredit } from '../../../archive/article/credit.ts';
import { citationIn, cslJson, referenceTo } from '../../../archive/export/references.ts';
import type { Article, CitationStyle } from '../../../contract.ts';
import { madeArticle, madePhoto } from '../making/article.ts';
import { inTurn, joined } from '../making/taken.ts';

const photo = madePhoto({
  caption: 'Staff Sgt. Ada Quill checks a pontoon at Long Bend. The river fell later.',
  credit: 'River Command photo by Sgt. José Núñez-Ortiz',
  photographer: 'Sgt. José Núñez-Ortiz',
  rank: 'Sgt.',
  organization: 'River Command',
  virin: '160404-A-ZZ999-0004',
  virinParts: { date: '2016-04-04', service: 'A', visionId: 'ZZ999', sequence: '0004', crop: null, country: null },
});

const release = madeArticle({
  path: 'releases/041_16.txt',
  kind: 'release',
  headline: 'Command Opens “Ferry” at Long Bend.',
  byline: 'By Staff Sgt. Ada B. Quill, 12th River Command Public Affairs',
  organization: '12th River Command',
  releaseNumber: 'NR-041-16',
  date: '2016-04-12',
  url: 'https://river.example/News/40121/a_b?c=1&d=%20',
  captured: '2017-02-03T10:00:00Z',
  language: 'en',
  photos: [photo],
  source: { sha256: 'ab'.repeat(32), bytes: 1, encoding: 'utf-8' },
});

function cited(style: CitationStyle, of: number | null = null, told: Partial<Article> = {}): string {
  return citationIn(style, referenceTo({ ...release, ...told }, of));
}

test('cites a release as Chicago and APA have it', () => {
  expect([cited('chicago'), cited('apa'), cited('credit')]).toEqual([
    'Ada B. Quill, “Command Opens ‘Ferry’ at Long Bend,” news release, no. NR-041-16, 12th River Command, ' +
      'April 12, 2016, https://river.example/News/40121/a_b?c=1&d=%20, captured February 3, 2017.',
    'Quill, A. B. (2016, April 12). Command Opens “Ferry” at Long Bend (Release No. NR-041-16) [News release]. ' +
      '12th River Command. https://river.example/News/40121/a_b?c=1&d=%20',
    'Ada B. Quill, 12th River Command, “Command Opens ‘Ferry’ at Long Bend,” April 12, 2016',
  ]);
});

test('cites a photo by its photographer, its first sentence, the day it was shot and its VIRIN', () => {
  expect([cited('chicago', 0), cited('apa', 0), cited('credit', 0)]).toEqual([
    'José Núñez-Ortiz, “Staff Sgt. Ada Quill checks a pontoon at Long Bend,” photograph, VIRIN 160404-A-ZZ999-0004, ' +
      'River Command, April 4, 2016, in “Command Opens ‘Ferry’ at Long Bend,” ' +
      'https://river.example/News/40121/a_b?c=1&d=%20, captured February 3, 2017.',
    'Núñez-Ortiz, J. (2016, April 4). Staff Sgt. Ada Quill checks a pontoon at Long Bend ' +
      '(VIRIN 160404-A-ZZ999-0004) [Photograph]. River Command. https://river.example/News/40121/a_b?c=1&d=%20',
    'River Command photo by Sgt. José Núñez-Ortiz, 160404-A-ZZ999-0004',
  ]);
});

test('cites by the body where nobody is named, and once only', () => {
  const told = { byline: null, kind: 'news', releaseNumber: null, captured: null } as const;
  expect([cited('chicago', null, told), cited('apa', null, told)]).toEqual([
    '12th River Command, “Command Opens ‘Ferry’ at Long Bend,” April 12, 2016, https://river.example/News/40121/a_b?c=1&d=%20.',
    '12th River Command. (2016, April 12). Command Opens “Ferry” at Long Bend. https://river.example/News/40121/a_b?c=1&d=%20',
  ]);
});

test('cites what tells neither author, date nor address by its place in the archive and its digest', () => {
  const told = {
    byline: null,
    organization: null,
    date: null,
    url: null,
    captured: null,
    releaseNumber: null,
    kind: 'other',
    headline: 'Where Is the Ferry?',
  } as const;
  const sha256 = release.source.sha256;
  expect([cited('chicago', null, told), cited('apa', null, told)]).toEqual([
    `“Where Is the Ferry?,” n.d., capture releases/041_16.txt, SHA-256 ${sha256}.`,
    `Where Is the Ferry? (n.d.). Capture releases/041_16.txt, SHA-256 ${sha256}.`,
  ]);
});

test.each([
  [
    'By Staff Sgt. Ada Quill and Cpl. Bo Reed, 4th Company',
    [
      { given: 'Ada', family: 'Quill' },
      { given: 'Bo', family: 'Reed' },
    ],
  ],
  [
    'By Sgt. Ada Quill, Cpl. Bo Reed, and Pvt. 1st Class Ines Abara, 4th Company',
    [
      { given: 'Ada', family: 'Quill' },
      { given: 'Bo', family: 'Reed' },
      { given: 'Ines', family: 'Abara' },
    ],
  ],
  ['By Capt. Ludwig van der Berg Jr.', [{ given: 'Ludwig', family: 'van der Berg', suffix: 'Jr.' }]],
  ['Harrow Sound News Service', [{ literal: 'Harrow Sound News Service' }]],
  ['バジル・クエール二等兵曹', [{ literal: 'バジル・クエール二等兵曹' }]],
  ['بقلم لوته فانس', [{ literal: 'بقلم لوته فانس' }]],
])('names the authors of %s', (byline, author) => {
  expect(referenceTo({ ...release, byline }, null).author).toEqual(author);
});

test.each([
  ['River Command photo by Sgt. Ada Quill and Spc. Bo Reed Jr.', 'River Command', 'Quill, A., & Reed, B., Jr.'],
  [
    'Photos by Sgt. Ada Quill, Cpl. Bo Reed and Spc. Ines Abara',
    '12th River Command',
    'Quill, A., Reed, B., & Abara, I.',
  ],
])('cites each photographer of %j', (credit, publisher, authors) => {
  const told = { photos: [{ ...photo, credit, ...parseCredit(credit) }] };
  expect([referenceTo({ ...release, ...told }, 0).publisher, cited('apa', 0, told).split(' (')[0]]).toEqual([
    publisher,
    authors,
  ]);
});

const hard = 'Command “Opens” {Ferry} & 50% of É_coles #1 ~ $5 \\ back ^ 渡船 عبّارة } “a” {';

test('writes BibTeX that another library reads back, whatever the title holds', () => {
  const body = 'U.S. Navy & Co, {Fleet} Łódź';
  const [item] = parsed('@bibtex/text', cited('bibtex', null, { headline: hard, byline: null, organization: body }));
  expect(item).toMatchObject({
    author: [{ family: body }],
    issued: { 'date-parts': [[2016, 4, 12]] },
    URL: release.url,
  });
  expect(withoutCase(String(item?.title))).toBe(hard);
});

test('reads a person’s name and a photo back from BibTeX', () => {
  const [item] = parsed('@bibtex/text', cited('bibtex', 0));
  expect({ ...item, title: withoutCase(String(item?.title)) }).toMatchObject({
    author: [{ family: 'Núñez-Ortiz', given: 'José' }],
    title: 'Staff Sgt. Ada Quill checks a pontoon at Long Bend',
    issued: { 'date-parts': [[2016, 4, 4]] },
  });
});

test('writes RIS that another library reads back', () => {
  const both = parsed('@ris/file', cited('ris', null, { headline: hard }) + cited('ris', 0));
  expect(both).toMatchObject([
    {
      type: 'report',
      title: hard,
      author: [{ family: 'Quill', given: 'Ada B.' }],
      issued: { 'date-parts': [[2016, 4, 12]] },
      accessed: { 'date-parts': [[2017, 2, 3]] },
      number: 'NR-041-16',
      publisher: '12th River Command',
      URL: release.url,
    },
    { type: 'graphic', author: [{ family: 'Núñez-Ortiz', given: 'José' }], publisher: 'River Command' },
  ]);
});

test('writes CSL-JSON that another library reads back unchanged', async () => {
  const text = await joined(cslJson(inTurn(referenceTo(release, null), referenceTo(release, 0))));
  const items = JSON.parse(text);
  expect([
    parsed('@csl/list+object', items).map(({ id, type, title, author }) => ({ id, type, title, author })),
    await joined(cslJson(inTurn())),
  ]).toEqual([items.map(({ id, type, title, author }: Item) => ({ id, type, title, author })), '[]\n']);
});

test('gives each capture a key of its own', () => {
  const keys = [null, 0].map((one) => referenceTo(release, one).id);
  const other = referenceTo({ ...release, path: 'copy.txt' }, null).id;
  expect([...keys, other].map((key) => /^quill-2016-[0-9a-f]{8}(-p1)?$/.test(key) || /^nunezortiz/.test(key))).toEqual([
    true,
    true,
    true,
  ]);
  expect(new Set([...keys, other]).size).toBe(3);
});

interface Item {
  readonly [field: string]: unknown;
}

function parsed(type: string, text: unknown): readonly Item[] {
  return plugins.input.chain(text, { forceType: type, generateGraph: false });
}

/** citation-js tells of letters whose case is kept by elements around them. */
function withoutCase(title: string): string {
  return title.replace(/<\/?span[^>]*>/g, '');
}
