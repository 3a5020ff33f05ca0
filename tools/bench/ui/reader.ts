import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';

/** A program of the desktop's runtime while it runs, and its page. */
export interface Running {
  /** When the process was started, in milliseconds of the clock. */
  readonly startedAt: number;
  readonly page: Page;
  close(): Promise<void>;
}

const pageWaitMs = 120_000;

/** The name of what runs here: Electron or the stand-in. Throws where neither is. */
export async function runtimeName(): Promise<string> {
  return (await runtime()).name;
}

/** Starts the reader with these arguments. */
export async function startReader(parameters: readonly string[], userData: string): Promise<Running> {
  return start([...(await runtime()).command, ...parameters], userData);
}

/** Starts a program of the same runtime that opens one window with one word in it, and nothing else. */
export async function startBare(folder: string, userData: string): Promise<Running> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }),
  );
  await writeFile(path.join(folder, 'main.cjs'), bareProgram);
  const [program = '', , ...rest] = (await runtime()).command;
  return start([program, folder, ...rest], userData);
}

const bareProgram = `const { app, BrowserWindow } = require('electron');
app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1280, height: 840, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<title>bare</title><p>bare</p>');
});
`;

/** Loaded as it stands: it finds the project's folder from its own place, which a bundle would change. */
async function runtime() {
  const file = String(pathToFileURL(path.join('tools', 'runtime.mjs')));
  const { findRuntime } = (await import(file)) as typeof import('../../runtime.mjs');
  const found = findRuntime();
  if (found === null) throw new Error('Neither Electron nor a browser for the stand-in is installed.');
  return found;
}

async function start([program = '', ...parameters]: readonly string[], userData: string): Promise<Running> {
  const startedAt = Date.now();
  const child = spawn(program, [...parameters, '--remote-debugging-port=0', `--user-data-dir=${userData}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Whatever breaks a measurement, no reader is left running.
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const page = await firstPage(browser);
  const close = async () => {
    await browser.close();
    const ended = once(child, 'exit');
    end();
    await ended;
    process.off('exit', end);
  };
  return { startedAt, page, close };
}

async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('The program has no standard error to read.');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
    if (address !== undefined) {
      child.stderr.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`The program ended before its window opened:\n${said.join('\n')}`);
}

/** The page of the app's window; browsers have a blank one before it. */
async function firstPage(browser: Browser): Promise<Page> {
  const until = Date.now() + pageWaitMs;
  while (Date.now() < until) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    const page = pages.find((each) => !/^(about:blank)?$/.test(each.url()));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No window of the program has appeared.');
}
