import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { expect, firstPage, test as journey, launchReader } from './app.ts';
import { writeHostileArchive } from './hostile.ts';
import { outwardEvents } from './net-log.ts';
import { search, whenReady } from './page-bridge.ts';
import { startTripwire, type Tripwire } from './tripwire.ts';

const test = journey.extend<{ tripwire: Tripwire; hostile: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  tripwire: async ({}, use) => {
    const tripwire = await startTripwire();
    await use(tripwire);
    await tripwire.close();
  },
  hostile: async ({ tripwire }, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'cutline-hostile-'));
    writeHostileArchive(folder, tripwire);
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  },
});

/** Ways out of the hostile page that a plain browser takes. */
const waysOut = [
  'beacon',
  'css',
  'event-source',
  'fetch',
  'font',
  'form',
  'iframe',
  'img',
  'onerror',
  'ping',
  'prefetch',
  'refresh',
  'sandbox-img',
  'script',
  'stun',
  'video',
  'web-socket',
  'worker',
  'xhr',
] as const;

/** Long enough for every vector of the hostile page; the control shows that it is. */
const patience = 2_500;

test('a plain browser lets the hostile page out, so that silence below means something', async ({
  tripwire,
  hostile,
}) => {
  await visitInPlainBrowser(path.join(hostile, 'hostile.html'));
  const touched = tripwire.touched();
  expect(waysOut.filter((way) => !touched.includes(way))).toEqual([]);
});

test('nothing leaves while a hostile archive is searched, read and shown as saved', async ({
  tripwire,
  hostile,
  userData,
}) => {
  const netLog = path.join(userData, 'net-log.json');
  const app = await launchReader(
    [hostile, `--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'],
    path.join(userData, 'profile'),
  );
  const page = await firstPage(app);
  await whenReady(page);
  const hits = await search(page, 'hostile');
  for (const { headline, path: file, id } of hits) {
    await page.getByText(headline).first().click();
    await showOriginal(page, { id, path: file });
  }
  await page.waitForTimeout(patience);
  await tryEveryWayOut(page, tripwire);
  await page.waitForTimeout(patience);
  const address = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()));
  await app.close();
  expect({ hits: hits.length, touched: tripwire.touched(), outward: outwardEvents(netLog), address }).toEqual({
    hits: 3,
    touched: [],
    outward: [],
    address: ['cutline://reader/index.html'],
  });
});

test.describe('the page', () => {
  test.use({ archive: null });

  test('knows no Node and gets no permission', async ({ page }) => {
    const known = await page.evaluate(async () => ({
      globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
        (name) => name in globalThis,
      ),
      bridge: Object.values(window.cutline).every((call) => typeof call === 'function'),
      frozen: Object.isFrozen(window.cutline),
      notification: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
    }));
    expect(known).toEqual({
      globals: [],
      bridge: true,
      frozen: true,
      notification: 'denied',
      geolocation: 'denied',
    });
  });
});

test.describe('a page gone wrong', () => {
  test.use({ archive: null, tolerated: [/Error occurred in handler for '(openFolder|changeSettings|ledger)'/] });

  test('is refused calls that do not fit the contract', async ({ page }) => {
    const refused = await page.evaluate(() =>
      Promise.all(
        [
          () => window.cutline.openFolder(1 as unknown as string),
          () => window.cutline.changeSettings({ theme: 'pink' } as never),
          () => window.cutline.ledger({ outcomes: [], text: '', offset: -1, limit: 10 }),
        ].map((call) =>
          call().then(
            () => 'done',
            (error: Error) => error.message,
          ),
        ),
      ),
    );
    expect(refused.map((message) => /Error: (\w+: [\w.]+): /.exec(message)?.[1])).toEqual([
      'openFolder: 0',
      'changeSettings: 0.theme',
      'ledger: 0.offset',
    ]);
  });
});

test.describe('a script in the page', () => {
  test.use({ archive: null, tolerated: [/CSP violation/] });

  test('is not run when it is inline, and cannot make markup from text', async ({ page }) => {
    const outcome = await page.evaluate(() => {
      const script = document.createElement('script');
      const attempts = [
        () => {
          document.body.innerHTML = '<img src=x onerror="window.ran = true">';
        },
        () => {
          script.textContent = 'window.ran = true';
          document.body.append(script);
        },
      ];
      const errors = attempts.map((attempt) => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown';
        }
      });
      return { errors, ran: 'ran' in window };
    });
    expect(outcome).toEqual({ errors: ['TypeError', 'TypeError'], ran: false });
  });
});

/** Shows a capture as the page shows it: in a frame without any right. */
async function showOriginal(page: Page, release: { readonly id: string; readonly path: string }): Promise<void> {
  await page.evaluate(async (asked) => {
    const original = await window.cutline.original({ ...asked, query: '' });
    if (!original.ok) throw new Error(original.problem.sentence);
    if (original.value.kind === 'text') return;
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.src = original.value.address;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
  }, release);
}

/** What a page that somehow ran a stranger's script could try. */
async function tryEveryWayOut(page: Page, { http, webSocket, stun }: Tripwire): Promise<void> {
  await page.evaluate(
    (ways) => {
      const attempts = [
        () => fetch(`${ways.http}/page-fetch`).catch(() => undefined),
        () => navigator.sendBeacon(`${ways.http}/page-beacon`),
        () => new WebSocket(`${ways.webSocket}/page-socket`),
        () => new EventSource(`${ways.http}/page-events`),
        () => {
          new Image().src = `${ways.http}/page-img`;
        },
        () => window.open(`${ways.http}/page-open`),
        () => {
          const peer = new RTCPeerConnection({ iceServers: [{ urls: ways.stun }] });
          peer.createDataChannel('x');
          return peer.createOffer().then((offer) => peer.setLocalDescription(offer));
        },
        () => {
          const link = Object.assign(document.createElement('link'), {
            rel: 'prefetch',
            href: `${ways.http}/page-link`,
          });
          document.head.append(link);
        },
        () => {
          const form = Object.assign(document.createElement('form'), {
            action: `${ways.http}/page-form`,
            method: 'post',
          });
          document.body.append(form);
          form.submit();
        },
        () => {
          const frame = Object.assign(document.createElement('iframe'), { src: `${ways.http}/page-frame` });
          document.body.append(frame);
        },
        () => {
          location.href = `${ways.http}/page-location`;
        },
      ];
      for (const attempt of attempts) {
        try {
          void attempt();
        } catch {}
      }
    },
    { http, webSocket, stun },
  );
}

async function visitInPlainBrowser(file: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CUTLINE_BROWSER ?? '/usr/bin/chromium' });
  const page = await browser.newPage();
  await page.goto(`file://${file}`);
  await page.waitForTimeout(patience);
  await browser.close();
}
