import { expect, test } from 'vitest';
import { english } from '../../renderer/strings/english.ts';
import { stretch } from '../../renderer/strings/pseudo.ts';
import { directionOf } from '../../renderer/text/direction.ts';
import { mediaAddress } from '../../renderer/text/media.ts';
import { pageRules } from '../../renderer/text/page-rules.ts';
import { clauseWords, remember, withoutClause } from '../../renderer/text/query.ts';

test('encodes every part of a path, so that # and ? name files', () => {
  expect(mediaAddress('a b/news.mhtml#photo?1.jpg')).toBe('archive/a%20b/news.mhtml%23photo%3F1.jpg');
});

test('reads a direction off the first letter, whatever stands before it', () => {
  expect(['— «القيادة»', '2016: فتح', 'River قيادة', '12'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr']);
});

test('takes one clause out of a query and leaves the rest', () => {
  const clause = { text: 'caption:ferry', role: 'must', field: 'caption', start: 6, end: 19 } as const;
  expect([withoutClause('flood caption:ferry -night', clause), clauseWords(clause)]).toEqual(['flood -night', 'ferry']);
});

test('takes the sign or the word that joined a clause away with it', () => {
  const without = (query: string, text: string) => {
    const start = query.indexOf(text);
    return withoutClause(query, { text, role: 'must', field: null, start, end: start + text.length });
  };
  expect([
    without('lighthouse -ferry', 'ferry'),
    without('storm OR gale', 'storm'),
    without('storm OR gale', 'gale'),
    without('storm AND NOT gale rope', 'gale'),
    without('+storm well-known', 'storm'),
  ]).toEqual(['lighthouse', 'gale', 'storm', 'storm rope', 'well-known']);
});

test('remembers a search once, the latest first, and not forever', () => {
  expect(remember(['a', 'b', 'c'], 'b', 2)).toEqual(['b', 'a']);
});

test('leaves room for feet under what is read, and none under the feet themselves', () => {
  expect([pageRules({ paper: 'A4', kind: 'releases' }), pageRules({ paper: 'Letter', kind: 'feet' })]).toEqual([
    '@page { size: A4; margin: 18mm 19mm 27mm; } @page turned { size: A4 landscape; margin: 18mm 19mm 27mm; }',
    '@page { size: letter; margin: 0; } @page turned { size: letter landscape; margin: 0; }',
  ]);
});

test('keeps the holes for values in pseudo-English', () => {
  expect(stretch('{count} of {total}')).toBe('⟦{count} óf {total}······⟧');
});

test('counts one release of an export as one', () => {
  expect(english['export.working']).toEqual({ one: '{done} of {count} release', other: '{done} of {count} releases' });
});

test('says every text in words, with a plural form where it counts', () => {
  const counted = Object.entries(english).filter(([, message]) => /\{count\}/.test(JSON.stringify(message)));
  expect(counted.filter(([, message]) => typeof message === 'string').map(([key]) => key)).toEqual([]);
});
