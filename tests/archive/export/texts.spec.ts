import fc from 'fast-check';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { csvLine } from '../../../archive/export/csv.ts';
import { markdownFile, markdownOf } from '../../../archive/export/markdown.ts';
import { captionWithCredit } from '../../../archive/export/parts.ts';
import { plainText } from '../../../archive/export/plain.ts';
import { textPieces } from '../../../archive/export/texts.ts';
import type { Article } from '../../../contract.ts';
import { articles } from '../../gallery/articles.ts';
import { madeArticle, madePhoto, paragraphs } from '../making/article.ts';
import { inTurn, joined, taken } from '../making/taken.ts';

function shaped(id: string): Article {
  const article = articles.find((each) => each.id === id);
  if (!article) throw new Error(`no made-up article ${id}`);
  return article;
}

test('writes captions and credits where the photos stand', () => {
  const text = plainText(shaped('ferry'));
  const photo = shaped('ferry').photos[0];
  expect(photo && text.indexOf(captionWithCredit(photo))).toBe(
    text.indexOf('Soldiers of the made-up 12th River Command set the pontoon of ferry 4'),
  );
  expect(text).toContain('(River Command photo by Staff Sgt. Ada Quill)\nVIRIN: 160404-A-ZZ999-0004');
});

test('writes each photo once, those that no block places at the end', () => {
  const article = madeArticle({
    blocks: [{ kind: 'photo', photo: 1 }, ...paragraphs('Body.')],
    photos: [madePhoto({ caption: 'First.' }), madePhoto({ caption: 'Second.', credit: 'Photo by A. Quill' })],
  });
  const order = (text: string) =>
    ['Second. (Photo by A. Quill)', 'Body.', 'First.'].map((part) => text.split(part).length - 1 + text.indexOf(part));
  const [plain, markdown] = [order(plainText(article)), order(markdownOf(article))];
  expect([plain.toSorted((a, b) => a - b), markdown.toSorted((a, b) => a - b)]).toEqual([plain, markdown]);
});

test('writes Markdown that means what the article says', () => {
  const markdown = markdownOf({
    ...shaped('plain'),
    headline: 'Depot *Hours* Change_',
    photos: [],
    blocks: [
      { kind: 'paragraph', text: '1. is not a list, and <b> is no tag.' },
      {
        kind: 'paragraph',
        text: 'See the hall.',
        spans: [
          { kind: 'link', start: 8, end: 12, href: 'https://a.example/x y>' },
          { kind: 'strong', start: 3, end: 8 },
        ],
      },
      { kind: 'list', ordered: true, text: 'one\ntwo' },
      { kind: 'table', text: 'a|b\tc\n1\t2' },
      { kind: 'quote', text: 'It floats.\nIt does.' },
    ],
  });
  expect(markdown).toBe(
    [
      '# Depot \\*Hours\\* Change\\_',
      '1\\. is not a list, and \\<b\\> is no tag.',
      'See **the** [hall](<https://a.example/x%20y%3E>).',
      '1. one\n2. two',
      '| a\\|b | c |\n| --- | --- |\n| 1 | 2 |',
      '> It floats.\n> It does.',
      '---\n\nshapes/plain.txt\n',
    ].join('\n\n'),
  );
});

test('counts the lines of an ordered list once, whether they carry their numbers or not', () => {
  const list = (text: string) => madeArticle({ headline: 'H', blocks: [{ kind: 'list', ordered: true, text }] });
  const written = ['one\ntwo', '1. one\n2. two']
    .map(list)
    .flatMap((article) => [markdownOf(article), plainText(article)]);
  expect(written.map((text) => text.split('\n\n')[1])).toEqual(Array(4).fill('1. one\n2. two'));
});

test('writes any paragraph so that a reader of Markdown finds its very words', () => {
  const sign = fc.constantFrom(...'*_`[]<>#-+=~|&;!()\\1. aé\u{6e2f}');
  const words = fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => `x${signs.join('')}x`);
  const beginning = fc.constantFrom('', '# ', '- ', '+ ', '1. ', '> ', '=== ', '--- ', '~~~', '&amp; ', '\\');
  fc.assert(
    fc.property(beginning, words, (start, text) => {
      const line = `${start}${text}`.replace(/\s+/g, ' ');
      const markdown = markdownOf(madeArticle({ headline: 'H', blocks: paragraphs(line) }));
      const [, paragraph] = marked.lexer(markdown).filter((token) => token.type !== 'space');
      expect(textOfTokens([paragraph])).toBe(line);
    }),
  );
});

test('tells what is known of a release in front matter that YAML reads back', () => {
  const article = madeArticle({
    headline: 'Pier: "open" #1 — yes',
    date: '2019-03-03',
    url: 'https://a.example/1',
    tags: ['no', '1.0'],
    source: { sha256: 'ab'.repeat(32), bytes: 1, encoding: 'utf-8' },
    blocks: paragraphs('Body.'),
  });
  const [, front = '', body = ''] = markdownFile(article).split(/^---\n/m);
  expect({ front: parse(front), body: body.trim().split('\n')[0] }).toEqual({
    front: {
      title: article.headline,
      date: '2019-03-03',
      kind: 'news',
      tags: ['no', '1.0'],
      url: article.url,
      path: 'a.txt',
      sha256: article.source.sha256,
      id: 'id',
    },
    body: '# Pier: "open" #1 — yes',
  });
});

test('writes a table as RFC 4180 has it, and disarms what a spreadsheet would run', () => {
  expect(csvLine(['plain', 'a,b', 'say "x"', 'two\nlines', ' edge', null, 7, -7])).toBe(
    'plain,"a,b","say ""x""","two\nlines"," edge",,7,-7\r\n',
  );
  expect(csvLine(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', '＝1', '=HYPERLINK("x","y")'])).toBe(
    `'=1+1,'+44,'-2,'@SUM(A1),"'\t=1",'＝1,"'=HYPERLINK(""x"",""y"")"\r\n`.replace('"\'\t=1"', "'\t=1"),
  );
});

test('makes a table of releases with the words around each hit, and one of their photos', async () => {
  const ferry = shaped('ferry');
  const hit = { snippet: { text: 'the  pontoon\nof ferry', marks: [] }, field: 'caption' };
  const found = taken(ferry, hit as unknown as NonNullable<ReturnType<typeof taken>['hit']>);
  const releases = await joined(textPieces({ form: 'csv', photo: null }, inTurn(found), 'file'));
  const photos = await joined(textPieces({ form: 'photos-csv', photo: 0 }, inTurn(found), 'pipe'));
  expect([releases.startsWith('\uFEFFdate,headline,'), releases.split('\r\n')[1], photos.split('\r\n').length]).toEqual(
    [true, expect.stringContaining('the pontoon of ferry,caption,'), 3],
  );
  expect(photos).toContain('River Command photo by Staff Sgt. Ada Quill');
});

test('takes the words around the first mark where a release was chosen and not found', async () => {
  const body = `${'Long before. '.repeat(20)}The pontoon floats. ${'Long after. '.repeat(30)}`;
  const plain = taken(madeArticle({ blocks: paragraphs(body) }));
  const start = body.indexOf('pontoon');
  const reading = { ...plain.reading, marks: { ...plain.reading.marks, blocks: [[[start, start + 7]] as const] } };
  const csv = await joined(textPieces({ form: 'csv', photo: null }, inTurn({ reading, hit: null }), 'pipe'));
  expect(csv).toMatch(/,… (?:\w+\W+)+?The pontoon floats\. [^,]+ …,,0,/);
});

test('writes the public schema, a release a line, and parts plain texts by a form feed', async () => {
  const two = [taken(madeArticle({ headline: 'One' })), taken(madeArticle({ headline: 'Two' }))];
  const json = await joined(textPieces({ form: 'json', photo: null }, inTurn(...two), 'file'));
  const text = await joined(textPieces({ form: 'text', photo: null }, inTurn(...two), 'pipe'));
  expect([
    json
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    text.split('\f\n').length,
  ]).toEqual([two.map(({ reading }) => reading.article), 2]);
});

function textOfTokens(tokens: readonly unknown[]): string {
  return tokens
    .map((token) => {
      const { type, tokens: inner, text = '', raw = '' } = token as Record<string, never>;
      if (type === 'paragraph' && inner) return textOfTokens(inner);
      return type === 'text' || type === 'escape' ? text : `[${type}]${raw}`;
    })
    .join('');
}
