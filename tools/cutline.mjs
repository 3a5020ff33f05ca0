#!/usr/bin/env node
// The command `cutline`: builds the command line where it is missing, and runs it in this process.
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildIfMissing } from './bundles.mjs';
import { findRuntime, root } from './runtime.mjs';

const cli = 'dist/cli.cjs';
if (buildIfMissing([cli])) {
  const runtime = findRuntime();
  // What `cutline open` and `cutline export` start; without it they say what is missing.
  if (runtime !== null) process.env.CUTLINE_DESKTOP ??= JSON.stringify(runtime.command);
  createRequire(import.meta.url)(path.join(root, cli));
} else {
  console.error('cutline: the build failed, so there is nothing to run; `npm run build` shows why.');
  process.exitCode = 3;
}
