import { expect, test } from 'vitest';
import type { Hit } from '../../contract.ts';
import { pathApart } from '../../renderer/text/alike.ts';

const hit = (path: string, headline = 'Ferry Opens', date = '2016-04-12'): Hit => ({
  ...{
    id: path,
    path,
    headline,
    headlineMarks: [],
    date,
    kind: 'news',
    organization: null,
    field: 'headline',
    score: 1,
  },
  ...{ snippet: { text: '', marks: [] }, photo: null, thumbnail: null, versions: 1 },
});

test('tells hits that look alike apart by their path, from the first folder that differs on', () => {
  const [text, page, story] = [
    hit('river/2016/ferry.txt'),
    hit('river/2016/ferry.html'),
    hit('river/mirror/ferry.txt'),
  ];
  expect([pathApart(text, [undefined, page]), pathApart(page, [text, story]), pathApart(story, [page])]).toEqual([
    'ferry.txt',
    '2016/ferry.html',
    'mirror/ferry.txt',
  ]);
});

test('says no path where no neighbour has the same headline and date', () => {
  const others = [hit('b.txt', 'Ferry Closes'), hit('c.txt', 'Ferry Opens', '2017-01-02'), undefined];
  expect([pathApart(hit('a.txt'), others), pathApart(undefined, others)]).toEqual([null, null]);
});

test('leaves out the middle of a long path, so that both its ends can be told', () => {
  const told = pathApart(hit(`a/${'long-name-of-a-folder/'.repeat(4)}ferry.txt`), [hit('b/ferry.txt')]);
  expect([told?.length, told?.slice(0, 12), told?.endsWith('/ferry.txt')]).toEqual([34, 'a/long-name…', true]);
});

test('names captures that lie in one another, as entries of a container, by their last part', () => {
  expect(pathApart(hit('crawl.warc#2'), [hit('crawl.warc#1')])).toBe('crawl.warc#2');
});
