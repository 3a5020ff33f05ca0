import { expect, test } from 'vitest';
import { parsed } from './making/parsing.ts';

const page = (headline: string, text: string) =>
  `<!doctype html><html><head><title>${headline}</title></head><body><h1>${headline}</h1><p>${text}</p></body></html>`;

test('takes the answers of servers and firewalls for no release', async () => {
  const headlines = [
    '404 Not Found',
    'Page not found',
    'Access Denied',
    'HTTP Error 503 - Service Unavailable',
    'The page you requested cannot be found.',
    'Object moved to here',
    'Index of locally available sites:',
  ];
  const read = await Promise.all(
    headlines.map((headline) => parsed('saved.html', page(headline, 'Please try again.'))),
  );
  expect(read.map(({ articles, remarks }) => [articles.length, remarks[0]])).toEqual(
    headlines.map((headline) => [
      0,
      `no-release: saved.html is a page of the program that served or saved the site: “${headline}”.`,
    ]),
  );
});

test('takes the index of a mirror for no release, however long it is', async () => {
  const index = page(
    'Index of locally available sites:',
    '<a href="www.example.mil/page.html">A page</a> '.repeat(300),
  );
  const { articles, remarks } = await parsed('index.html', index);
  expect(articles).toEqual([]);
  expect(remarks[0]).toContain('a page of the program that served or saved the site');
});

test('keeps releases whose headline sounds like an answer', async () => {
  const long = 'The harbor patrol went to the islands and came back with the news. '.repeat(20);
  const captures = [
    ['Access Denied', long],
    ['404th Wing Finds Page of History', 'The wing found it on Monday.'],
    ['Forbidden City Opens for Visitors', 'It opened on Monday.'],
    ['Found: Ship Lost in 1944', 'It was found on Monday.'],
  ] as const;
  const read = await Promise.all(captures.map(([headline, text]) => parsed('saved.html', page(headline, text))));
  expect(read.map(({ articles }) => articles[0]?.headline)).toEqual(captures.map(([headline]) => headline));
});
