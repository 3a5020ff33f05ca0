import { app } from 'electron';
import type { About } from '../contract.ts';

declare global {
  /** Set by the stand-in that runs the app where Electron's binary is missing. */
  var electronStandin: { readonly browser: string } | undefined;
}

/** What runs this, named plainly; the stand-in is never called Electron. */
export function runtimeName(electron: string | undefined, standin: typeof globalThis.electronStandin): string {
  return standin === undefined
    ? `Electron ${electron}`
    : `Electron stand-in on ${standin.browser.replace(/(\d+)\.[\d.]+$/, '$1')}`;
}

/** What the about box shows. */
export function about(storeFolder: string): About {
  return {
    version: app.getVersion(),
    runtime: runtimeName(process.versions.electron, globalThis.electronStandin),
    node: process.versions.node,
    chromium: process.versions.chrome ?? '',
    platform: `${process.platform} ${process.arch}`,
    storeFolder,
  };
}
