import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PreloadSetting } from './page/preload-world.ts';

/** The name of the isolated world preloads run in. */
export const preloadWorld = 'electron-preload';

/** The script for the page's own world, before any of the page's. */
export function mainWorldScript(secret: string): string {
  return inTopFrame(`${bundle('main-world.js')}\nworld.startMainWorld(${JSON.stringify(secret)});`);
}

/** The script for the preload's world: the preload in a function of what Electron gives a sandboxed one. */
export function preloadWorldScript(setting: PreloadSetting, file: string | null): string {
  const source = file === null ? '' : readFileSync(file, 'utf8');
  const name = file === null ? 'no-preload' : pathToFileURL(file).href;
  const script = `${bundle('preload-world.js')}
const scope = world.startPreloadWorld(${JSON.stringify(setting)});
try {
  (function (require, process, exports, module, global) {${source}
  }).call(undefined, scope.require, scope.process, {}, { exports: {} }, globalThis);
} catch (error) {
  console.error('Unable to load preload script: ' + ${JSON.stringify(file)});
  console.error(error);
  scope.failed(error);
}`;
  return `${inTopFrame(script)}\n//# sourceURL=${name}`;
}

// "nodeIntegrationInSubFrames: false": preloads run in the top frame alone.
function inTopFrame(script: string): string {
  return `if (window === window.top) (() => {\n${script}\n})();`;
}

function bundle(name: string): string {
  return readFileSync(path.join(__dirname, name), 'utf8');
}
