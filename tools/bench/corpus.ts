import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** A corpus ready to be read: its name, a file of JSON lines, and how many there are. */
export interface Corpus {
  readonly name: string;
  readonly file: string;
  readonly articles: number;
  readonly bytes: number;
}

/** The lines of a file of JSON lines, plain or gzip. */
export function linesOf(file: string): AsyncIterable<string> {
  const stream = createReadStream(file);
  const input = file.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

/** Writes the lines of these files, at most so many, into one file. */
export async function gatherCorpus(
  name: string,
  from: { readonly files: readonly string[]; readonly most: number },
  file: string,
): Promise<Corpus> {
  const out = createWriteStream(file);
  let articles = 0;
  let bytes = 0;
  for (const one of from.files) {
    for await (const line of linesOf(one)) {
      if (articles >= from.most) break;
      if (line === '') continue;
      articles++;
      bytes += Buffer.byteLength(line) + 1;
      if (!out.write(`${line}\n`)) await once(out, 'drain');
    }
  }
  out.end();
  await once(out, 'finish');
  return { name, file, articles, bytes };
}
