import { expect, it } from 'vitest';
import { desktopWords } from '../../main/cli/desktop-words.ts';
import { parseInvocation } from '../../main/cli/invocation.ts';
import { launchWords } from '../../main/launch-words.ts';

it.each([
  ['', { kind: 'open', folder: null, store: null }],
  ['releases', { kind: 'open', folder: 'releases', store: null }],
  ['open releases --store kept', { kind: 'open', folder: 'releases', store: 'kept' }],
  ['--store=kept', { kind: 'open', folder: null, store: 'kept' }],
  ['index releases', { kind: 'index', folder: 'releases', strict: false, store: null }],
  [
    'search releases pier',
    {
      kind: 'search',
      folder: 'releases',
      query: 'pier',
      json: false,
      limit: 20,
      offset: 0,
      sort: 'relevance',
      store: null,
    },
  ],
  [
    'search --json --limit 5 --offset 10 --sort newest releases pier --store kept',
    {
      kind: 'search',
      folder: 'releases',
      query: 'pier',
      json: true,
      limit: 5,
      offset: 10,
      sort: 'newest',
      store: 'kept',
    },
  ],
  ['show a.txt --json --source', { kind: 'show', file: 'a.txt', archive: null, json: true, source: true }],
  ['show a.txt --archive .', { kind: 'show', file: 'a.txt', archive: '.', json: false, source: false }],
  ['dump releases', { kind: 'dump', folder: 'releases', store: null }],
  ['check releases --json --strict', { kind: 'check', folder: 'releases', json: true, strict: true, store: null }],
  [
    'export releases a.txt --pdf out.pdf',
    { kind: 'export', folder: 'releases', path: 'a.txt', pdf: 'out.pdf', store: null },
  ],
  ['--help', { kind: 'help', topic: null }],
  ['help search', { kind: 'help', topic: 'search' }],
  ['search --help', { kind: 'help', topic: 'search' }],
  ['--version', { kind: 'version' }],
])('reads "cutline %s"', (line, value) => {
  expect(parseInvocation(line.split(' ').filter(Boolean))).toEqual({ ok: true, value });
});

it.each([
  ['search', 'search: FOLDER is missing'],
  ['search releases', 'search: QUERY is missing'],
  ['search releases two words', 'search: "words" is one word too many; put quotes around several words'],
  ['search releases pier --limit many', 'search: --limit and --offset take a whole number'],
  ['search releases pier --sort size', 'search: --sort takes relevance, newest or oldest, not "size"'],
  ['export releases a.txt', 'export: --pdf OUT is missing: the file to write'],
  ['index releases --json', "Unknown option '--json'"],
  ['index releases --store', "Option '--store <value>' argument missing"],
  ['help fly', 'there is no command "fly"'],
  ['serach releases pier', 'there is no command "serach"'],
  ['search releases pier --limit -1', "Option '--limit' argument is ambiguous"],
  ['search releases -storm', "Unknown option '-s'; put -- before a word that begins with a dash"],
])('says what is wrong with "cutline %s"', (line, sentence) => {
  expect(parseInvocation(line.split(' '))).toEqual({ ok: false, problem: { code: 'usage', sentence } });
});

it('takes only its own words from the command line of Chromium', () => {
  const commandLine = ['electron', '.', '--user-data-dir=/tmp/x', 'search', 'releases', '--json', '--no-sandbox'];
  expect([launchWords(commandLine, false), launchWords(['cutline', 'releases'], true)]).toEqual([
    ['search', 'releases', '--json'],
    ['releases'],
  ]);
});

it('asks the desktop with words that mean the same there', () => {
  const words = desktopWords(
    { kind: 'export', folder: '/releases', path: 'a b.txt', pdf: '/out.pdf', store: '/kept' },
    'linux',
  );
  expect(parseInvocation(launchWords(['electron', '.', ...words], false))).toEqual({
    ok: true,
    value: { kind: 'export', folder: '/releases', path: 'a b.txt', pdf: '/out.pdf', store: '/kept' },
  });
});
