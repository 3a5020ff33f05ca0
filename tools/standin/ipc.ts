import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';

type InvokeHandler = (event: never, ...parameters: never[]) => unknown;
type IpcMainFace = Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>;

/** `ipcMain`. */
export class StandinIpcMain extends EventEmitter implements IpcMainFace {
  private readonly handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function') throw new TypeError(`Expected handler to be a function`);
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...parameters) => {
      this.removeHandler(channel);
      return handler(event, ...parameters);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** The value of `ipcRenderer.invoke`; rejects with Electron's message when nobody handles the channel. */
  async invoke(event: object, channel: string, parameters: readonly unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return handler(event as never, ...(parameters as never[]));
  }
}
