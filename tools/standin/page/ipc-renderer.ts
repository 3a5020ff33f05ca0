import { encode } from '../codec.ts';
import { EventEmitter } from './emitter.ts';
import type { HostLink } from './host-link.ts';

/** `ipcRenderer`: "invoke" and "send" with values as the structured clone algorithm copies them, and events from main. */
export function createIpcRenderer(host: HostLink) {
  const emitter = new EventEmitter();
  const ipcRenderer = Object.assign(emitter, {
    send(channel: string, ...parameters: unknown[]): void {
      host.send({ kind: 'send', channel, parameters: parameters.map((parameter) => encode(parameter)) });
    },
    async invoke(channel: string, ...parameters: unknown[]): Promise<unknown> {
      return host.ask({ kind: 'invoke', channel, parameters: parameters.map((parameter) => encode(parameter)) });
    },
  });
  host.onEvent = (channel, parameters) => {
    emitter.emit(channel, { sender: ipcRenderer, senderId: 0, ports: [] }, ...parameters);
  };
  return ipcRenderer;
}
