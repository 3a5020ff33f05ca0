import { Bridge } from './bridge.ts';
import { interceptPopups } from './popups.ts';

/** Runs in the page's own world before its scripts: the far end of the contextBridge, and the guard of `window.open`. */
export function startMainWorld(secret: string): void {
  interceptPopups(new Bridge(secret, 'main'));
}
