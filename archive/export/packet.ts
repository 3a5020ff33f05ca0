import { createReadStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExportRequest } from '../../contract.ts';
import type { Chosen, ExportSource, Taken } from './choose.ts';
import { byteOrderMark, csvLine } from './csv.ts';
import { distinctNames, releaseName } from './file-name.ts';
import { digesting, manifestName, manifestText, newDigest, parseManifest } from './manifest.ts';
import { releaseCredits } from './packet-credits.ts';
import { contentsPage, type PacketEntry, queryLog } from './packet-pages.ts';
import type { Printer } from './printer.ts';
import { Trouble } from './trouble.ts';
import { type Pieces, writePieces } from './whole.ts';

/** What a packet is made of. */
export interface PacketTools {
  readonly request: ExportRequest;
  readonly chosen: Chosen;
  readonly releases: AsyncIterable<Taken>;
  readonly source: Pick<ExportSource, 'media'>;
  readonly printer: Printer;
  /** Named in the query log. */
  readonly program: string;
  readonly now: Date;
}

/** The files of a packet as they are written, with the digest of each. */
interface Packet {
  readonly folder: string;
  readonly digests: Map<string, string>;
  bytes: number;
}

/**
 * Fills a folder with a research packet: captures as they were saved, a PDF of each release, a contents page, the query
 * log, the photo credits, and the SHA-256 of all of it. Gives its size. Memory holds one release and a line for each.
 */
export async function fillPacket(folder: string, tools: PacketTools): Promise<number> {
  const packet: Packet = { folder, digests: new Map(), bytes: 0 };
  const entries: PacketEntry[] = [];
  const credits: string[] = [];
  const distinct = distinctNames();
  for await (const taken of tools.releases) {
    const { article } = taken.reading;
    const capture = await addCapture(packet, article.path, tools.source);
    const pdf = `pdf/${distinct(releaseName(article, 'pdf'))}`;
    await add(packet, pdf, pieces(await tools.printer.one(taken.reading)));
    entries.push({ ...entryOf(taken), capture, pdf });
    credits.push(...releaseCredits(article));
  }
  const { answer } = tools.chosen;
  const log = queryLog({ ...tools, answer, releases: entries.length });
  await add(packet, 'query-log.json', pieces(`${JSON.stringify(log, null, 2)}\n`));
  const heads = ['photographer', 'credit', 'virin', 'caption', 'release', 'date', 'path', 'url'];
  await add(packet, 'photo-credits.csv', pieces(byteOrderMark + csvLine(heads), ...credits));
  await add(packet, 'contents.html', contentsPage(entries, log));
  await add(packet, manifestName, pieces(manifestText(packet.digests)));
  return packet.bytes;
}

/** The captures and PDFs a packet's manifest names; none where there is no packet. */
export async function filesOfPacket(folder: string): Promise<readonly string[]> {
  const manifest = await readFile(path.join(folder, manifestName), 'utf8').catch(() => '');
  const names = [...(parseManifest(manifest)?.keys() ?? [])];
  return names.filter((name) => /^(?:as-saved|pdf)\//.test(name) && !name.split(/[/\\]/).includes('..'));
}

function entryOf({ reading }: Taken): Omit<PacketEntry, 'capture' | 'pdf'> {
  const { headline, date, organization, url, path: place, photos, language, source } = reading.article;
  const credits = photos.map(({ title, caption, credit, photographer, virin }) => {
    return { words: title ?? caption ?? '', credit: credit ?? photographer, virin };
  });
  return { headline, date, organization, url, path: place, language, sha256: source.sha256, credits };
}

/** A capture is filed under its own path, in a folder no archive is likely to have; one that holds several releases once. */
async function addCapture(packet: Packet, release: string, source: Pick<ExportSource, 'media'>): Promise<string> {
  const parts = release.split('#');
  for (let count = parts.length; count > 0; count -= 1) {
    const reference = parts.slice(0, count).join('#');
    const media = await source.media(reference);
    if (!media.ok || media.value.kind !== 'file') continue;
    const name = `as-saved/${reference}`;
    if (!packet.digests.has(name)) await add(packet, name, createReadStream(media.value.path));
    return name;
  }
  throw new Trouble('not-found', `${release}: its capture is no longer in the folder.`);
}

async function add(packet: Packet, name: string, content: Pieces): Promise<void> {
  const file = path.join(packet.folder, ...name.split('/'));
  await mkdir(path.dirname(file), { recursive: true });
  const digest = newDigest();
  packet.bytes += await writePieces(file, digesting(content, digest));
  packet.digests.set(name, digest.digest('hex'));
}

async function* pieces(...all: readonly (string | Uint8Array)[]): Pieces {
  yield* all;
}
