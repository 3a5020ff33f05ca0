import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateCorpus } from '../generate.ts';

const perFolder = 500;
/** How many photos the release has that is opened again and again. */
export const photosOfOne = 20;
/** A word that stands in that release alone. */
export const wordOfOne = 'zwanzigbild';

/** Writes a folder of so many made-up releases as files, one of them a page with many photos; `pictures` are copied for it. */
export async function writeArchive(folder: string, releases: number, pictures: string): Promise<void> {
  const corpus = path.join(folder, '..', 'corpus.jsonl');
  await generateCorpus(releases - 1, corpus);
  const lines = (await readFile(corpus, 'utf8')).trimEnd().split('\n');
  for (const [index, line] of lines.entries()) {
    const part = path.join(folder, String(Math.floor(index / perFolder)));
    if (index % perFolder === 0) await mkdir(part, { recursive: true });
    const { title, date, body } = JSON.parse(line);
    await writeFile(path.join(part, `release-${index}.md`), `---\ntitle: ${title}\ndate: ${date}\n---\n\n${body}\n`);
  }
  await writeManyPhotos(path.join(folder, 'photos'), pictures);
}

async function writeManyPhotos(folder: string, pictures: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = (await readdir(pictures)).filter((name) => name.endsWith('.jpg')).sort();
  const figures = Array.from({ length: photosOfOne }, async (_, number) => {
    const name = `photo-${number}.jpg`;
    await cp(path.join(pictures, files[number % files.length] ?? ''), path.join(folder, name));
    return `<figure><img src="${name}" alt=""><figcaption>Ferry number ${number} at the landing. (Command photo by Sgt. Ada Quill)</figcaption></figure>
<p>The river stood at ${20 + number} feet at six in the morning, and the ferry ran all day.</p>`;
  });
  const body = (await Promise.all(figures)).join('\n');
  await writeFile(
    path.join(folder, 'many-photos.html'),
    `<!doctype html><title>The Flood in Pictures</title><article><h1>The Flood in Pictures</h1><p>April 12, 2016</p><p>The word is ${wordOfOne}.</p>\n${body}</article>`,
  );
}
