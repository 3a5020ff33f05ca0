import { EventEmitter } from 'node:events';
import type { CustomScheme, Protocol, ProxyConfig, Session } from 'electron';
import type { Host } from './host.ts';
import { applyPermissions } from './permissions.ts';
import { strict } from './strict.ts';
import { StandinWebRequest } from './web-request.ts';

/** The app's answer to every request of one scheme. */
export type SchemeHandler = (request: Request) => Response | Promise<Response>;

export type PermissionRequestHandler = Parameters<Session['setPermissionRequestHandler']>[0];
export type PermissionCheckHandler = Parameters<Session['setPermissionCheckHandler']>[0];

type SessionFace = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'setProxy'
>;

/** One session. All share Chromium's one profile; handlers, listeners and permissions are each session's own. */
export class StandinSession extends EventEmitter implements SessionFace {
  readonly handlers = new Map<string, SchemeHandler>();
  readonly webRequest = strict('webRequest', new StandinWebRequest());
  readonly protocol = strict('protocol', new SessionProtocol(this.handlers));
  permissionRequest: PermissionRequestHandler = null;
  permissionCheck: PermissionCheckHandler = null;
  /** Why a request to the network would fail by this session's own settings, null when nothing holds it back. */
  offline: 'ProxyConnectionFailed' | null = null;

  private readonly host: Host;

  constructor(host: Host) {
    super();
    this.host = host;
  }

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.permissionRequest = handler;
    void applyPermissions(this.host, this);
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler): void {
    this.permissionCheck = handler;
    void applyPermissions(this.host, this);
  }

  setDevicePermissionHandler(): void {}

  setSpellCheckerEnabled(): void {}

  /** The stand-in never speaks to a proxy: with fixed servers set, what would go to them is refused as by a dead one. */
  async setProxy(config: ProxyConfig): Promise<void> {
    const isFixed = config.mode === 'fixed_servers' || config.proxyRules !== undefined;
    if (!isFixed && config.mode !== 'direct') throw new Error(`electron stand-in: proxy mode ${config.mode}`);
    this.offline = isFixed ? 'ProxyConnectionFailed' : null;
  }
}

/** `session.protocol`. */
class SessionProtocol implements Pick<Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'> {
  private readonly handlers: Map<string, SchemeHandler>;

  constructor(handlers: Map<string, SchemeHandler>) {
    this.handlers = handlers;
  }

  handle(scheme: string, handler: SchemeHandler): void {
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }
}

/** `session`: the default session and one for each partition. */
export class Sessions {
  private readonly byPartition = new Map<string, StandinSession>();

  private readonly host: Host;

  constructor(host: Host) {
    this.host = host;
  }

  get defaultSession(): StandinSession {
    if (!this.host.ready) throw new Error('Session can only be received when app is ready');
    return this.fromPartition('');
  }

  fromPartition(partition: string): StandinSession {
    const known = this.byPartition.get(partition);
    if (known !== undefined) return known;
    const created = strict('session', new StandinSession(this.host));
    this.byPartition.set(partition, created);
    return created;
  }

  all(): readonly StandinSession[] {
    return [...this.byPartition.values()];
  }
}

/** `protocol`: the default session's, and the one call that must come before the app is ready. */
export function createProtocol(host: Host) {
  return strict('protocol', {
    registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
      if (host.ready) {
        throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      }
      host.schemes.register(schemes);
    },
    handle: (scheme: string, handler: SchemeHandler) => host.sessions.defaultSession.protocol.handle(scheme, handler),
    unhandle: (scheme: string) => host.sessions.defaultSession.protocol.unhandle(scheme),
    isProtocolHandled: (scheme: string) => host.sessions.defaultSession.protocol.isProtocolHandled(scheme),
  });
}
