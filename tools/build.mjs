// Bundles every program of the project: the product into dist/, the tools that are never packed into dist-tools/.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

/** @type {import('esbuild').BuildOptions} */
const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['electron', 'canvas'],
  // Parts are required: in a packed app only `require` looks into the archive of its files.
  supported: { 'dynamic-import': false },
  sourcemap: true,
  minifySyntax: true,
  define: { CUTLINE_RULES: JSON.stringify(rulesOfReading()) },
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions} */
const page = {
  bundle: true,
  platform: 'browser',
  target: 'chrome140',
  format: 'esm',
  jsx: 'automatic',
  minify: true,
  sourcemap: true,
  // Style sheets of fonts name an older format as well, which no Chromium asks for.
  loader: { '.woff2': 'file', '.woff': 'empty' },
  assetNames: 'fonts/[name]',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

/** Scripts the stand-in puts into a page: read as text, so what they export is the variable `world`.
 * @type {import('esbuild').BuildOptions} */
const world = { bundle: true, platform: 'browser', target: 'chrome140', format: 'iife', globalName: 'world' };

/** Entry point -> bundle; an entry that is not written yet is passed over. */
const programs = [
  ['main/preload.ts', 'dist/preload.cjs', { ...node, sourcemap: false }],
  ['main/worker.ts', 'dist/worker.cjs', node],
  ['archive/indexer-thread.ts', 'dist/indexer.cjs', node],
  ['renderer/print.tsx', 'dist/renderer/print.js', page],
  ['tools/standin/launcher.ts', 'dist-tools/standin/launcher.cjs', node],
  ['tools/standin/page/main-world.ts', 'dist-tools/standin/main-world.js', world],
  ['tools/standin/page/preload-world.ts', 'dist-tools/standin/preload-world.js', world],
  ['tools/standin/page/prompt.ts', 'dist-tools/standin/prompt.js', world],
];

for (const folder of ['dist/renderer', 'dist-tools']) mkdirSync(folder, { recursive: true });
await Promise.all([
  ...programs
    .filter(([entry]) => existsSync(String(entry)))
    .map(([entry, outfile, options]) =>
      build({ .../** @type {object} */ (options), entryPoints: [String(entry)], outfile: String(outfile) }),
    ),
  // What the first picture of the window does without is `parts.js`; what it shares with that, `chunk.js`.
  build({
    ...page,
    splitting: true,
    chunkNames: '[name]',
    entryPoints: ['renderer/app.tsx'],
    outdir: 'dist/renderer',
  }),
  buildInParts(['main/main.ts', 'main/cli.ts']),
]);
for (const file of ['index.html', 'print.html']) {
  if (existsSync(`renderer/${file}`)) cpSync(`renderer/${file}`, `dist/renderer/${file}`);
}

/**
 * Bundles programs into dist/, and what they import only when they need it into bundles beside them: what is not needed
 * is not even parsed.
 * @param {string[]} entries
 */
async function buildInParts(entries) {
  const known = new Set(entries.map((entry) => path.resolve(entry)));
  for (const entry of known) {
    await build({
      ...node,
      entryPoints: [entry],
      outfile: path.join('dist', bundleOf(entry)),
      plugins: [partsApart((part) => known.add(part))],
    });
  }
}

/**
 * @param {(file: string) => unknown} onPart called with each file of the project that is imported only when needed
 * @returns {import('esbuild').Plugin}
 */
function partsApart(onPart) {
  return {
    name: 'parts-apart',
    setup: ({ onResolve }) =>
      onResolve({ filter: /^\./ }, ({ kind, path: name, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        onPart(path.join(resolveDir, name));
        return { path: `./${bundleOf(name)}`, external: true };
      }),
  };
}

/** @param {string} file */
function bundleOf(file) {
  return `${path.basename(file, '.ts')}.cjs`;
}

/** A checksum of the source that makes articles of captures: what was read by other source is read again. */
function rulesOfReading() {
  const hash = createHash('sha256');
  for (const file of ['archive/decode.ts', ...['archive/article', 'archive/captures'].flatMap(filesBelow)].sort())
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 8);
}

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
