import inspector from 'node:inspector';
import { createRequire } from 'node:module';
import path from 'node:path';
import { findBrowser } from '../browser.mjs';
import { createApi } from './api.ts';
import { packedAppOf, readApplication } from './application.ts';
import { startChromium } from './chromium.ts';
import { type CommandLine, parseCommandLine } from './command-line.ts';
import { Host } from './host.ts';
import { provideElectron } from './modules.ts';

declare global {
  /** Set in the main process of the stand-in alone, so that an app can name what runs it. */
  var electronStandin: { readonly browser: string } | undefined;
}

const load = createRequire(__filename);
const parameters = process.argv.slice(2);
const executable = process.env.CUTLINE_STANDIN_SELF ?? process.argv[1] ?? '';
delete process.env.CUTLINE_STANDIN_SELF;
run(parseCommandLine(parameters)).catch((error) => {
  console.error('App threw an error during load');
  console.error(error);
  process.exit(1);
});

/** Does what Electron does with its command line, and keeps running until the app quits. */
async function run(commandLine: CommandLine): Promise<void> {
  const electronVersion: string = load('electron/package.json').version;
  if (commandLine.version) {
    console.log(`v${electronVersion}`);
    return;
  }
  const host = new Host();
  defineProcess(electronVersion);
  for (const [name, value] of commandLine.switches) host.switches.appendSwitch(name, value);
  if (commandLine.inspectPort !== null) inspector.open(commandLine.inspectPort, '127.0.0.1');
  provideElectron(createApi(host));
  const wanted = new Promise<void>((resolve) => {
    host.onWanted = resolve;
  });
  for (const module of commandLine.requires) load(path.resolve(module));
  await loadApp(host, commandLine);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => host.app.quit());
  await wanted;
  if (host.quitting) return;
  host.interactive = isInteractive(host, commandLine);
  await startChromium(host, chromiumOrExit(), commandLine.debuggingPort);
  host.app.announceReady();
}

function defineProcess(electronVersion: string): void {
  Object.defineProperty(process.versions, 'electron', { value: electronVersion, configurable: true });
  Object.defineProperty(process, 'type', { value: 'browser' });
  Object.defineProperty(process, 'resourcesPath', { value: path.join(path.dirname(executable), 'resources') });
  process.argv = [executable, ...parameters];
}

async function loadApp(host: Host, { app }: CommandLine): Promise<void> {
  const packed = packedAppOf(executable);
  const application = readApplication(packed ?? app ?? '.');
  host.app.isPackaged = packed !== null;
  host.app.load(application);
  load(application.main);
  host.app.emit('will-finish-launching');
}

/**
 * A window for a person: there is a display, nobody drives this run, and the app has not asked to stay unseen.
 * CUTLINE_STANDIN_WINDOW=1 shows a window to those who drive it as well.
 */
function isInteractive({ switches }: Host, { debuggingPort }: CommandLine): boolean {
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform === 'darwin';
  const staysUnseen = switches.hasSwitch('headless') || switches.getSwitchValue('ozone-platform') === 'headless';
  const isDriven = debuggingPort !== null && process.env.CUTLINE_STANDIN_WINDOW !== '1';
  return hasDisplay && !isDriven && !staysUnseen;
}

function chromiumOrExit(): string {
  const browser = findBrowser();
  if (browser !== null) return browser;
  console.error('electron stand-in: no Chromium, Chrome or Edge is installed (CUTLINE_BROWSER names one elsewhere).');
  process.exit(1);
}
