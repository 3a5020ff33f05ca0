import { cancelable } from './cancelable.ts';
import type { Details } from './cdp.ts';
import type { StandinContents } from './contents.ts';
import type { Host } from './host.ts';
import type { SchemeHandler, StandinSession } from './session.ts';
import type { RequestDetails, Verdict } from './web-request.ts';

type Paused = Details<'Fetch.requestPaused'>;
type Refusal = 'Aborted' | 'BlockedByClient' | 'Failed' | 'ProxyConnectionFailed';

/** A request that any page, frame or worker of Chromium wants to make, stopped until the app has answered. */
interface Exchange {
  readonly paused: Paused;
  /** DevTools' session the answer must go to. */
  readonly sessionId: string | undefined;
  readonly session: StandinSession;
  readonly contents: StandinContents | null;
  readonly details: RequestDetails;
}

/** Chromium's resource types in Electron's words; any other is `other`. */
const resourceTypes: Readonly<Record<string, string>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  Media: 'media',
  CSPViolationReport: 'cspReport',
};

/** Chromium went on or went away while the app was thinking. */
const goneMessages = /Chromium exited|Invalid InterceptionId|Session with given id not found/;

/** Hands every request of Chromium to the app: navigation guards, webRequest listeners and scheme handlers. */
export async function interceptRequests(host: Host): Promise<void> {
  host.cdp.on('Fetch.requestPaused', (paused, sessionId) => {
    const exchange = describe(host, paused, sessionId);
    answer(host, exchange).catch((error: Error) => {
      if (goneMessages.test(error.message)) return;
      console.error(error);
      void refuse(host, exchange, 'Failed');
    });
  });
  await host.cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, undefined);
}

function describe(host: Host, paused: Paused, sessionId: string | undefined): Exchange {
  const contents = host.frames.get(paused.frameId) ?? null;
  const details = {
    id: host.nextId(),
    url: host.schemes.fromWeb(paused.request.url),
    method: paused.request.method,
    resourceType: resourceType(paused, contents),
    referrer: host.schemes.fromWeb(paused.request.headers.Referer ?? ''),
    timestamp: Date.now(),
    ...(contents === null ? {} : { webContentsId: contents.id, webContents: contents }),
  };
  return { paused, sessionId, session: contents?.session ?? host.sessions.fromPartition(''), contents, details };
}

function resourceType(paused: Paused, contents: StandinContents | null): string {
  if (paused.resourceType !== 'Document') return resourceTypes[paused.resourceType] ?? 'other';
  return contents?.targetId === paused.frameId ? 'mainFrame' : 'subFrame';
}

async function answer(host: Host, exchange: Exchange): Promise<void> {
  const { session, details, paused } = exchange;
  if (isBrowserIcon(exchange)) return fulfill(host, exchange, new Response(null, { status: 204 }));
  if (!mayNavigate(exchange)) return refuse(host, exchange, 'Aborted');
  const { cancel, redirectURL } = await session.webRequest.ask('onBeforeRequest', details);
  if (cancel === true) return refuse(host, exchange, 'BlockedByClient');
  if (redirectURL !== undefined) return redirect(host, exchange, redirectURL);
  const scheme = details.url.slice(0, details.url.indexOf(':'));
  const handler = session.handlers.get(scheme);
  if (handler !== undefined) return fulfill(host, exchange, await handler(toRequest(host, exchange)));
  if (host.schemes.has(scheme)) return refuse(host, exchange, 'Failed');
  if (session.offline !== null && /^(https?|ftp):/.test(details.url)) return refuse(host, exchange, session.offline);
  await host.cdp.send('Fetch.continueRequest', { requestId: paused.requestId }, exchange.sessionId);
}

/** A browser's window wants an icon; Electron's does not ask for one. Nothing is an answer, a refusal a fault on the console. */
function isBrowserIcon({ paused, details }: Exchange): boolean {
  return paused.resourceType === 'Other' && details.url.endsWith('/favicon.ico');
}

/** Asks the guards about a navigation that the page started; `loadURL` and `reload` are the app's own. */
function mayNavigate({ contents, details, paused }: Exchange): boolean {
  if (contents === null || !['mainFrame', 'subFrame'].includes(details.resourceType)) return true;
  const isMainFrame = details.resourceType === 'mainFrame';
  const isExpected = contents.expected === '*' || contents.expected === paused.request.url;
  if (isMainFrame && isExpected) return true;
  const event = cancelable({ url: details.url, isMainFrame, isSameDocument: false, frame: contents.mainFrame });
  if (isMainFrame) contents.emit('will-navigate', event, details.url, false, true);
  contents.emit('will-frame-navigate', event);
  return !event.defaultPrevented;
}

async function refuse(host: Host, exchange: Exchange, errorReason: Refusal): Promise<void> {
  const code = errorReason === 'BlockedByClient' ? 'net::ERR_BLOCKED_BY_CLIENT' : 'net::ERR_FAILED';
  exchange.session.webRequest.tell('onErrorOccurred', { ...exchange.details, error: code });
  // DevTools has no word for a dead proxy.
  const reason = errorReason === 'ProxyConnectionFailed' ? 'ConnectionFailed' : errorReason;
  const { requestId } = exchange.paused;
  await host.cdp
    .send('Fetch.failRequest', { requestId, errorReason: reason }, exchange.sessionId)
    .catch(() => undefined);
}

async function redirect(host: Host, { paused, sessionId }: Exchange, url: string): Promise<void> {
  const responseHeaders = [{ name: 'location', value: host.schemes.toWeb(url) }];
  const { requestId } = paused;
  await host.cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 302, responseHeaders }, sessionId);
}

function toRequest(host: Host, { paused, details }: Exchange): Parameters<SchemeHandler>[0] {
  const headers = new Headers();
  for (const [name, value] of Object.entries(paused.request.headers)) {
    if (!/^(host|connection|content-length)$/i.test(name)) headers.set(name, host.schemes.fromWeb(value));
  }
  const body = paused.request.postData ?? null;
  return new Request(details.url, { method: details.method, headers, body });
}

async function fulfill(host: Host, exchange: Exchange, response: Response): Promise<void> {
  const { paused, session, sessionId, details } = exchange;
  if (!(response instanceof Response) || response.type === 'error') return refuse(host, exchange, 'Failed');
  const own = Object.fromEntries([...response.headers].map(([name, value]) => [name, [value]]));
  const received = { ...details, statusCode: response.status, responseHeaders: own };
  const verdict = await session.webRequest.ask('onHeadersReceived', received);
  if (verdict.cancel === true) return refuse(host, exchange, 'BlockedByClient');
  const reply = {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: headerList(host, verdict.responseHeaders ?? own),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
  await host.cdp.send('Fetch.fulfillRequest', reply, sessionId);
  session.webRequest.tell('onCompleted', received);
}

function headerList(host: Host, headers: NonNullable<Verdict['responseHeaders']>): { name: string; value: string }[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => ({ name, value: host.schemes.headerToWeb(value) })),
  );
}
