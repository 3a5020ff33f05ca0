import type { Command } from './contract.ts';

/** The menu a command stands in; also its heading in the sheet of shortcuts. */
export type CommandGroup = 'File' | 'Edit' | 'View' | 'Go' | 'Help';

/**
 * A command as menus, the palette and the sheet of shortcuts show it.
 * A key is written as Electron writes accelerators: `CmdOrCtrl+Shift+F`, `Alt+Left`, `/`.
 */
export interface CommandEntry {
  readonly id: Command;
  readonly label: string;
  readonly group: CommandGroup;
  /** The key menus show; null when the command has none. */
  readonly key: string | null;
  /** The key on macOS where it differs. */
  readonly macKey?: string;
  /** Further keys that work but are not shown in menus. Single letters act only outside text fields. */
  readonly moreKeys?: readonly string[];
}

/** Every command of the page, in menu order. The page handles the keys; native menus only show them. */
export const commands: readonly CommandEntry[] = [
  { id: 'open-folder', label: 'Open Folder…', group: 'File', key: 'CmdOrCtrl+O' },
  { id: 'export-pdf', label: 'Export as PDF…', group: 'File', key: 'CmdOrCtrl+P' },
  { id: 'print', label: 'Print…', group: 'File', key: 'CmdOrCtrl+Shift+P' },
  { id: 'export', label: 'Export…', group: 'File', key: 'CmdOrCtrl+Shift+E' },
  { id: 'settings', label: 'Settings', group: 'File', key: 'CmdOrCtrl+,' },
  { id: 'find', label: 'Search the Archive', group: 'Edit', key: 'CmdOrCtrl+F', moreKeys: ['/', 'CmdOrCtrl+L'] },
  { id: 'find-in-article', label: 'Find in Release', group: 'Edit', key: 'CmdOrCtrl+Shift+F' },
  { id: 'next-mark', label: 'Next Highlight', group: 'Edit', key: 'CmdOrCtrl+G', moreKeys: ['F3', 'N'] },
  {
    id: 'previous-mark',
    label: 'Previous Highlight',
    group: 'Edit',
    key: 'CmdOrCtrl+Shift+G',
    moreKeys: ['Shift+F3', 'P'],
  },
  { id: 'copy-citation', label: 'Copy Citation', group: 'Edit', key: 'CmdOrCtrl+Shift+C' },
  { id: 'copy-quote', label: 'Copy Quote with Citation', group: 'Edit', key: 'CmdOrCtrl+Shift+X' },
  { id: 'copy-text', label: 'Copy Release as Text', group: 'Edit', key: null },
  { id: 'copy-markdown', label: 'Copy Release as Markdown', group: 'Edit', key: null },
  { id: 'palette', label: 'Command Palette…', group: 'View', key: 'CmdOrCtrl+K' },
  { id: 'toggle-filters', label: 'Show or Hide Filters', group: 'View', key: 'CmdOrCtrl+B' },
  { id: 'zoom-in', label: 'Zoom In', group: 'View', key: 'CmdOrCtrl+Plus', moreKeys: ['CmdOrCtrl+='] },
  { id: 'zoom-out', label: 'Zoom Out', group: 'View', key: 'CmdOrCtrl+-' },
  { id: 'actual-size', label: 'Actual Size', group: 'View', key: 'CmdOrCtrl+0' },
  { id: 'larger-type', label: 'Larger Type of Releases', group: 'View', key: null, moreKeys: ['Plus', '='] },
  { id: 'smaller-type', label: 'Smaller Type of Releases', group: 'View', key: null, moreKeys: ['-'] },
  { id: 'default-type', label: 'Standard Type of Releases', group: 'View', key: null, moreKeys: ['0'] },
  { id: 'back', label: 'Back', group: 'Go', key: 'Alt+Left', macKey: 'Cmd+[' },
  { id: 'forward', label: 'Forward', group: 'Go', key: 'Alt+Right', macKey: 'Cmd+]' },
  { id: 'previous-article', label: 'Previous Release', group: 'Go', key: 'Alt+Up', moreKeys: ['K'] },
  { id: 'next-article', label: 'Next Release', group: 'Go', key: 'Alt+Down', moreKeys: ['J'] },
  { id: 'releases', label: 'Releases', group: 'Go', key: 'CmdOrCtrl+1' },
  { id: 'photo-desk', label: 'Photo Desk', group: 'Go', key: 'CmdOrCtrl+2' },
  { id: 'ledger', label: 'Ledger', group: 'Go', key: 'CmdOrCtrl+3' },
  { id: 'help', label: 'Cutline Help', group: 'Help', key: 'F1' },
  { id: 'shortcuts', label: 'Keyboard Shortcuts', group: 'Help', key: 'CmdOrCtrl+/', moreKeys: ['?'] },
  { id: 'about', label: 'About Cutline', group: 'Help', key: null },
];
