import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { linesOf } from '../corpus.ts';
import { generateCorpus } from '../generate.ts';
import type { Release } from '../release.ts';

const perFolder = 100;
const pictureFolder = path.join('sample', 'media');

/** Writes a folder of so many made-up releases as pages, every second with two photos; gives how many photos those are. */
export async function writeIllustrated(folder: string, releases: number): Promise<number> {
  const corpus = await generateCorpus(releases, `${folder}.jsonl`);
  const pictures = (await readdir(pictureFolder)).filter((name) => /\.jpg$/i.test(name)).sort();
  let index = 0;
  for await (const line of linesOf(corpus.file)) {
    const part = path.join(folder, String(Math.floor(index / perFolder)));
    if (index % perFolder === 0) await mkdir(part, { recursive: true });
    const figures = index % 2 === 0 ? [await addPhoto(part, 2 * index), await addPhoto(part, 2 * index + 1)] : [];
    await writeFile(path.join(part, `release-${index}.html`), pageOf(JSON.parse(line), figures));
    index += 1;
  }
  return 2 * Math.ceil(releases / 2);

  async function addPhoto(part: string, number: number): Promise<string> {
    const picture = pictures[number % pictures.length] ?? '';
    await cp(path.join(pictureFolder, picture), path.join(part, `photo-${number}.jpg`));
    return `<figure><img src="photo-${number}.jpg" alt=""><figcaption>Ferry number ${number} at the landing. (Command photo by Sgt. Ada Quill)</figcaption></figure>`;
  }
}

/** Each release has a subhead in its middle, and its photos behind its first paragraph. */
function pageOf({ title, body }: Release, figures: readonly string[]): string {
  const paragraphs = body.split('\n').map((text) => `<p>${text}</p>`);
  const middle = Math.ceil(paragraphs.length / 2);
  const blocks = [
    ...paragraphs.slice(0, 1),
    ...figures,
    ...paragraphs.slice(1, middle),
    '<h2>What Comes Next</h2>',
    ...paragraphs.slice(middle),
  ];
  return `<!doctype html><html lang="en"><title>${title}</title><article><h1>${title}</h1><p>April 12, 2016</p>
${blocks.join('\n')}</article></html>`;
}
