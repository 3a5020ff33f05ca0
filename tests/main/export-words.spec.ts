import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { releasePath, releasePaths } from '../../main/cli/release-path.ts';

const program = path.join(__dirname, '..', '..', 'dist', 'cli.cjs');
let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'cutline-export-'));
  mkdirSync(path.join(root, 'releases'));
  for (const [name, title, day] of [
    ['pier', 'Depot opens a pier', '2019-03-03'],
    ['crane', 'Crane arrives', '2020-04-04'],
  ] as const) {
    const text = `---\ntitle: ${title}\ndate: ${day}\n---\n\nThe harbor ${name} came.\n`;
    writeFileSync(path.join(root, 'releases', `${name}.md`), text);
  }
});

function cutline(...words: readonly string[]) {
  const all = [program, 'export', path.join(root, 'releases'), '--store', path.join(root, 'store'), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    encoding: 'utf8',
    env: { ...process.env, CUTLINE_DESKTOP: undefined },
  });
  return { status, stdout, stderr };
}

it('writes a whole answer as a table, says where, and keeps it until it is forced', () => {
  const out = path.join(root, 'answer.csv');
  const first = cutline('--query', 'harbor', '--sort', 'oldest', '--csv', out);
  const second = cutline('--query', 'pier', '--csv', out);
  const kept = readFileSync(out, 'utf8').split('\r\n').length;
  const forced = cutline('--query', 'pier', '--csv', out, '--force');
  expect([first, second, kept, forced.status, readFileSync(out, 'utf8').split('\r\n').length]).toEqual([
    { status: 0, stdout: `${out}\n`, stderr: '' },
    { status: 3, stdout: '', stderr: `cutline: ${out} is there already, and is kept as it is. --force replaces it.\n` },
    4,
    0,
    3,
  ]);
});

it('writes one release to a file, and several to a folder', () => {
  const [one, several] = [path.join(root, 'one.md'), path.join(root, 'several')];
  const runs = [cutline('pier.md', '--md', one), cutline('pier.md', 'crane.md', '--text', several)];
  expect([
    runs.map(({ status }) => status),
    readFileSync(one, 'utf8').split('\n')[1],
    readdirSync(several).sort(),
  ]).toEqual([
    [0, 0],
    'title: Depot opens a pier',
    ['2019-03-03 Depot opens a pier.txt', '2020-04-04 Crane arrives.txt'],
  ]);
});

it('takes paths as a shell completes them, and parts of a file', async () => {
  const releases = path.join(root, 'releases');
  writeFileSync(path.join(releases, 'odd #1.md'), '# Odd\n\nThe harbor was odd.\n');
  const typed = [
    'pier.md',
    './pier.md',
    path.join(releases, 'pier.md'),
    path.relative('.', path.join(releases, 'pier.md')),
  ];
  const others = ['odd #1.md', 'pier.md#2', '../pier.md', 'none.md'];
  expect([
    await Promise.all(typed.map((each) => releasePath(releases, each))),
    await releasePaths(releases, others),
  ]).toEqual([typed.map(() => 'pier.md'), others]);
});

it('takes a release once that is named twice', async () => {
  const releases = path.join(root, 'releases');
  const typed = ['pier.md', 'crane.md', './pier.md', path.join(releases, 'crane.md')];
  expect(await releasePaths(releases, typed)).toEqual(['pier.md', 'crane.md']);
});

it('writes text to the standard output, and nothing where nothing is found', () => {
  const out = path.join(root, 'none.ris');
  const bibtex = cutline('pier.md', '--bibtex', '-');
  const none = cutline('--query', 'zeppelin', '--ris', out);
  const missing = cutline('pier.md', 'none.md', '--json', out);
  expect([bibtex.stdout, none, missing.status, missing.stderr, existsSync(out)]).toEqual([
    expect.stringMatching(/^@misc\{release-2019-[0-9a-f]{8},\n {2}title = \{\{Depot opens a pier\}\},/),
    { status: 1, stdout: '', stderr: 'cutline: Nothing was found, so nothing was written.\n' },
    1,
    expect.stringContaining('"none.md"'),
    false,
  ]);
});

it('says that a place cannot be written to', () => {
  const out = path.join(root, 'nowhere', 'a.csv');
  expect(cutline('--query', '', '--csv', out)).toEqual({
    status: 3,
    stdout: '',
    stderr: `cutline: ${path.dirname(out)}: it does not exist.\n`,
  });
});

it('says that it has no permission, as a user who has none', ({ skip }) => {
  if (process.getuid?.() !== 0) return skip('only root can become nobody');
  const open = mkdtempSync(path.join(os.tmpdir(), 'cutline-nobody-'));
  spawnSync('sh', [
    '-c',
    `chmod 755 ${open} ${root} && cp -r ${root}/releases ${open} && mkdir ${open}/store && chown nobody ${open}/store`,
  ]);
  const words = ['export', `${open}/releases`, '--store', `${open}/store`, '--query', '', '--csv', `${open}/a.csv`];
  const run = spawnSync('setpriv', ['--reuid=65534', '--clear-groups', process.execPath, program, ...words], {
    encoding: 'utf8',
  });
  if (run.error !== undefined || /setpriv|MODULE_NOT_FOUND|EACCES.*open/.test(run.stderr)) return skip(run.stderr);
  expect({ status: run.status, stderr: run.stderr }).toEqual({
    status: 3,
    stderr: `cutline: ${open}/a.csv: you have no permission for it.\n`,
  });
});

it('needs the desktop only for what has to be printed', () => {
  expect(cutline('pier.md', '--pdf', path.join(root, 'a.pdf'))).toEqual({
    status: 3,
    stdout: '',
    stderr: expect.stringContaining('nothing can show the desktop'),
  });
});

it('cites a release, behind the words that are quoted, and says when there is none', () => {
  const cite = (...words: readonly string[]) =>
    spawnSync(
      process.execPath,
      [program, 'cite', path.join(root, 'releases'), ...words, '--store', path.join(root, 'store')],
      { encoding: 'utf8' },
    );
  const [chicago, apa, none] = [
    cite('pier.md', '--quote', 'The harbor pier came.'),
    cite('pier.md', '--style', 'apa'),
    cite('pier.md', '--photo', '3'),
  ];
  expect([chicago.stdout, apa.stdout, none.status, none.stderr]).toEqual([
    expect.stringMatching(
      /^“The harbor pier came\.”\n\n“Depot opens a pier,” March 3, 2019, capture pier\.md, .*\.\n$/,
    ),
    expect.stringMatching(/^Depot opens a pier\. \(2019, March 3\)\. /),
    1,
    'cutline: pier.md has no photo 3.\n',
  ]);
});

it('leaves nothing behind when it is interrupted', async () => {
  const out = path.join(root, 'interrupted.jsonl');
  const words = [
    'export',
    path.join(root, 'releases'),
    '--store',
    path.join(root, 'store'),
    '--query',
    '',
    '--json',
    out,
  ];
  const child = spawn(process.execPath, [program, ...words], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGINT');
  await ended;
  expect(readdirSync(root).filter((name) => name.startsWith('.cutline') || name === 'interrupted.jsonl')).toEqual([]);
});
