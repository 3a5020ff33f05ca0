import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Media } from '../archive/archive.ts';
import { decode } from '../archive/decode.ts';
import type { Result } from '../contract.ts';
import { imageType } from './image-type.ts';
import { resolveInside } from './inside.ts';
import { isOwnAddress } from './origin.ts';
import { mediaPolicy, originalPolicy, pagePolicy } from './policy.ts';
import { headOf, type Served, serve } from './served.ts';

/** Where the scheme takes what it serves from. */
export interface SchemeSources {
  /** The folder of the app's pages and assets. */
  readonly pages: string;
  /** The folder of the open archive, null when there is none. */
  archiveFolder(): string | null;
  /** What a photo's `file` refers to, asked of the open archive. */
  media(reference: string): Promise<Result<Media>>;
}

const assetTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Answers one request of our scheme: `/archive/…` media, `/original/…` saved pages, everything else the app itself. */
export async function respond(request: Request, sources: SchemeSources): Promise<Response> {
  const pathname = pathOf(request.url);
  if (pathname === null) return refuse(400, 'bad address');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'read only');
  const range = request.headers.get('range');
  try {
    if (pathname.startsWith('/archive/')) return await respondMedia(pathname.slice('/archive/'.length), range, sources);
    if (pathname.startsWith('/original/')) return await respondOriginal(pathname.slice('/original/'.length), sources);
    return await respondAsset(pathname === '/' ? 'index.html' : pathname.slice(1), sources.pages);
  } catch {
    return refuse(404, 'not found');
  }
}

function pathOf(address: string): string | null {
  if (!isOwnAddress(address)) return null;
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
}

async function respondAsset(name: string, pages: string): Promise<Response> {
  const type = assetTypes[path.extname(name)];
  const file = await resolveInside(pages, name);
  if (file === null || type === undefined) return refuse(404, 'not found');
  const content = await readFile(file);
  if (!name.endsWith('.html')) return new Response(content, { headers: { ...inert, 'content-type': type } });
  const nonce = randomBytes(16).toString('base64');
  const page = content.toString('utf8').replaceAll('nonce=""', `nonce="${nonce}"`);
  return new Response(page, {
    headers: { ...inert, 'content-type': type, 'content-security-policy': pagePolicy(nonce) },
  });
}

async function respondMedia(reference: string, range: string | null, sources: SchemeSources): Promise<Response> {
  const media = await sources.media(reference);
  if (!media.ok) return refuse(404, media.problem.sentence);
  const type = imageType(await headOf(media.value));
  if (type === null) return refuse(415, 'not a picture');
  return serve(media.value, range, { ...inert, 'content-type': type, 'content-security-policy': mediaPolicy });
}

async function respondOriginal(name: string, sources: SchemeSources): Promise<Response> {
  const folder = sources.archiveFolder();
  const file = folder === null ? null : await resolveInside(folder, name);
  if (file === null) return refuse(404, 'not found');
  const served: Served = { kind: 'file', path: file };
  const headers = { ...inert, 'content-security-policy': originalPolicy };
  const picture = imageType(await headOf(served));
  if (picture !== null) return serve(served, null, { ...headers, 'content-type': picture });
  if (path.extname(name).toLowerCase() === '.css')
    return serve(served, null, { ...headers, 'content-type': 'text/css' });
  const page = decode(await readFile(file)).text;
  return new Response(page, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
}

const inert = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };

function refuse(status: number, reason: string): Response {
  return new Response(reason, {
    status,
    headers: { ...inert, 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': mediaPolicy },
  });
}
