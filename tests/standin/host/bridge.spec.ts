import './page-globals.ts';
import { expect, test } from './toy.ts';

// Each test mirrors a sentence of Electron's documentation, quoted above it.

// contextBridge: "The keys and values of an API are copied and the API is frozen: it can not be modified."
test('what a preload exposes is frozen to its last object', async ({ page }) => {
  const frozen = await page.evaluate(() => {
    const { nested } = window.toy;
    return {
      parts: [window.toy, nested, nested.list, nested.list[1]].map(Object.isFrozen),
      changed: Reflect.set(nested, 'list', []),
      replaced: Reflect.set(window, 'toy', 1),
    };
  });
  expect(frozen).toEqual({ parts: [true, true, true, true], changed: false, replaced: false });
});

// contextBridge: "Function values are proxied to the other context and all other values are copied and frozen."
test('functions answer at once, and what they return is of the page itself', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    twice: window.toy.twice(21),
    date: window.toy.nested.at instanceof Date,
    list: Array.isArray(window.toy.nested.list),
    message: (() => {
      try {
        return window.toy.throwIt();
      } catch (error) {
        return error instanceof Error ? error.message : 'of the other world';
      }
    })(),
  }));
  expect(seen).toEqual({ twice: 42, date: true, list: true, message: 'thrown in the preload' });
});

// contextBridge: "Function ... Parameters are ... proxied": callbacks of the page are called with copies.
test('a callback of the page is called from the preload with copies', async ({ page }) => {
  const received = await page.evaluate(() => {
    const calls: unknown[][] = [];
    window.toy.callBack((...values) => calls.push(values));
    return calls;
  });
  expect(received).toEqual([['called', { deep: [1] }]]);
});

// ipcRenderer.invoke: "Arguments will be serialized with the Structured Clone Algorithm".
test('a value comes back from the main process as the structured clone copies it', async ({ page }) => {
  const copied = await page.evaluate(async () => {
    const bytes = new Uint8Array([0, 1, 255]);
    const value = { bytes, date: new Date(5), map: new Map([[1, { a: undefined }]]), big: 10n, zero: -0, $: 'kept' };
    const copy = await window.toy.echo(value);
    return {
      bytes: copy.bytes instanceof Uint8Array && [...copy.bytes],
      date: copy.date instanceof Date && copy.date.getTime(),
      map: copy.map instanceof Map && 'a' in (copy.map.get(1) ?? {}),
      big: copy.big === 10n,
      zero: Object.is(copy.zero, -0),
      dollar: copy.$,
      same: copy === value,
    };
  });
  expect(copied).toEqual({
    bytes: [0, 1, 255],
    date: 5,
    map: true,
    big: true,
    zero: true,
    dollar: 'kept',
    same: false,
  });
});

// ipcRenderer.invoke: "Sending Functions, Promises, Symbols, WeakMaps, or WeakSets will throw an exception."
test('invoke rejects what cannot be cloned, in both directions', async ({ page }) => {
  const messages = await page.evaluate(async () => {
    const messageOf = (promise: Promise<unknown>) =>
      promise.then(
        () => 'arrived',
        (error: Error) => error.message,
      );
    return [
      await messageOf(window.toy.echo(() => 1)),
      await messageOf(window.toy.echo({ deep: [() => 1] })),
      await messageOf(window.toy.invoke('uncloneable', null)),
    ];
  });
  expect(messages).toEqual([
    'An object could not be cloned.',
    'An object could not be cloned.',
    "Error invoking remote method 'uncloneable': reply was never sent",
  ]);
});

// ipcMain.handle: "Errors thrown through handle in the main process are not transparent as they are serialized and only
// the message property from the original error is provided to the renderer process."
test('an error of a handler arrives as its message, and a channel nobody handles is named', async ({ page }) => {
  const messages = await page.evaluate(() =>
    Promise.all(
      ['fail', 'missing'].map((channel) => window.toy.invoke(channel, null).catch((error: Error) => error.message)),
    ),
  );
  expect(messages).toEqual([
    "Error invoking remote method 'fail': TypeError: no such release",
    "Error invoking remote method 'missing': Error: No handler registered for 'missing'",
  ]);
});

// Security, 17: "You should always validate incoming IPC messages sender property": so it must tell who sends.
test('a handler is told the frame that asks', async ({ page }) => {
  const sender = await page.evaluate(() => window.toy.invoke('sender', null));
  expect(sender).toEqual({
    url: 'toy://reader/index.html',
    origin: 'toy://reader',
    isTop: true,
    isWindow: true,
  });
});

// Process Sandboxing: "a polyfilled subset of Node.js APIs": electron, events, timers, url. "Because the require function
// is a polyfill with limited functionality, you will not be able to use CommonJS modules".
test('a preload can require electron and events, and neither fs nor its own files', async ({ page }) => {
  const required = await page.evaluate(() =>
    ['electron', 'node:events', 'url', 'fs', 'node:child_process', './other.cjs'].map((name) =>
      window.toy.tryToRequire(name),
    ),
  );
  expect(required).toEqual([
    'object',
    'function',
    'object',
    'module not found: fs',
    'module not found: node:child_process',
    'module not found: ./other.cjs',
  ]);
});

// Context Isolation: "preload scripts and Electron's internal logic run in a separate context to the website".
test('the page has no Node and nothing of the preload but what it exposes', async ({ page }) => {
  const seen = await page.evaluate(() =>
    ['require', 'process', 'module', 'standinSend', 'standinReceive'].filter((name) => name in window),
  );
  expect(seen).toEqual([]);
});

test('an API of a preload that is not implemented says so', async ({ page }) => {
  expect(await page.evaluate(() => window.toy.tryMissing())).toBe(
    'electron stand-in: ipcRenderer.sendSync is not implemented',
  );
});

// webContents.send: "Send an asynchronous message to the renderer process via channel, along with arguments."
// Menu.getMenuItemById: "the item with the specified id"; menuItem.click: "called when the MenuItem is clicked".
test('a menu item clicked by its id reaches the page until it stops listening', async ({ app, page }) => {
  const clickExport = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export')?.click());
  await page.evaluate(() => {
    window.received = [];
    window.stopListening = window.toy.onCommand((name, at) => window.received.push([name, at.at.getTime()]));
  });
  await clickExport();
  await expect.poll(() => page.evaluate(() => window.received)).toEqual([['export', 0]]);
  await page.evaluate(() => window.stopListening());
  await clickExport();
  expect(await page.evaluate(() => window.toy.echo(1).then(() => window.received.length))).toBe(1);
});

// webUtils.getPathForFile: "Get the file system path that this File object points to."
test('a dropped folder has its path', async ({ app, page, userData }) => {
  const box = await page.locator('#drop').boundingBox();
  const place = { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
  const session = await app.context().newCDPSession(page);
  const dragged = { items: [], files: [userData], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data: dragged });
  }
  await expect(page.locator('#drop')).toHaveText(userData);
  expect(await page.evaluate(() => window.toy.pathOf(new File([], 'made-by-a-script')))).toBe('');
});
