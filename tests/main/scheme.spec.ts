import { mkdir, mkdtemp, realpath, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { respond, type SchemeSources } from '../../main/scheme.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
let folder = '';
let sources: SchemeSources;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'cutline-scheme-')));
  const pages = path.join(folder, 'pages');
  const archive = path.join(folder, 'archive');
  await mkdir(pages);
  await mkdir(path.join(archive, 'page_files'), { recursive: true });
  await writeFile(path.join(pages, 'index.html'), '<meta name="csp-nonce" nonce="">');
  await writeFile(path.join(pages, 'app.js'), '1');
  await writeFile(path.join(pages, 'app.js.map'), '{}');
  await writeFile(path.join(archive, 'page.html'), Buffer.from('\ufeff<p>saved “page”</p>', 'utf16le'));
  await writeFile(path.join(archive, 'page_files', 'a b#1.png'), png);
  await writeFile(path.join(archive, 'script.png'), '<script>alert(1)</script>');
  await symlink('/etc/hostname', path.join(archive, 'out.html'));
  sources = {
    pages,
    archiveFolder: () => archive,
    media: async (reference) =>
      reference === 'missing.png'
        ? { ok: false, problem: { code: 'missing', sentence: 'missing.png is not in the archive' } }
        : { ok: true, value: { kind: 'file', path: path.join(archive, reference), type: 'image/png' } },
  };
});

const get = (address: string, headers: Record<string, string> = {}) =>
  respond(new Request(`cutline://reader/${address}`, { headers }), sources);

it('serves the page under a policy without hosts, with a fresh nonce in both', async () => {
  const [first, second] = await Promise.all([get('index.html'), get('')]);
  const policy = first.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect([await first.text(), policy.replace(String(nonce), 'N'), first.headers.get('content-type')]).toEqual([
    `<meta name="csp-nonce" nonce="${nonce}">`,
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self'; font-src 'self'; " +
      "frame-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'",
    'text/html; charset=utf-8',
  ]);
  expect(second.headers.get('content-security-policy')).not.toBe(policy);
});

it.each([
  ['app.js', 200],
  ['app.js.map', 404],
  ['%2e%2e/archive/page.html', 415],
  ['..%2farchive%2fpage.html', 404],
  ['archive/%', 400],
  ['archive/missing.png', 404],
  ['archive/script.png', 415],
  ['original/page.html', 200],
  ['original/..%2fpages%2findex.html', 404],
  ['original/out.html', 404],
  ['original/%2fetc%2fhostname', 404],
])('answers %s with %i', async (address, status) => {
  expect((await get(address)).status).toBe(status);
});

it('refuses other hosts and other methods', async () => {
  const elsewhere = await respond(new Request('cutline://evil/index.html'), sources);
  const posted = await respond(new Request('cutline://reader/index.html', { method: 'POST' }), sources);
  expect([elsewhere.status, posted.status]).toEqual([400, 405]);
});

it('serves a picture by its content, inert, in the range asked for', async () => {
  const response = await get(`archive/${['page_files', 'a b#1.png'].map(encodeURIComponent).join('/')}`, {
    range: 'bytes=1-3',
  });
  expect([response.status, Object.fromEntries(response.headers), await response.text()]).toEqual([
    206,
    {
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-length': '3',
      'content-range': 'bytes 1-3/16',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': 'image/png',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    'PNG',
  ]);
});

it('serves a saved page in its own encoding, without an origin and without scripts', async () => {
  const response = await get('original/page.html');
  const { headers } = response;
  expect([headers.get('content-type'), headers.get('content-security-policy'), await response.text()]).toEqual([
    'text/html; charset=utf-8',
    "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; form-action 'none'; base-uri 'none'; sandbox",
    '<p>saved “page”</p>',
  ]);
});
