import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** An app as Electron finds it: its folder, its name, and the module that starts it. */
export interface Application {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly main: string;
}

type Asar = Pick<typeof import('@electron/asar'), 'extractAll'>;
const load = createRequire(__filename);

/** The packed app beside an executable, null when the executable is a bare Electron. */
export function packedAppOf(executable: string): string | null {
  const archive = path.join(path.dirname(executable), 'resources', 'app.asar');
  return existsSync(archive) ? archive : null;
}

/** Reads the app at a path: a folder with package.json, a module, or an app.asar. Throws what `require` throws for none. */
export function readApplication(given: string): Application {
  const folder = given.endsWith('.asar') ? unpack(path.resolve(given)) : path.resolve(given);
  const manifest = path.join(folder, 'package.json');
  const main = load.resolve(folder);
  if (!existsSync(manifest)) return { folder: path.dirname(main), name: 'Electron', version: '0.0.0', main };
  const { productName, name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return { folder, name: productName ?? name ?? 'Electron', version: version ?? '0.0.0', main };
}

/** Node cannot read inside an asar: a copy of it is run, unpacked in a folder of the same name. */
function unpack(archive: string): string {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'cutline-asar-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  const folder = path.join(temporary, path.basename(archive));
  const asar: Asar = load('@electron/asar');
  asar.extractAll(archive, folder);
  return folder;
}
