import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { homeOf, isArchiveId } from '../../archive/store/identity.ts';
import { acquireLock } from '../../archive/store/lock.ts';
import { cutline, program } from './command-line.ts';

let folder = '';
let store = '';

beforeAll(() => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'cutline-cli-'));
  folder = path.join(root, 'releases');
  store = path.join(root, 'store');
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'pier.md'),
    '---\ntitle: Depot opens a pier\ndate: 2019-03-03\n---\n\nThe harbor pier opened.\n',
  );
  writeFileSync(
    path.join(folder, 'crane.md'),
    '---\ntitle: Crane arrives\ndate: 2020-04-04\n---\n\nThe harbor crane came.\n',
  );
  writeFileSync(path.join(folder, 'empty.txt'), '');
});

it('opens no window on a folder that is not there', () => {
  const desktop = JSON.stringify([process.execPath, '-e', 'console.log("a window")']);
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, path.join(folder, 'nowhere')], {
    encoding: 'utf8',
    env: { ...process.env, CUTLINE_DESKTOP: desktop },
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 3,
    stdout: '',
    stderr: `cutline: ${path.join(folder, 'nowhere')}: it does not exist.\n`,
  });
});

/** Stands for the test's folder in a table. */
const folderWord = 'FOLDER';

it('indexes a folder into the store it is told, and writes nothing into the folder', () => {
  const run = cutline('index', folder, '--store', store);
  expect([run, readdirSync(folder).sort(), readdirSync(store).length > 0]).toEqual([
    {
      status: 0,
      stdout: '3 files found: 2 read (2 releases), 0 media and page parts, 1 skipped, 0 failed\n',
      stderr: '',
    },
    ['crane.md', 'empty.txt', 'pier.md'],
    true,
  ]);
});

it('ends `index` with 3 when the index cannot be brought up to date, while a search makes do with the one kept', async () => {
  const kept = path.join(path.dirname(folder), 'kept');
  cutline('index', folder, '--store', kept);
  const [id = ''] = readdirSync(kept).filter(isArchiveId);
  const lock = await acquireLock(homeOf(kept, id));
  const added = path.join(folder, 'later.md');
  writeFileSync(added, '# Later\n\nThe barge left.\n');
  const index = lock.ok ? cutline('index', folder, '--store', kept) : null;
  const search = cutline('search', folder, 'pier', '--store', kept);
  rmSync(added);
  if (lock.ok) await lock.value.release();
  const stale = expect.stringMatching(/^cutline: Another Cutline has this archive open\..*\n$/);
  expect([index, search.status, search.stderr]).toEqual([{ status: 3, stdout: '', stderr: stale }, 0, stale]);
});

it('says nothing of another Cutline while the index it keeps is up to date', async () => {
  const kept = path.join(path.dirname(folder), 'in-step');
  cutline('index', folder, '--store', kept);
  const [id = ''] = readdirSync(kept).filter(isArchiveId);
  const lock = await acquireLock(homeOf(kept, id));
  const search = cutline('search', folder, 'pier', '--store', kept);
  if (lock.ok) await lock.value.release();
  expect([lock.ok, search.status, search.stderr]).toEqual([true, 0, '']);
});

it.each([
  ['dump', folderWord],
  ['search', folderWord, 'pier'],
  ['check', folderWord],
  ['index', folderWord],
  ['export', folderWord, '--query', '', '--csv', '-'],
  ['--help'],
])('says in one sentence that the disk is full: %s', (...words) => {
  const given = words.map((word) => (word === folderWord ? folder : word));
  const { status, stderr } = spawnSync(
    'sh',
    [
      '-c',
      '"$0" "$@" > /dev/full',
      process.execPath,
      program,
      ...given,
      ...(given.length > 1 ? ['--store', store] : []),
    ],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([3, 'cutline: The output cannot be written: the disk is full.\n']);
});

it('opens no window where there is no display to see it on', () => {
  const CUTLINE_DESKTOP = JSON.stringify([process.execPath, '-e', 'console.log("a window")']);
  const env = { ...process.env, CUTLINE_DESKTOP, DISPLAY: '', WAYLAND_DISPLAY: '' };
  const run = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8', env });
    return { status, stdout, stderr };
  };
  const said = {
    status: 3,
    stdout: '',
    stderr: 'cutline: there is no display here for a window; xvfb-run gives one, and the other commands need none\n',
  };
  expect([run(), run(folder)]).toEqual([said, said]);
});

it('takes a bare word that names no folder for a mistyped command', () => {
  const desktop = JSON.stringify([process.execPath, '-e', 'console.log("a window")']);
  const env = { ...process.env, CUTLINE_DESKTOP: desktop };
  const run = (word: string) => spawnSync(process.execPath, [program, word], { encoding: 'utf8', env, cwd: store });
  const said = ['bogus', 'indx'].map((word) => [run(word).status, run(word).stderr]);
  expect(said).toEqual([
    [2, 'cutline: there is neither a command nor a folder "bogus". See cutline --help.\n'],
    [2, 'cutline: there is neither a command nor a folder "indx"; perhaps you mean "index". See cutline --help.\n'],
  ]);
});

it('searches and prints exactly the public JSON', () => {
  const run = cutline('search', folder, 'harbor', '--json', '--sort', 'newest', '--limit', '1', '--store', store);
  const answer = JSON.parse(run.stdout);
  const { hits, ...rest } = answer;
  expect([run.status, run.stderr, Object.keys(answer), rest.total, rest.of, hits.map(Object.keys), hits[0]]).toEqual([
    0,
    '',
    ['query', 'readAs', 'ignored', 'limited', 'suggestions', 'total', 'of', 'tookMs', 'hits', 'facets'],
    2,
    2,
    [['id', 'path', 'headline', 'date', 'field', 'score', 'snippet']],
    expect.objectContaining({
      path: 'crane.md',
      headline: 'Crane arrives',
      date: '2020-04-04',
      field: 'body',
      snippet: { text: 'The harbor crane came.', marks: [[4, 10]] },
    }),
  ]);
});

it('prints hits for people', () => {
  expect(cutline('search', folder, 'pier', '--store', store)).toEqual({
    status: 0,
    stdout:
      '1 hit in 2 releases, read as: pier\n\n1. Depot opens a pier\n   2019-03-03  pier.md  headline\n   The harbor pier opened.\n',
    stderr: '',
  });
});

it('counts one thing as one, and says when nothing was asked for', () => {
  const alone = path.join(path.dirname(folder), 'alone');
  mkdirSync(alone);
  writeFileSync(path.join(alone, 'pier.md'), '# Depot opens a pier\n\nThe harbor pier opened.\n');
  const index = cutline('index', alone, '--store', store);
  const search = cutline('search', alone, '', '--store', store);
  expect([index.stdout, search.stdout.split('\n')[0]]).toEqual([
    '1 file found: 1 read (1 release), 0 media and page parts, 0 skipped, 0 failed\n',
    '1 hit in 1 release, every release',
  ]);
});

it('ends with 1 when nothing is found', () => {
  const { status, stdout } = cutline('search', folder, 'zeppelin', '--store', store);
  expect([status, stdout.split('\n')[0]]).toEqual([1, '0 hits in 2 releases, read as: zeppelin']);
});

it('names what was not read, and ends with 1 where that is asked for', () => {
  const run = cutline('check', folder, '--strict', '--store', store);
  expect([run.status, run.stdout.split('\n').slice(1)]).toEqual([
    1,
    ['skipped empty.txt: the file is empty. (empty)', ''],
  ]);
});

it('prints the whole ledger as JSON', () => {
  const { counts, entries } = JSON.parse(cutline('check', folder, '--json', '--store', store).stdout);
  expect([counts.found, entries.map(({ path, code }: { path: string; code: string }) => [path, code]).sort()]).toEqual([
    3,
    [
      ['crane.md', 'ok'],
      ['empty.txt', 'empty'],
      ['pier.md', 'ok'],
    ],
  ]);
});

it('dumps every release as a line of JSON, in the order of paths', () => {
  const { status, stdout } = cutline('dump', folder, '--store', store);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([status, lines.map(({ schema, path, headline }) => [schema, path, headline])]).toEqual([
    0,
    [
      [1, 'crane.md', 'Crane arrives'],
      [1, 'pier.md', 'Depot opens a pier'],
    ],
  ]);
});

it('shows one file, as text and as JSON', () => {
  const file = path.join(folder, 'pier.md');
  const json = JSON.parse(cutline('show', file, '--json').stdout);
  expect([cutline('show', file), json.path, json.date]).toEqual([
    { status: 0, stdout: 'Depot opens a pier\n2019-03-03\n\nThe harbor pier opened.\n\n', stderr: '' },
    'pier.md',
    '2019-03-03',
  ]);
});

it('tells how two captures differ, word by word', () => {
  const other = path.join(path.dirname(folder), 'other.md');
  writeFileSync(other, '---\ntitle: Depot opens a pier\ndate: 2019-03-03\n---\n\nThe harbor pier closed.\n');
  const file = path.join(folder, 'pier.md');
  expect([cutline('diff', file, other), cutline('diff', file, file).stdout]).toEqual([
    { status: 0, stdout: 'body: The harbor pier [-opened-]{+closed+}.\n', stderr: '' },
    'Both say the same.\n',
  ]);
});

it.each([
  [['search', 'x'], 2, 'cutline: search: QUERY is missing. See cutline --help.\n'],
  [['index', '/no/such/folder'], 3, 'cutline: /no/such/folder: it does not exist.\n'],
  [
    ['diff', '/no/a.txt', '/no/b.txt'],
    3,
    'cutline: /no/a.txt: it does not exist.\ncutline: /no/b.txt: it does not exist.\n',
  ],
  [['show', '/no/such/file.txt'], 3, 'cutline: /no/such/file.txt: it does not exist.\n'],
  [
    ['open', '/tmp'],
    3,
    'cutline: nothing can show the desktop: neither Electron nor Chromium, Chrome or Edge is installed\n',
  ],
] as const)('says in one sentence why %j fails', (words, status, stderr) => {
  expect(cutline(...words, ...(['show', 'diff'].includes(words[0]) ? [] : ['--store', store]))).toEqual({
    status,
    stdout: '',
    stderr,
  });
});

it('says what it can do', () => {
  const { status, stdout } = cutline('--help');
  expect([status, stdout.match(/^ {2}cutline \S+/gm)]).toEqual([
    0,
    ['[open]', 'index', 'search', 'show', 'diff', 'dump', 'check', 'export', 'cite', 'verify'].map(
      (name) => `  cutline ${name}`,
    ),
  ]);
});

it('stops quietly when the reader of its output goes away', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"$0" "$1" dump "$2" --store "$3" | head -c 1 > /dev/null`, process.execPath, program, folder, store],
    {
      encoding: 'utf8',
    },
  );
  expect([status, stderr]).toEqual([0, '']);
});
