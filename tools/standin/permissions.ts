import type { Host } from './host.ts';
import type { StandinSession } from './session.ts';

/** Electron's name of a permission -> Chromium's names of it. */
const permissions: Readonly<Record<string, readonly string[]>> = {
  notifications: ['notifications'],
  geolocation: ['geolocation'],
  media: ['audioCapture', 'videoCapture'],
  midi: ['midi'],
  'clipboard-read': ['clipboardReadWrite'],
  'clipboard-sanitized-write': ['clipboardSanitizedWrite'],
  'window-management': ['windowManagement'],
  'idle-detection': ['idleDetection'],
  'local-fonts': ['localFonts'],
  'storage-access': ['storageAccess'],
};

/**
 * Sets Chromium's permissions to the session's answers. DevTools cannot ask at each request, so the handlers are asked
 * once for each permission; without handlers everything is granted, as in Electron.
 */
export async function applyPermissions(host: Host, session: StandinSession): Promise<void> {
  if (!host.started) return;
  for (const [name, chromiumNames] of Object.entries(permissions)) {
    const setting = (await isGranted(session, name)) ? 'granted' : 'denied';
    for (const chromiumName of chromiumNames) {
      await host.cdp
        .send('Browser.setPermission', { permission: { name: chromiumName }, setting })
        .catch(() => host.cdp.send('Browser.setPermission', { permission: { name }, setting }))
        // Chromium's list of permissions changes; one it no longer has cannot be granted either.
        .catch(() => undefined);
    }
  }
}

function isGranted(session: StandinSession, name: string): Promise<boolean> | boolean {
  const { permissionRequest, permissionCheck } = session;
  if (permissionRequest !== null) {
    return new Promise((resolve) => {
      permissionRequest(null as never, name as never, resolve, { requestingUrl: '', isMainFrame: true } as never);
    });
  }
  return permissionCheck === null || permissionCheck(null, name as never, '', {} as never);
}
