import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article, Result } from '../contract.ts';
import { createSurroundings } from './captures/surroundings.ts';
import { isNeighbour, walk } from './folder.ts';
import { readFile, withoutFurniture } from './read-file.ts';
import { codeOf, sentenceOf } from './store/disk.ts';

/** How one file is parsed: which archive it lies in, and whether articles carry the lines that are furniture. */
export interface ParseFileOptions {
  readonly archive: string;
  readonly source: boolean;
}

/** The releases one saved file holds, read without an index; fails with why there are none. */
export async function parseFile(file: string, options: ParseFileOptions): Promise<Result<readonly Article[]>> {
  try {
    const root = await realpath(options.archive);
    const inside = path.relative(root, await realpath(file)).replaceAll(path.sep, '/');
    if (inside === '..' || inside.startsWith('../') || path.isAbsolute(inside)) {
      return failure('outside', `${file}: not in the archive ${options.archive}.`);
    }
    const { size, mtimeMs } = await stat(file);
    const articles: Article[] = [];
    const { entry } = await readFile(
      { path: inside, bytes: size, modified: mtimeMs, beside: false },
      {
        root,
        around: createSurroundings(root, neighboursIn(root)),
        onArticle: (article) => void articles.push(options.source ? article : withoutFurniture(article)),
      },
    );
    if (articles.length > 0) return { ok: true, value: articles };
    return failure(entry.code, entry.reason ?? `${file}: a picture without a caption of its own.`);
  } catch (error) {
    return failure(codeOf(error), sentenceOf(file, error));
  }
}

/** Enough for any archive; looking further for a picture would only keep the reader waiting. */
const mostNeighbours = 200_000;

function neighboursIn(root: string): readonly string[] {
  const paths: string[] = [];
  for (const found of walk(root, { folder: '', known: new Set() })) {
    const file = found.kind === 'refused' ? found.entry.path : found.path;
    if (found.kind !== 'folder' && isNeighbour(file) && paths.push(file) >= mostNeighbours) break;
  }
  return paths;
}

function failure(code: string, sentence: string): Result<never> {
  return { ok: false, problem: { code, sentence } };
}
