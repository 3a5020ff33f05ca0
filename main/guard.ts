import { app, type Session, session, type WebContents } from 'electron';
import { askToLeave } from './leave.ts';
import { isOriginal, isOwnAddress, isOwnPage } from './origin.ts';

/** Command-line switches that leave Chromium no name to resolve, no proxy to reach and no UDP to send. */
const offlineSwitches: readonly (readonly [name: string, value: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:1'],
  ['proxy-bypass-list', '<-loopback>'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];

/** Whether a request may leave the page at all: our own scheme, and what lies in memory. */
export function isAllowedRequest(address: string): boolean {
  return isOwnAddress(address) || /^(?:data|devtools):/i.test(address);
}

/** Cuts the network before any window is made. To be called before the app is ready. */
export function setupOffline(): void {
  app.enableSandbox();
  for (const [name, value] of offlineSwitches) app.commandLine.appendSwitch(name, value);
}

/** Refuses requests, permissions, downloads, navigation, windows and webviews, whatever page asks. */
export async function setupGuard(): Promise<void> {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  await guardSession(session.defaultSession);
}

async function guardSession(guarded: Session): Promise<void> {
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  guarded.setPermissionCheckHandler(() => false);
  guarded.setDevicePermissionHandler(() => false);
  guarded.setSpellCheckerEnabled(false);
  guarded.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isAllowedRequest(request.url) }));
  guarded.on('will-download', (event) => event.preventDefault());
  const proxyRules = 'http=127.0.0.1:1;https=127.0.0.1:1';
  await guarded.setProxy({ mode: 'fixed_servers', proxyRules, proxyBypassRules: '<-loopback>' });
}

function guardContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    askToLeave(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame && !isOriginal(event.url)) event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    askToLeave(url);
    return { action: 'deny' };
  });
}
