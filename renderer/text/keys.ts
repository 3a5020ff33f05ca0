import { type CommandEntry, commands } from '../../commands.ts';
import type { Command } from '../../contract.ts';

/** What of a key press decides. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const names: Readonly<Record<string, string>> = {
  plus: '+',
  left: 'arrowleft',
  right: 'arrowright',
  up: 'arrowup',
  down: 'arrowdown',
};

/** The command a key press stands for. While a text is typed, keys without Ctrl, Cmd, Alt or F belong to the text; they can be switched off. */
export function commandOf(pressed: Pressed, typing: boolean, mac: boolean): Command | null {
  const found = commands.find((entry) =>
    keysOf(entry, mac).some((key) => isPressed(key, pressed, mac) && !(typing && isPlain(key))),
  );
  return found?.id ?? null;
}

/** The key to show for a command, parts apart: `['Ctrl', 'Shift', 'G']`. */
export function shownKeys(key: string, mac: boolean): readonly string[] {
  return partsOf(key).map((part) => {
    if (part === 'CmdOrCtrl') return mac ? '⌘' : 'Ctrl';
    if (part === 'Cmd') return '⌘';
    if (part === 'Alt') return mac ? '⌥' : 'Alt';
    if (part === 'Shift') return mac ? '⇧' : 'Shift';
    return { Plus: '+', Left: '←', Right: '→', Up: '↑', Down: '↓' }[part] ?? part;
  });
}

/** Every key of a command on this system, the shown one first. */
export function keysOf(entry: CommandEntry, mac: boolean): readonly string[] {
  const shown = (mac && entry.macKey) || entry.key;
  return [...(shown ? [shown] : []), ...(entry.moreKeys ?? [])];
}

/** Those of a command's keys that act now: all, or only those with Ctrl, Cmd, Alt or F where single keys are switched off. */
export function actingKeys(entry: CommandEntry, mac: boolean, singleKeys: boolean): readonly string[] {
  return keysOf(entry, mac).filter((key) => singleKeys || !isPlain(key));
}

function isPressed(accelerator: string, pressed: Pressed, mac: boolean): boolean {
  const parts = partsOf(accelerator);
  const name = (parts.at(-1) ?? '').toLowerCase();
  const key = names[name] ?? name;
  const wantsMain = parts.includes('CmdOrCtrl');
  const sign = key.length === 1 && !/[a-z0-9]/.test(key);
  return (
    pressed.key.toLowerCase() === key &&
    pressed.ctrlKey === (wantsMain && !mac) &&
    pressed.metaKey === ((wantsMain && mac) || parts.includes('Cmd')) &&
    pressed.altKey === parts.includes('Alt') &&
    (sign || pressed.shiftKey === parts.includes('Shift'))
  );
}

function isPlain(accelerator: string): boolean {
  const parts = partsOf(accelerator);
  return (
    !parts.some((part) => part === 'CmdOrCtrl' || part === 'Cmd' || part === 'Alt') && !/^F\d/.test(parts.at(-1) ?? '')
  );
}

function partsOf(accelerator: string): readonly string[] {
  return accelerator === '+' ? ['+'] : accelerator.split('+');
}
