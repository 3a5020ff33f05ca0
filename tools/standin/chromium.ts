import { mkdirSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Cdp } from './cdp.ts';
import { translateEvents } from './events.ts';
import type { Host } from './host.ts';
import { applyPermissions } from './permissions.ts';
import { interceptRequests } from './requests.ts';

/** Switches that are the stand-in's own affair. */
const ownSwitches = new Set(['user-data-dir', 'remote-debugging-pipe', 'headless', 'disable-features']);

const quietFeatures = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  // Pages for an address bar that no window here has: each would be loaded beside every window.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** Starts Chromium with the switches the app has set by now, and connects the host to it. */
export async function startChromium(host: Host, executable: string, debuggingPort: number | null): Promise<void> {
  const flags = [...quietFlags, ...modeFlags(host), ...appFlags(host), `--user-data-dir=${profileFolder(host)}`];
  if (debuggingPort !== null) flags.push(`--remote-debugging-port=${debuggingPort}`);
  const cdp = new Cdp(executable, flags);
  host.cdp = cdp;
  forwardLines(cdp);
  process.on('exit', () => cdp.process.kill('SIGKILL'));
  cdp.onExit(() => endWithout(host));
  await nameRuntime(cdp, executable);
  translateEvents(host);
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await interceptRequests(host);
  if (host.interactive) host.startWindow = await firstWindow(cdp);
  for (const session of host.sessions.all()) await applyPermissions(host, session);
}

/** Chromium is gone: with its last window, when the user has closed that, or by accident. */
function endWithout(host: Host): void {
  if (host.interactive) for (const window of host.windows.values()) window.noteClosed();
  if (host.quitting) return;
  // Its first window was closed before the app had one of its own: nobody waits for the app any more.
  if (host.interactive && host.windows.size === 0 && host.cdp.process.exitCode === 0) process.exit(0);
  if (host.windows.size === 0) return;
  console.error('electron stand-in: Chromium exited');
  process.exit(1);
}

function modeFlags(host: Host): readonly string[] {
  if (!host.interactive) return ['--headless=new', '--no-startup-window', '--hide-scrollbars'];
  return [`--app=${blankPage(host.app.name)}`, '--test-type'];
}

/** What is seen until the app has a window of its own: nothing, in the colours of the system, not white by night. */
function blankPage(title: string): string {
  return `data:text/html,<meta name=color-scheme content='light dark'><title>${encodeURIComponent(title)}</title>`;
}

function appFlags(host: Host): readonly string[] {
  const { switches } = host;
  const isRoot = process.getuid?.() === 0;
  const features = [...quietFeatures, switches.getSwitchValue('disable-features')].filter((feature) => feature !== '');
  const passed = switches.entries().filter(([name]) => !ownSwitches.has(name));
  return [
    ...(isRoot && !switches.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    `--disable-features=${features.join(',')}`,
    ...passed.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
  ];
}

/** Chromium allows one process a profile, Electron any number: a second one gets a profile for this run alone. */
function profileFolder(host: Host): string {
  const own = path.join(host.app.getPath('userData'), 'standin-chromium');
  if (!isInUse(own)) {
    mkdirSync(own, { recursive: true });
    return own;
  }
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'cutline-profile-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  return temporary;
}

function isInUse(profile: string): boolean {
  try {
    const holder = readlinkSync(path.join(profile, 'SingletonLock'));
    process.kill(Number(holder.slice(holder.lastIndexOf('-') + 1)), 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whoever debugs waits for Chromium's line about its port. */
function forwardLines(cdp: Cdp): void {
  const verbose = process.env.CUTLINE_STANDIN_VERBOSE !== undefined;
  cdp.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) {
      if (line.startsWith('DevTools listening') || (verbose && line !== '')) console.error(line);
    }
  });
}

async function nameRuntime(cdp: Cdp, executable: string): Promise<void> {
  const { product } = await cdp.send('Browser.getVersion', {});
  const version = product.slice(product.indexOf('/') + 1);
  Object.defineProperty(process.versions, 'chrome', { value: version, configurable: true });
  globalThis.electronStandin = { browser: `${productName(path.basename(executable))} ${version}` };
}

function productName(executable: string): string {
  if (/edge/i.test(executable)) return 'Microsoft Edge';
  return /google|chrome/i.test(executable) ? 'Google Chrome' : 'Chromium';
}

/** The window Chromium starts with, once its own page has loaded: a page still loading would undo the app's. */
async function firstWindow(cdp: Cdp): Promise<string> {
  const targetId = await until(async () => {
    const { targetInfos } = await cdp.send('Target.getTargets', {});
    return targetInfos.find(({ type, url }) => type === 'page' && url.startsWith('data:'))?.targetId ?? null;
  });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  const expression = 'location.protocol + document.readyState';
  await until(async () => {
    const { result } = await cdp.send('Runtime.evaluate', { expression }, sessionId);
    return result.value === 'data:complete' ? true : null;
  });
  await cdp.send('Target.detachFromTarget', { sessionId });
  return targetId;
}

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
