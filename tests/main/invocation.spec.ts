import { expect, it } from 'vitest';
import { exportEntries } from '../../exports.ts';
import { desktopWords } from '../../main/cli/desktop-words.ts';
import type { ExportWords } from '../../main/cli/export-words.ts';
import { parseInvocation } from '../../main/cli/invocation.ts';
import { launchWords } from '../../main/launch-words.ts';

it.each([
  ['', { kind: 'open', folder: null, store: null }],
  ['releases', { kind: 'open', folder: 'releases', store: null, word: true }],
  ['./releases', { kind: 'open', folder: './releases', store: null }],
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
  ['export releases a.txt --pdf out.pdf', exported({})],
  [
    'export releases a.txt b.txt --md out --force',
    exported({ paths: ['a.txt', 'b.txt'], form: 'markdown', out: 'out', force: true }),
  ],
  [
    'export releases --query pier --sort newest --csv - --store kept',
    exported({ paths: [], query: 'pier', sort: 'newest', form: 'csv', out: '-', store: 'kept' }),
  ],
  ['export releases a.txt --bibtex a.bib --photo 2', exported({ form: 'bibtex', out: 'a.bib', photo: 2 })],
  [
    'cite releases a.txt --style apa --photo 2',
    { kind: 'cite', folder: 'releases', path: 'a.txt', style: 'apa', photo: 2, quote: '', store: null },
  ],
  ['verify packet.zip', { kind: 'verify', packet: 'packet.zip' }],
  ['export releases a.txt --pdf=out.pdf', exported({})],
  ['export releases a.txt --pdf out.pdf --paper Letter', exported({ paper: 'Letter' })],
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
  [
    'export releases a.txt',
    `export: what to write is missing: ${exportEntries.map(({ flag }) => `--${flag}`).join(', ')}`,
  ],
  ['export releases --csv out', 'export: PATH or --query is missing (--query "" is every release)'],
  ['export releases a.txt --query pier --csv out', 'export: take either PATHs or --query'],
  ['export releases a.txt --csv out --md out', 'export: one form at a time, not --md and --csv'],
  [
    'export releases a.txt --pdf a.pdf --marks',
    'export: --marks goes with a PDF or packet and the --query whose words are marked',
  ],
  ['export releases a.txt --pdf a.pdf --paper A5', 'export: --paper takes A4 or Letter, not "A5"'],
  ['export releases a.txt --pdf -', 'export: --pdf cannot go to the standard output'],
  [
    'export releases a.txt --csv out --photo 1',
    'export: --photo goes with one PATH and a citation or the table of photos',
  ],
  ['verify', 'verify: PACKET is missing'],
  ['cite releases', 'cite: PATH is missing'],
  ['cite releases a.txt --style mla', 'cite: --style takes chicago, apa, credit, bibtex, ris, csl-json'],
  ['index releases --json', "Unknown option '--json'"],
  ['index releases --store', "Option '--store <value>' argument missing"],
  ['help fly', 'there is no command "fly"'],
  ['serach releases pier', 'there is no command "serach"; perhaps you mean "search"'],
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
  const invocation = exported({ folder: '/releases', paths: ['a b.txt', 'c.txt'], out: '/out.pdf', store: '/kept' });
  const words = desktopWords(invocation, 'linux');
  expect(parseInvocation(launchWords(['electron', '.', ...words], false))).toEqual({ ok: true, value: invocation });
});

function exported(told: Partial<ExportWords>): ExportWords {
  return {
    kind: 'export',
    folder: 'releases',
    paths: ['a.txt'],
    query: null,
    sort: 'relevance',
    form: 'pdf',
    out: 'out.pdf',
    photo: null,
    paper: null,
    marks: false,
    force: false,
    store: null,
    ...told,
  };
}

it('says of every way out what it writes, without the entry before it', () => {
  expect(exportEntries.filter(({ help }) => /\bsame\b/i.test(help)).map(({ form }) => form)).toEqual([]);
});
