import type { CaptureReader } from './capture.ts';
import { remark } from './remarks.ts';
import { sniff } from './sniff.ts';
import { isWarc, readWarcs } from './warc.ts';
import { MAX_BLOCK } from './warc-frame.ts';
import type { OpenWarc } from './warc-index.ts';
import { type OpenZip, openZip } from './zip-entries.ts';

/** Packaged web archives: a ZIP with WARC files in it (WACZ 1.1.1). Their pages are captures `file#name of the WARC#entry`. */
export const waczReader: CaptureReader = {
  format: 'warc',
  streams: true,
  recognizes: (head, path) => {
    if (sniff(head) !== 'application/zip') return 0;
    const names = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
    return /\.wacz$/i.test(path) || /datapackage\.json|archive\/[^\0]{1,200}\.warc/.test(names) ? 2 : 0;
  },
  async *read(capture, around, parse) {
    let zip: OpenZip | null = null;
    try {
      zip = await openZip(capture.file ?? capture.bytes);
      const { warcs, unread } = await openWarcs(zip, capture.path);
      yield* readWarcs(warcs, around, parse);
      for (const name of unread)
        yield remark('damaged', `${capture.path}: ${name} is broken, encrypted or over 512 MiB.`);
      if (warcs.length + unread.length === 0) yield remark('no-release', `${capture.path} holds no web archive.`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      yield remark('damaged', `${capture.path} is no readable ZIP: ${why}.`);
    } finally {
      zip?.close();
    }
  },
};

const ARCHIVE = /(?:^|\/)[^/]{1,250}\.(?:w?arc)(?:\.gz)?$/i;

/** The web archives of a package. Stored ones, as the standard has it, are read in place; packed ones share one limit of memory. */
async function openWarcs(
  zip: OpenZip,
  path: string,
): Promise<{ warcs: readonly OpenWarc[]; unread: readonly string[] }> {
  const warcs: OpenWarc[] = [];
  const unread: string[] = [];
  let left = MAX_BLOCK;
  for (const entry of zip.entries.filter(({ name }) => ARCHIVE.test(name))) {
    const source = await entry.open(left);
    if (!entry.isStored) left -= Math.min(left, source?.size ?? 0);
    if (source && isWarc(source)) warcs.push({ path: `${path}#${entry.name}`, source });
    else unread.push(entry.name);
  }
  return { warcs, unread };
}
