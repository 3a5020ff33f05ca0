import path from 'node:path';

/** Where the bundles lie: the folder of this bundle, in a checkout as well as inside app.asar. */
const dist = __dirname;

/** The files that programs start from one another. */
export const places = {
  pages: path.join(dist, 'renderer'),
  preload: path.join(dist, 'preload.cjs'),
  worker: path.join(dist, 'worker.cjs'),
  indexer: path.join(dist, 'indexer.cjs'),
} as const;
