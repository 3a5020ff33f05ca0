import { encode } from '../codec.ts';
import { EventEmitter } from './emitter.ts';
import type { HostLink } from './host-link.ts';

const line = Symbol('host');

/** `ipcRenderer`: "invoke" and "send" with values as the structured clone algorithm copies them, and events from main. */
export class IpcRenderer extends EventEmitter {
  private readonly [line]: HostLink;

  constructor(host: HostLink) {
    super();
    this[line] = host;
    host.onEvent = (channel, parameters) => {
      this.emit(channel, { sender: this, senderId: 0, ports: [] }, ...parameters);
    };
  }

  send(channel: string, ...parameters: unknown[]): void {
    this[line].send({ kind: 'send', channel, parameters: parameters.map((parameter) => encode(parameter)) });
  }

  async invoke(channel: string, ...parameters: unknown[]): Promise<unknown> {
    return this[line].ask({ kind: 'invoke', channel, parameters: parameters.map((parameter) => encode(parameter)) });
  }
}
