import type { MenuItemConstructorOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import { commands } from '../../commands.ts';
import type { Command } from '../../contract.ts';
import { menuTemplate } from '../../main/menu.ts';

vi.mock('electron', () => ({ Menu: {} }));

const items = (platform: NodeJS.Platform, run: (command: Command) => void = () => undefined) =>
  menuTemplate(platform, run).flatMap((menu) => (menu.submenu ?? []) as readonly MenuItemConstructorOptions[]);

it('shows every command of the table once, with its key, and registers none', () => {
  const shown = items('linux').flatMap(({ id, label, accelerator, registerAccelerator }) =>
    id === undefined ? [] : [{ id, label, accelerator: accelerator ?? null, registerAccelerator }],
  );
  const expected = commands.map(({ id, label, key }) => ({
    id,
    label,
    accelerator: key,
    registerAccelerator: key === null ? undefined : false,
  }));
  expect(shown).toEqual(expected);
});

it('runs the command that was chosen', () => {
  const run = vi.fn();
  for (const item of items('linux', run)) (item.click as (() => void) | undefined)?.();
  expect(run.mock.calls.flat()).toEqual(commands.map((entry) => entry.id));
});

it('shows the keys of macOS there, below an app menu', () => {
  const back = items('darwin').find((item) => item.id === 'back');
  expect([back?.accelerator, menuTemplate('darwin', () => undefined)[0]]).toEqual(['Cmd+[', { role: 'appMenu' }]);
});
