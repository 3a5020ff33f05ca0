import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAnalyser } from '../../../archive/search/analyser.ts';
import { readQuery } from '../../../archive/search/query.ts';

const analyser = createAnalyser();
const read = (text: string, typing = false) => readQuery(text, { typing, analyser });
const readAs = (text: string) => read(text).readAs;
const ignored = (text: string) => read(text).ignored;

it('reads plain words as AND, and OR, NOT and brackets by their usual strength', () => {
  expect(
    [
      'harbor bridge',
      'harbor AND bridge',
      'a1 OR b2 c3',
      '(a1 OR b2) c3',
      'a1 NOT b2',
      'a1 -b2 +c3',
      'a1 -(b2 OR c3)',
    ].map(readAs),
  ).toEqual([
    'harbor AND bridge',
    'harbor AND bridge',
    'a1 OR b2 AND c3',
    '(a1 OR b2) AND c3',
    'a1 NOT b2',
    'a1 NOT b2 AND c3',
    'a1 NOT (b2 OR c3)',
  ]);
});

it('reads fields, groups after fields, boosts, distances and wildcards', () => {
  const queries = [
    'caption:pier',
    'Title:(sea wall)',
    'sea^2 wall~1',
    '"sea wall"~4',
    'har* h?rbor *bor',
    'exact:bridges',
  ];
  expect(queries.map(readAs)).toEqual([
    'caption:pier',
    'title:sea AND title:wall',
    'sea^2 AND wall~1',
    '"sea wall"~4',
    'har* AND h?rbor AND *bor',
    'exact:bridges',
  ]);
});

it('reads dates, ranges and facts', () => {
  const queries = [
    'date:2016',
    'date:2016-12',
    '2016..2018',
    'before:2016-12-15',
    'after:2016',
    'kind:news',
    'has:photo',
    '2016-12..',
  ];
  expect(queries.map((text) => read(text).node)).toEqual([
    { kind: 'dates', from: 20160000, to: 20169999 },
    { kind: 'dates', from: 20161200, to: 20161299 },
    { kind: 'dates', from: 20160000, to: 20189999 },
    { kind: 'dates', from: 1, to: 20161214 },
    { kind: 'dates', from: 20170000, to: 99991231 },
    { kind: 'kinds', kinds: ['news'] },
    { kind: 'photos' },
    { kind: 'dates', from: 20161200, to: 99991231 },
  ]);
});

it('names each clause, its role, its field and where it stands', () => {
  expect(read('pier caption:sea OR -"old wall"').clauses).toEqual([
    { text: 'pier', role: 'should', field: null, start: 0, end: 4 },
    { text: 'caption:sea', role: 'should', field: 'caption', start: 13, end: 16 },
    { text: '"old wall"', role: 'not', field: null, start: 21, end: 31 },
  ]);
});

it('reads broken input as best it can and says what was ignored', () => {
  const broken = [
    '"open quote',
    'AND',
    '((',
    'pier)',
    'pier OR',
    'NOT',
    'caption:',
    'the of',
    'date:soon',
    'kind:poem',
    'pier NEAR',
  ];
  expect(broken.map((text) => [text, readAs(text), ignored(text).length > 0])).toEqual([
    ['"open quote', '"open quote"', true],
    ['AND', '', true],
    ['((', '', true],
    ['pier)', 'pier', true],
    ['pier OR', 'pier', true],
    ['NOT', '', true],
    ['caption:', '', true],
    ['the of', '', true],
    ['date:soon', '', true],
    ['kind:poem', '', true],
    ['pier NEAR', 'pier', true],
  ]);
});

it('says of what has no word, no such day or no such distance how it was read', () => {
  const odd = [
    '\u{1f30a}',
    '\u{1f30a} pier',
    '&',
    '""',
    '()',
    'date:2016-13',
    'before:2015-02-29',
    'date:2016..2017..2018',
    'pier~7',
    '2018..2016',
    'sea NEAR/0 wall',
    '"sea wall"~0',
  ];
  expect(odd.map((text) => [text, readAs(text), ignored(text)])).toEqual([
    ['\u{1f30a}', '', ['"\u{1f30a}" has no letter or digit and was ignored.']],
    ['\u{1f30a} pier', 'pier', ['"\u{1f30a}" has no letter or digit and was ignored.']],
    ['&', '', ['"&" has no letter or digit and was ignored.']],
    ['""', '', ['A quote without a word was ignored.']],
    ['()', '', ['Brackets without a word were ignored.']],
    ['date:2016-13', '', ['date:2016-13 was ignored: a date is written 2016, 2016-12 or 2016-12-15.']],
    ['before:2015-02-29', '', ['before:2015-02-29 was ignored: a date is written 2016, 2016-12 or 2016-12-15.']],
    [
      'date:2016..2017..2018',
      '',
      ['date:2016..2017..2018 was ignored: a date is written 2016, 2016-12 or 2016-12-15.'],
    ],
    ['pier~7', 'pier~2', ['pier~7 was read as pier~2: a word may be 2 letters off at most.']],
    ['2018..2016', 'date:2016..2018', []],
    ['sea NEAR/0 wall', 'sea NEAR/1 wall', []],
    ['"sea wall"~0', '"sea wall"~0', []],
  ]);
  expect(read('"sea wall"~0').node).toEqual(read('"sea wall"').node);
});

it('takes colons, lone signs and addresses for what they are', () => {
  expect(
    ['note: pier', 'a1 - b2', 'https://example.test/x', '* pier'].map((text) => [readAs(text), ignored(text)]),
  ).toEqual([
    ['note: AND pier', []],
    ['a1 AND b2', []],
    ['https://example.test/x', []],
    ['* AND pier', []],
  ]);
});

it('reads the last word as a prefix only while it is typed', () => {
  expect([
    read('old brid', true).readAs,
    read('old brid ', true).readAs,
    read('"old brid', true).clauses.length,
  ]).toEqual(['old AND brid*', 'old AND brid', 1]);
});

it('reads a reading of a query as the same query', () => {
  const word = fc.constantFrom(
    'pier',
    'sea',
    'caption:wall',
    '"old wall"',
    'har*',
    'h?r',
    'tide~1',
    'kind:news',
    'date:2016',
    'exact:sea',
  );
  const glue = fc.constantFrom(' ', ' OR ', ' NOT ', ' AND ', ' -', ' (', ') ');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, glue), { maxLength: 7 }), (parts) => {
      const first = read(parts.flat().join(''));
      expect(read(first.readAs).node).toEqual(first.node);
    }),
    { numRuns: 2000 },
  );
});

it('reads suffixes in either order, the first of a kind, with or without a number', () => {
  const queries = ['a1~', 'a1^', 'a1~^3', 'a1^2.5~1', 'a1^2^3', 'a1^500', '"b2 c3"~', '(b2 c3)^2', '~1', 'a1.5'];
  expect(queries.map(readAs)).toEqual([
    'a1~1',
    'a1',
    'a1~1^3',
    'a1~1^2.5',
    'a1^2',
    'a1^100',
    '"b2 c3"~1',
    '(b2 AND c3)^2',
    '~1',
    'a1.5',
  ]);
});

it('never throws: 100,000 random queries', () => {
  const piece = fc.constantFrom(
    '"',
    '(',
    ')',
    'AND',
    'OR',
    'NOT',
    'NEAR/3',
    '-',
    '+',
    '~',
    '^2',
    '*',
    '?',
    ':',
    'caption:',
    'date:',
    '..',
    ' ',
    'pier',
    '2016',
    '東京',
    '\ud800',
    "'",
  );
  const queries = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(queries, fc.boolean(), (text, typing) => {
      const { clauses } = read(text, typing);
      return clauses.every(({ start, end }) => start >= 0 && start < end && end <= text.length);
    }),
    { numRuns: 100_000 },
  );
});

it('reads very long queries, deeply nested ones and ones of one kind of sign', () => {
  const hostile = [
    '('.repeat(100_000),
    '"'.repeat(100_000),
    '-'.repeat(100_000),
    'caption:'.repeat(50_000),
    ':'.repeat(100_000),
  ];
  const more = [
    'pier '.repeat(50_000),
    '~'.repeat(100_000),
    '*'.repeat(100_000),
    `${'*'.repeat(100_000)}a`,
    '2016..'.repeat(50_000),
    `a${'~1^2'.repeat(50_000)}`,
    'a.'.repeat(50_000),
    '1,'.repeat(50_000),
  ];
  expect([...hostile, ...more].map((text) => read(text).clauses.length <= 400)).toEqual(Array(13).fill(true));
});
