// The smallest app that uses every part of Electron's API the reader uses, as the reader uses it.
const { app, BrowserWindow, clipboard, ipcMain, Menu, protocol, session } = require('electron');
const path = require('node:path');
const { readFileSync } = require('node:fs');

const pages = path.join(__dirname, 'pages');
const bytes = Buffer.from('0123456789');
globalThis.log = [];

protocol.registerSchemesAsPrivileged([
  { scheme: 'toy', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => globalThis.log.push(argv.at(-1)));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start);
} else {
  console.log('another one runs');
  app.quit();
}

async function start() {
  guard();
  answerCalls();
  Menu.setApplicationMenu(buildMenu());
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    show: false,
    webPreferences: { preload: path.join(__dirname, 'preload.cjs'), spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.on('will-navigate', (event, url) => {
    globalThis.log.push(`will-navigate ${url}`);
    event.preventDefault();
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    globalThis.log.push(`window.open ${url}`);
    return { action: 'deny' };
  });
  await window.loadURL('toy://reader/index.html');
}

function guard() {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !details.url.startsWith('toy:') }));
  protocol.handle('toy', respond);
}

function respond(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/bytes') return respondBytes(request.headers.get('range'));
  const policy = "default-src 'none'; script-src 'self'; connect-src toy:; img-src toy://reader data:";
  const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
  const headers = { 'content-type': type, 'content-security-policy': policy };
  return new Response(readFileSync(path.join(pages, path.basename(pathname))), { headers });
}

function respondBytes(range) {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (first === undefined) return new Response(bytes);
  const headers = { 'content-range': `bytes ${first}-${last}/${bytes.length}` };
  return new Response(bytes.subarray(Number(first), Number(last) + 1), { status: 206, headers });
}

function answerCalls() {
  ipcMain.handle('echo', (_event, value) => value);
  ipcMain.handle('fail', () => {
    throw new TypeError('no such release');
  });
  ipcMain.handle('uncloneable', () => ({ call: () => 1 }));
  ipcMain.handle('sender', ({ sender, senderFrame }) => ({
    url: senderFrame.url,
    origin: senderFrame.origin,
    isTop: senderFrame.parent === null,
    isWindow: BrowserWindow.fromWebContents(sender) === BrowserWindow.getAllWindows()[0],
  }));
  ipcMain.handle('copy', (_event, text) => clipboard.writeText(text));
}

function buildMenu() {
  const click = () => BrowserWindow.getAllWindows()[0].webContents.send('command', 'export', { at: new Date(0) });
  const exportItem = { id: 'export', label: 'Export', accelerator: 'CmdOrCtrl+P', registerAccelerator: false, click };
  return Menu.buildFromTemplate([{ label: 'File', submenu: [exportItem, { role: 'quit' }] }]);
}
