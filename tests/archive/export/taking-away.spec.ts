import { expect, test } from 'vitest';
import { citationOf } from '../../../archive/export/citation.ts';
import { markdownOf } from '../../../archive/export/markdown.ts';
import { captionWithCredit, plainText } from '../../../archive/export/plain.ts';
import { articles } from '../../gallery/articles.ts';

function shaped(id: string) {
  const article = articles.find((each) => each.id === id);
  if (!article) throw new Error(`no made-up article ${id}`);
  return article;
}

test('cites who, what, when, where, and what was seen of it', () => {
  expect(citationOf(shaped('ferry'))).toBe(
    '12th River Command. “Command Opens Ferry at Long Bend as Flood Relief Reaches the Valley.” Release NR-041-16. ' +
      'April 12, 2016. https://river.example/News/Article/40121/command-opens-ferry/ (captured February 3, 2017).',
  );
});

test('cites a release without address by its path and digest', () => {
  expect(citationOf(shaped('plain'))).toBe(
    `12th River Command. “Depot Hours Change.” shapes/plain.txt, SHA-256 ${shaped('plain').source.sha256}.`,
  );
});

test('writes captions and credits where the photos stand', () => {
  const text = plainText(shaped('ferry'));
  const photo = shaped('ferry').photos[0];
  expect(photo && text.indexOf(captionWithCredit(photo))).toBe(
    text.indexOf('Soldiers of the made-up 12th River Command set the pontoon of ferry 4'),
  );
  expect(text).toContain('(River Command photo by Staff Sgt. Ada Quill)\nVIRIN: 160404-A-ZZ999-0004');
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
        spans: [{ kind: 'link', start: 8, end: 12, href: 'https://a.example/' }],
      },
      { kind: 'list', ordered: true, text: 'one\ntwo' },
      { kind: 'table', text: 'a|b\tc\n1\t2' },
      { kind: 'quote', text: 'It floats.\nIt does.' },
    ],
  });
  expect(markdown).toBe(
    [
      '# Depot \\*Hours\\* Change\\_',
      '\\1. is not a list, and \\<b\\> is no tag.',
      'See the [hall](<https://a.example/>).',
      '1. one\n2. two',
      '| a\\|b | c |\n| --- | --- |\n| 1 | 2 |',
      '> It floats.\n> It does.',
      '---\n\nshapes/plain.txt\n',
    ].join('\n\n'),
  );
});
