// Bundles one TypeScript tool into dist-tools/ and runs it: node tools/run.mjs tools/bench/bench.ts [arguments].
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const [entry = '', ...rest] = process.argv.slice(2);
const outdir = path.join(root, 'dist-tools', path.basename(entry, '.ts'));

await build({
  entryPoints: [path.join(root, entry)],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
});
spawn(process.execPath, ['--enable-source-maps', path.join(outdir, `${path.basename(entry, '.ts')}.mjs`), ...rest], {
  stdio: 'inherit',
}).on('exit', (code) => {
  process.exitCode = code ?? 1;
});
