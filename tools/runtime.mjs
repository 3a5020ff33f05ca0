// Names what can run the desktop app here: Electron's own binary, or the stand-in on an installed browser.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';

/**
 * What runs the app. `command` starts it; more arguments follow. `env` must be set for it.
 * @typedef {{
 *   readonly kind: 'electron' | 'standin',
 *   readonly name: string,
 *   readonly command: readonly string[],
 * }} Runtime
 */

/** The project's folder, which is also the app's. */
export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const isRoot = process.getuid?.() === 0;

/**
 * Electron where its binary is installed, else the stand-in where a browser is, else null. Looks at files alone, so it
 * is cheap. CUTLINE_RUNTIME=standin passes Electron over.
 * @returns {Runtime | null}
 */
export function findRuntime() {
  return (process.env.CUTLINE_RUNTIME === 'standin' ? null : findElectron()) ?? findStandin();
}

/** @returns {Runtime | null} */
export function findElectron() {
  const folder = electronFolder();
  const named = path.join(folder, 'path.txt');
  if (!existsSync(named)) return null;
  const program = path.join(folder, 'dist', readFileSync(named, 'utf8'));
  if (!existsSync(program)) return null;
  // Chromium refuses to run its sandbox for root.
  const command = isRoot ? [program, root, '--no-sandbox'] : [program, root];
  return { kind: 'electron', name: `Electron ${electronVersion()}`, command };
}

/** @returns {Runtime | null} */
export function findStandin() {
  const browser = findBrowser();
  if (browser === null) return null;
  const command = [path.join(root, 'tools', 'standin', 'dist', 'electron'), root];
  return { kind: 'standin', name: `Electron stand-in on ${browser}`, command };
}

/** The folder of the installed electron package. */
export function electronFolder() {
  return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
}

function electronVersion() {
  return JSON.parse(readFileSync(path.join(electronFolder(), 'package.json'), 'utf8')).version;
}
