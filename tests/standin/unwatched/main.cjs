// An app with a hidden window, for a run that no test driver holds: a driver makes every page visible.
const { app, BrowserWindow } = require('electron');

/** Looks at the page it runs in: whether Chromium draws it, and decodes its pictures. */
async function look() {
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  const picture = new Image();
  picture.src = `data:image/png;base64,${dot}`;
  document.body.append(picture);
  const never = new Promise((resolve) => setTimeout(resolve, 10_000, 'never decoded'));
  const decoded = picture.decode().then(() => 'decoded');
  return `${document.visibilityState}, ${await Promise.race([decoded, never])}`;
}

app.whenReady().then(async () => {
  const shown = new BrowserWindow({ width: 500, height: 400 });
  await shown.loadURL('data:text/html,<p>shown');
  const hidden = new BrowserWindow({ show: false });
  await hidden.loadURL('data:text/html,<p>hidden');
  console.log(await hidden.webContents.executeJavaScript(`(${look})()`));
  app.quit();
});
