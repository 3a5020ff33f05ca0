import { expect, test } from 'vitest';
import { commands } from '../../commands.ts';
import { commandOf, keysOf, type Pressed, shownKeys } from '../../renderer/text/keys.ts';

const press = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('knows keys with Ctrl, Shift and Alt, signs and function keys', () => {
  const pressed = [
    press('f', { ctrlKey: true }),
    press('F', { ctrlKey: true, shiftKey: true }),
    press('ArrowLeft', { altKey: true }),
    press('/'),
    press('?', { shiftKey: true }),
    press('+', { ctrlKey: true, shiftKey: true }),
    press('F3', { shiftKey: true }),
    press('j'),
    press('J', { shiftKey: true }),
    press('x'),
  ];
  expect(pressed.map((each) => commandOf(each, false, false))).toEqual([
    'find',
    'find-in-article',
    'back',
    'find',
    'shortcuts',
    'zoom-in',
    'previous-mark',
    'next-article',
    null,
    null,
  ]);
});

test('leaves single keys to a text field, but not chords', () => {
  expect([press('/'), press('n'), press('k', { ctrlKey: true })].map((each) => commandOf(each, true, false))).toEqual([
    null,
    null,
    'palette',
  ]);
});

test('takes Cmd for Ctrl on a Mac, and the key a Mac has of its own', () => {
  expect([
    commandOf(press('f', { metaKey: true }), false, true),
    commandOf(press('f', { ctrlKey: true }), false, true),
    commandOf(press('[', { metaKey: true }), false, true),
  ]).toEqual(['find', null, 'back']);
});

test('gives no key to two commands', () => {
  for (const mac of [true, false]) {
    const keys = commands.flatMap((entry) => keysOf(entry, mac));
    expect(keys.filter((key, order) => keys.indexOf(key) !== order)).toEqual([]);
  }
});

test('shows keys as the keyboard names them', () => {
  expect([
    shownKeys('CmdOrCtrl+Shift+G', false),
    shownKeys('Alt+Left', true),
    shownKeys('CmdOrCtrl+Plus', false),
  ]).toEqual([
    ['Ctrl', 'Shift', 'G'],
    ['⌥', '←'],
    ['Ctrl', '+'],
  ]);
});
