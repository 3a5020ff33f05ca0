import { expect, test } from 'vitest';
import { parsed, textOf } from './making/parsing.ts';

const record = (number: number, text: string) =>
  `Title: Senator speaks on bridge ${number}\nDate: May ${number}, 2019\nContent: ${text}\n\n`;

test('makes an article of every release in a text file', async () => {
  const text = `${record(6, 'First paragraph here.\n\nSecond paragraph here.')}\n${record(7, '\nOn the next line.')}`;
  const { articles, remarks } = await parsed('senator.txt', text);
  expect([
    articles.map((article) => [article.path, article.headline, article.date, article.format, ...textOf(article)]),
    remarks,
  ]).toEqual([
    [
      [
        'senator.txt#1',
        'Senator speaks on bridge 6',
        '2019-05-06',
        'text',
        'First paragraph here.',
        'Second paragraph here.',
      ],
      ['senator.txt#2', 'Senator speaks on bridge 7', '2019-05-07', 'text', 'On the next line.'],
    ],
    [],
  ]);
});

test('reads labels in any order, releases without a date, and leaves out those without a text', async () => {
  const text = [
    'Date: 2019-05-06\nURL: https://news.example.gov/1\nTitle: One\nAuthor: Press Office\nText:\nHe said, “Date: to be told.”\n-----\n',
    'Date: 2019-05-07\nTitle: Empty\nText:\n',
    'Date:\nTitle: Undated\nText: Some words.\n',
  ].join('\n');
  const { articles, remarks } = await parsed('all.txt', text);
  expect([
    articles.map(({ path, headline, date, byline, url }) => [path, headline, date, byline, url]),
    textOf(articles[0]),
    remarks,
  ]).toEqual([
    [
      ['all.txt#1', 'One', '2019-05-06', 'Press Office', 'https://news.example.gov/1'],
      ['all.txt#3', 'Undated', null, null, null],
    ],
    ['He said, “Date: to be told.”'],
    ['recovered: all.txt: 1 of 3 releases have no text and were left out.'],
  ]);
});

test('takes a release that merely speaks of titles and dates for one release', async () => {
  const texts = [
    'Bridge opens at Fort Example\n\nTitle: Commander\nDate: May 6\n\nThe bridge is open to all.',
    'Title: a word that starts this text\n\nThe bridge is open to all.',
    'Title:\n'.repeat(1000),
  ];
  const paths = await Promise.all(
    texts.map(async (text) => (await parsed('one.txt', text)).articles.map(({ path }) => path)),
  );
  expect(paths).toEqual([['one.txt'], ['one.txt'], ['one.txt']]);
});
