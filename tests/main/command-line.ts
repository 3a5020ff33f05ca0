import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** The built command line. */
export const program = path.join(__dirname, '..', '..', 'dist', 'cli.cjs');

/** Runs `cutline WORDS...` without a desktop. */
export function cutline(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, CUTLINE_DESKTOP: undefined },
  });
  return { status, stdout, stderr };
}
