import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandGroup, commands } from '../commands.ts';
import type { Command } from '../contract.ts';

const groups: readonly CommandGroup[] = ['File', 'Edit', 'View', 'Go', 'Help'];

const separator = { type: 'separator' } as const;

/** What the system does by itself, below the app's own commands of the same menu. */
const roles: Readonly<Record<CommandGroup, readonly MenuItemConstructorOptions[]>> = {
  File: [separator, { role: 'close' }, { role: 'quit' }],
  Edit: [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [separator, { role: 'togglefullscreen' }],
  Go: [],
  Help: [],
};

/** The menu bar, from the one table of commands. Keys are shown only: the page handles them. */
export function menuTemplate(platform: NodeJS.Platform, run: (command: Command) => void): MenuItemConstructorOptions[] {
  const menus = groups.map((group) => ({
    label: group,
    submenu: [...commandItems(group, platform, run), ...roles[group]],
  }));
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}

/** Sets the menu bar; a chosen command goes to `run`. */
export function setupMenu(run: (command: Command) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, run)));
}

function commandItems(
  group: CommandGroup,
  platform: NodeJS.Platform,
  run: (command: Command) => void,
): MenuItemConstructorOptions[] {
  return commands
    .filter((entry) => entry.group === group)
    .map(({ id, label, key, macKey }) => {
      const accelerator = platform === 'darwin' ? (macKey ?? key) : key;
      const shown = accelerator === null ? {} : { accelerator, registerAccelerator: false };
      return { id, label, ...shown, click: () => run(id) };
    });
}
