import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Route,
} from '@playwright/test';
import { buildSync } from 'esbuild';
import { type Scenario, usual } from './scenario.ts';

/** The page alone, in an installed browser, before a made-up bridge: every view can be put in any state. */
export interface Gallery {
  /** Opens the reader on a made-up archive in a page of its own; faults of the page land in `faults`. */
  readonly open: (scenario?: Partial<Scenario>, options?: GalleryOptions) => Promise<Page>;
  readonly faults: string[];
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

export interface GalleryOptions extends BrowserContextOptions {
  /** `print.html` for the print page. */
  readonly document?: string;
}

const root = path.join(__dirname, '..', '..');
const pages = path.join(root, 'dist', 'renderer');
const origin = 'http://reader.test';
const nonce = 'gallery';
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${nonce}'`,
  "img-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Starts an installed Chromium that can reach nothing but the built page. */
export async function openGallery(): Promise<Gallery> {
  const browser = await launch();
  const script = bundleBridge();
  const faults: string[] = [];
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextFor = (options: BrowserContextOptions) => {
    const key = JSON.stringify(options);
    const known = contexts.get(key) ?? openContext(browser, options);
    contexts.set(key, known);
    return known;
  };
  return {
    faults,
    browser,
    close: () => browser.close(),
    open: async (scenario = {}, { document = 'index.html', ...options } = {}) => {
      const page = await (await contextFor(options)).newPage();
      page.on('pageerror', (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
      page.on('console', (line) => line.type() === 'error' && faults.push(`console: ${line.text()}`));
      await page.addInitScript({
        content: `if (location.origin === ${JSON.stringify(origin)}) localStorage.clear();\n${script}\nmadeUpBridge.install(${JSON.stringify({ ...usual, ...scenario })});`,
      });
      await page.goto(`${origin}/${document}`);
      return page;
    },
  };
}

/** Pages of the same size and look share a context: its programs are read once. */
async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.route('**/*', answer);
  return context;
}

function launch(): Promise<Browser> {
  const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(existsSync);
  return chromium.launch({
    ...(installed ? { executablePath: installed } : {}),
    // The last: pages for an address bar that nobody sees would be loaded beside every window.
    args: [
      '--no-sandbox',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,AimEnabled,OptimizationHints,PreconnectToSearch,PaintHolding',
    ],
  });
}

function bundleBridge(): string {
  const built = buildSync({
    entryPoints: [path.join(__dirname, 'made-up-bridge.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'madeUpBridge',
    logLevel: 'warning',
  });
  return built.outputFiles[0]?.text ?? '';
}

async function answer(route: Route): Promise<void> {
  const address = new URL(route.request().url());
  if (address.origin !== origin) return route.abort();
  const name = decodeURIComponent(address.pathname.slice(1));
  if (name.startsWith('archive/')) return route.fulfill({ contentType: 'image/svg+xml', body: drawing(name) });
  const file = path.join(pages, name);
  if (!file.startsWith(pages + path.sep) || !existsSync(file)) return route.fulfill({ status: 404 });
  const body = readFileSync(file);
  const isPage = name.endsWith('.html');
  return route.fulfill({
    contentType: types[path.extname(name)] ?? 'application/octet-stream',
    ...(isPage ? { headers: { 'content-security-policy': policy } } : {}),
    body: isPage ? body.toString().replaceAll('nonce=""', `nonce="${nonce}"`) : body,
  });
}

/** A river, a hill and a ferry; every name gives another light. */
function drawing(name: string): string {
  const hue = [...name].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 360, 7);
  const shift = hue % 500;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600" width="900" height="600">
<rect width="900" height="600" fill="hsl(${hue} 30% 78%)"/>
<path d="M0 330 Q ${200 + shift / 2} 180 520 320 T 900 290 V600 H0z" fill="hsl(${hue} 22% 48%)"/>
<path d="M0 420 Q 450 370 900 430 V600 H0z" fill="hsl(${(hue + 30) % 360} 28% 40%)"/>
<path d="M${shift} 470 h220 l-30 40 h-160z M${shift + 90} 470 v-120 l70 100z" fill="hsl(30 25% 20%)"/>
</svg>`;
}
