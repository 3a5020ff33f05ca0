import { expect, it, vi } from 'vitest';
import { isOnScreen, webPreferences } from '../../main/window.ts';

vi.mock('electron', () => ({}));

const screens = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 1920, y: 0, width: 1280, height: 1024 },
];

it.each([
  [{ x: 100, y: 100, width: 1000, height: 800 }, true],
  [{ x: 1800, y: 100, width: 1000, height: 800 }, true],
  [{ x: -950, y: 100, width: 1000, height: 800 }, false],
  [{ x: 4000, y: 100, width: 1000, height: 800 }, false],
  [{ x: 100, y: 1050, width: 1000, height: 800 }, false],
  [{ x: 100, y: -200, width: 1000, height: 800 }, false],
])('says of a window at %j whether it can be taken hold of: %j', (window, onScreen) => {
  expect(isOnScreen(window, screens)).toBe(onScreen);
});

it('gives every window the same closed preferences', () => {
  const { preload, ...rest } = webPreferences();
  expect([rest, preload?.endsWith('preload.cjs')]).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      v8CacheOptions: 'code',
    },
    true,
  ]);
});
