import os from 'node:os';
import path from 'node:path';

/** Cutline's folder among the user's app data, where Electron's `userData` is as well, so that both programs share indexes. */
export function userFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = env.HOME || os.homedir();
  if (platform === 'win32') return path.join(env.APPDATA || path.join(home, 'AppData', 'Roaming'), 'Cutline');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Cutline');
  return path.join(env.XDG_CONFIG_HOME || path.join(home, '.config'), 'Cutline');
}

/** Where the indexes are kept below Cutline's folder. */
export function storeBelow(folder: string): string {
  return path.join(folder, 'archives');
}
