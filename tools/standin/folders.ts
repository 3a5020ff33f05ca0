import os from 'node:os';
import path from 'node:path';

/** What decides the folders of an app. */
export interface FolderSource {
  readonly name: string;
  readonly executable: string;
  /** `--user-data-dir`, empty when it is not given. */
  readonly userDataSwitch: string;
  /** What `app.setPath` has changed. */
  readonly changed: ReadonlyMap<string, string>;
}

/** The folder `app.getPath(name)` answers; throws Electron's own message for a name it does not know. */
export function folderOf(name: string, source: FolderSource): string {
  const folder = source.changed.get(name) ?? standardFolders(source)[name];
  if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
  return folder;
}

function standardFolders(source: FolderSource): Readonly<Record<string, string>> {
  const home = os.homedir();
  const appData = source.changed.get('appData') ?? process.env.XDG_CONFIG_HOME ?? path.join(home, '.config');
  const userData = source.changed.get('userData') ?? (source.userDataSwitch || path.join(appData, source.name));
  return {
    home,
    appData,
    userData,
    sessionData: userData,
    temp: os.tmpdir(),
    exe: source.executable,
    module: source.executable,
    desktop: path.join(home, 'Desktop'),
    documents: path.join(home, 'Documents'),
    downloads: path.join(home, 'Downloads'),
    pictures: path.join(home, 'Pictures'),
    logs: path.join(userData, 'logs'),
    crashDumps: path.join(userData, 'Crashpad'),
  };
}
