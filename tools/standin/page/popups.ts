import type { Bridge } from './bridge.ts';

/** Every way a page opens a window is a question to `setWindowOpenHandler`; no window opens, as after `deny`. */
export function interceptPopups(bridge: Bridge): void {
  window.open = (url, name, features) => {
    const address = new URL(String(url || 'about:blank'), document.baseURI).href;
    bridge.open({ url: address, name: String(name ?? ''), features: String(features ?? '') });
    return null;
  };
  window.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link === null || event.defaultPrevented || !opensWindow(event, link)) return;
    event.preventDefault();
    bridge.open({ url: link.href, name: link.target, features: '' });
  });
}

function linkOf(event: MouseEvent): HTMLAnchorElement | HTMLAreaElement | null {
  const link = event
    .composedPath()
    .find((node) => node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement);
  return link === undefined || link.href === '' ? null : link;
}

function opensWindow(event: MouseEvent, link: HTMLAnchorElement | HTMLAreaElement): boolean {
  const isForeign = link.target !== '' && !['_self', '_top', '_parent'].includes(link.target);
  return isForeign || event.ctrlKey || event.metaKey || event.shiftKey;
}
