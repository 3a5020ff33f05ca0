import Module from 'node:module';
import type { StandinApi } from './api.ts';

type Load = (request: string, ...rest: unknown[]) => unknown;

const electronNames = new Set(['electron', 'electron/main', 'electron/common']);

/** Makes `require('electron')` give the stand-in, and `require('original-fs')` plain `fs`, as in Electron's main process. */
export function provideElectron(api: StandinApi): void {
  const loader = Module as unknown as { _load: Load };
  const load = loader._load;
  loader._load = (request, ...rest) => {
    if (electronNames.has(request)) return api;
    return load.call(Module, request === 'original-fs' ? 'node:fs' : request, ...rest);
  };
}
