import { expect, test } from './toy.ts';

// Each test mirrors a sentence of Electron's documentation, quoted above it.

// protocol.handle: "Register a protocol handler for scheme. Requests made to URLs with this scheme will delegate to this
// handler to determine what response should be sent."
test('a range of a custom scheme comes back as 206 with its Content-Range', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const part = await fetch('/bytes', { headers: { range: 'bytes=2-5' } });
    const whole = await fetch('/bytes');
    return {
      part: [part.status, part.headers.get('content-range'), await part.text()],
      whole: [whole.status, await whole.text()],
    };
  });
  expect(answers).toEqual({ part: [206, 'bytes 2-5/10', '2345'], whole: [200, '0123456789'] });
});

// protocol.registerSchemesAsPrivileged: "A standard scheme adheres to what RFC 3986 calls generic URI syntax" and
// "secure": the page is a secure context. Content-Security-Policy headers of the handler hold.
test('the page is a secure context under the policy of its own headers', async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const violated = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
    });
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.body.append(script);
    return { secure: isSecureContext, violated: await violated, ran: 'inlineRan' in window };
  });
  expect(seen).toEqual({ secure: true, violated: 'script-src-elem', ran: false });
});

// protocol.registerSchemesAsPrivileged: "This method can only be used before the ready event of the app module gets emitted
// and can be called only once."
test('schemes cannot be registered once the app is ready', async ({ app, page }) => {
  await page.title();
  const message = await app.evaluate(({ protocol }) => {
    try {
      protocol.registerSchemesAsPrivileged([{ scheme: 'late' }]);
      return 'registered';
    } catch (error) {
      return String(error);
    }
  });
  expect(message).toContain('should be called before app is ready');
});

// session.setPermissionRequestHandler: "Calling callback(true) will allow the permission and callback(false) will reject it."
test('permissions are denied when the app denies them', async ({ page }) => {
  const states = await page.evaluate(async () => [
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    await Notification.requestPermission(),
  ]);
  expect(states).toEqual(['denied', 'denied']);
});

// webContents, will-navigate: "Emitted when a user or the page wants to start navigation on the main frame. Calling
// event.preventDefault() will prevent the navigation."
test('a navigation of the page is refused, and the app is told of it', async ({ app, page }) => {
  await page.evaluate(() => {
    location.href = 'https://example.invalid/by-script';
  });
  await page.locator('#out').click();
  const log = () => app.evaluate(() => (globalThis as unknown as { log: string[] }).log);
  await expect
    .poll(log)
    .toEqual(['will-navigate https://example.invalid/by-script', 'will-navigate https://example.invalid/out']);
  const url = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
  expect(url).toBe('toy://reader/index.html');
});

// contents.setWindowOpenHandler: "Called before creating a window ... Return { action: 'deny' } to cancel".
test('a window the page wants to open is refused', async ({ app, page }) => {
  const opened = await page.evaluate(() => window.open('https://example.invalid/popup') === null);
  await page.locator('#new').click();
  const log = () => app.evaluate(() => (globalThis as unknown as { log: string[] }).log);
  await expect
    .poll(log)
    .toEqual(['window.open https://example.invalid/popup', 'window.open https://example.invalid/new']);
  const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect({ opened, windows, pages: app.windows().length }).toEqual({ opened: true, windows: 1, pages: 1 });
});

// webRequest.onBeforeRequest: "cancel boolean (optional)".
test('a request the app cancels fails', async ({ page }) => {
  const failure = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('failed');
        image.src = '//reader.toy.invalid.example.invalid/picture.png';
      }),
  );
  expect(failure).toBe('failed');
});

// WebPreferences: "sandbox ... default is true", "contextIsolation ... Defaults to true": nothing else is implemented.
test('a page without sandbox is refused loudly', async ({ app, page }) => {
  await page.title();
  const message = await app.evaluate(({ BrowserWindow }) => {
    try {
      new BrowserWindow({ show: false, webPreferences: { sandbox: false } });
      return 'created';
    } catch (error) {
      return String(error);
    }
  });
  expect(message).toContain('electron stand-in: pages are sandboxed and isolated here');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('an API of the main process that is not implemented throws its name', async ({ app, page }) => {
  await page.title();
  const messages = await app.evaluate((electron) => {
    const messageOf = (call: () => unknown) => {
      try {
        return String(call());
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    const [window] = electron.BrowserWindow.getAllWindows();
    return [
      messageOf(() => electron.powerMonitor),
      messageOf(() => electron.app.relaunch()),
      messageOf(() => window?.setKiosk(true)),
      messageOf(() => window?.webContents.capturePage()),
    ];
  });
  expect(messages).toEqual(
    ['electron.powerMonitor', 'app.relaunch', 'BrowserWindow.setKiosk', 'webContents.capturePage'].map(
      (name) => `electron stand-in: ${name} is not implemented`,
    ),
  );
});
