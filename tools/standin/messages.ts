import { decode, type Encoded, encode } from './codec.ts';
import type { StandinContents } from './contents.ts';
import type { Host } from './host.ts';
import type { HostMessage, PreloadMessage } from './page/host-link.ts';

type Invocation = Extract<PreloadMessage, { kind: 'invoke' }>;

/** Does what a preload's world asks for. */
export async function receiveMessage(host: Host, contents: StandinContents, message: PreloadMessage): Promise<void> {
  switch (message.kind) {
    case 'send':
      host.ipcMain.emit(message.channel, senderOf(contents), ...message.parameters.map(decode));
      return;
    case 'invoke':
      return reply(contents, await invoke(host, contents, message));
    case 'files':
      return reply(contents, { kind: 'result', id: message.id, value: await pathsOfFiles(contents, message.count) });
    case 'open':
      return askToOpen(host, contents, message);
    case 'bounds': {
      const { x, y, width, height } = message;
      contents.window.noteBounds({ x, y, width, height });
      return;
    }
    case 'preload-error':
      contents.emit('preload-error', {}, contents.preferences.preload, new Error(message.message));
      return;
  }
}

function senderOf(contents: StandinContents) {
  return { sender: contents, senderFrame: contents.mainFrame, frameId: 1, processId: 1, type: 'frame', ports: [] };
}

function reply(contents: StandinContents, message: HostMessage): void {
  contents.tellPreload(message);
}

async function invoke(host: Host, contents: StandinContents, message: Invocation): Promise<HostMessage> {
  const { id, channel, parameters } = message;
  const failure = (reason: string): HostMessage => {
    console.error(`Error occurred in handler for '${channel}': ${reason}`);
    return { kind: 'failure', id, message: `Error invoking remote method '${channel}': ${reason}` };
  };
  let value: unknown;
  try {
    value = await host.ipcMain.invoke(senderOf(contents), channel, parameters.map(decode));
  } catch (error) {
    return failure(String(error));
  }
  try {
    return { kind: 'result', id, value: encode(value) };
  } catch {
    return failure('reply was never sent');
  }
}

/** The paths of the files a page has been given from outside, as DevTools tells them. */
async function pathsOfFiles(contents: StandinContents, count: number): Promise<Encoded> {
  const paths: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { result } = await contents.command('Runtime.evaluate', {
      expression: `standinFiles[${at}]`,
      uniqueContextId: contents.preloadContext?.uniqueId ?? '',
    });
    const { path } = await contents.command('DOM.getFileInfo', { objectId: result.objectId ?? '' });
    paths.push(path);
  }
  return paths;
}

function askToOpen(host: Host, contents: StandinContents, request: Extract<PreloadMessage, { kind: 'open' }>): void {
  const { name, features } = request;
  const url = host.schemes.fromWeb(request.url);
  const details = {
    url,
    frameName: name,
    features,
    disposition: 'foreground-tab',
    referrer: { url: '', policy: 'default' },
  };
  const { action } = contents.openHandler?.(details as never) ?? { action: 'allow' };
  if (action === 'allow') throw new Error(`electron stand-in: opening a window for ${url} is not implemented`);
}
