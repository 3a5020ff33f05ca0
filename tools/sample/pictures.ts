import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Material, SampleFile } from './archive.ts';
import { develop, type Negative } from './darkroom.ts';
import { drawScene } from './drawing/scenes.ts';
import { type EmbeddedIn, type EmbeddedWords, embed } from './embedded.ts';

/** A picture of the photo desk: a file that carries its own words. */
interface DeskPicture extends EmbeddedWords {
  readonly file: string;
  readonly scene: string;
  readonly embedded: EmbeddedIn;
}

interface Print {
  readonly path: string;
  readonly negative: Negative;
  readonly words: DeskPicture | null;
}

/** Every picture of the sample, drawn and developed; needs an installed Chromium. */
export async function pictureFiles(folder: string, material: Material): Promise<readonly SampleFile[]> {
  const prints = [...releasePrints(material), ...deskPrints(path.join(folder, 'desk.yaml'))];
  const developed = await develop(prints.map(({ negative }) => negative));
  return prints.map(({ path: file, words }, at) => {
    const bytes = developed[at] ?? new Uint8Array();
    return { path: file, bytes: words ? embed(bytes, words, words.embedded) : bytes };
  });
}

function releasePrints({ photos }: Material): readonly Print[] {
  return [...photos.values()].flatMap(({ file, scene, format }) =>
    file === null || scene === undefined ? [] : [{ path: file, negative: negative(scene, format), words: null }],
  );
}

function deskPrints(list: string): readonly Print[] {
  const desk = parse(readFileSync(list, 'utf8')) as readonly DeskPicture[];
  return desk.map((words) => ({ path: `photo desk/${words.file}`, negative: negative(words.scene), words }));
}

function negative(scene: string, format: 'jpeg' | 'webp' = 'jpeg'): Negative {
  return { svg: drawScene(scene), format, quality: 0.82 };
}
