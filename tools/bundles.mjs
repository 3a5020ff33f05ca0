// Builds the bundles where they are missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './runtime.mjs';

/**
 * Builds when one of these files, relative to the project, is missing. The builder's words go to stderr, for stdout may
 * be the caller's answer.
 * @param {readonly string[]} files
 * @returns {boolean} whether they are there now
 */
export function buildIfMissing(files) {
  if (files.every((file) => existsSync(path.join(root, file)))) return true;
  console.error('Building Cutline first; this happens once.');
  return build();
}

/** @returns {boolean} whether the build succeeded */
export function build() {
  const { status } = spawnSync(process.execPath, [path.join(root, 'tools', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  return status === 0;
}
