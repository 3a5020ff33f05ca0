import type { WebRequest, WebRequestFilter } from 'electron';

/** What a request looks like to the app's listeners. */
export interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly referrer: string;
  readonly timestamp: number;
  readonly webContentsId?: number;
  readonly [more: string]: unknown;
}

/** What a listener may answer. */
export interface Verdict {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
  readonly responseHeaders?: Record<string, string | string[]>;
}

type Listener = (details: never, answer: (verdict: Verdict) => void) => void;
type Registration = [listener: Listener | null] | [filter: WebRequestFilter, listener: Listener | null];
type WebRequestFace = Pick<WebRequest, HookName>;
type HookName = 'onBeforeRequest' | 'onHeadersReceived' | 'onCompleted' | 'onErrorOccurred';

interface Hook {
  readonly filter: WebRequestFilter;
  readonly listener: Listener;
}

/** `session.webRequest`. "Only the last attached listener will be used"; null removes it. */
export class StandinWebRequest implements WebRequestFace {
  private readonly hooks = new Map<HookName, Hook>();

  onBeforeRequest(...registration: Registration): void {
    this.register('onBeforeRequest', registration);
  }

  onHeadersReceived(...registration: Registration): void {
    this.register('onHeadersReceived', registration);
  }

  onCompleted(...registration: Registration): void {
    this.register('onCompleted', registration);
  }

  onErrorOccurred(...registration: Registration): void {
    this.register('onErrorOccurred', registration);
  }

  /** Asks the listener and waits for its answer; an empty answer when no listener wants to know. */
  ask(name: 'onBeforeRequest' | 'onHeadersReceived', details: RequestDetails): Promise<Verdict> {
    const hook = this.hooks.get(name);
    if (hook === undefined || !isWanted(hook.filter, details)) return Promise.resolve({});
    return new Promise((resolve) => hook.listener(details as never, (verdict) => resolve(verdict ?? {})));
  }

  /** Tells the listener what has happened. */
  tell(name: 'onCompleted' | 'onErrorOccurred', details: RequestDetails): void {
    const hook = this.hooks.get(name);
    if (hook !== undefined && isWanted(hook.filter, details)) hook.listener(details as never, () => undefined);
  }

  private register(name: HookName, registration: Registration): void {
    const filter = registration.length === 2 ? registration[0] : { urls: ['<all_urls>'] };
    const listener = registration.length === 2 ? registration[1] : registration[0];
    if (listener === null) this.hooks.delete(name);
    else this.hooks.set(name, { filter, listener });
  }
}

function isWanted(filter: WebRequestFilter, details: RequestDetails): boolean {
  const isType = filter.types === undefined || filter.types.some((type) => type === details.resourceType);
  return isType && filter.urls.some((pattern) => patternToRegExp(pattern).test(details.url));
}

function patternToRegExp(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}
