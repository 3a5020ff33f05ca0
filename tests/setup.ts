import { execFileSync } from 'node:child_process';

/** Unit tests that start worker threads need the bundles of this source. */
export function setup(): void {
  execFileSync(process.execPath, ['tools/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
