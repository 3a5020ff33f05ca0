import type { WebFrameMain } from 'electron';
import type { StandinContents } from './contents.ts';
import type { Host } from './host.ts';

/** The part of `WebFrameMain` that tells who is asking. */
export interface StandinFrame extends Pick<WebFrameMain, 'url' | 'origin' | 'name' | 'frameTreeNodeId'> {
  readonly parent: null;
  readonly top: StandinFrame;
  isDestroyed(): boolean;
}

/** The main frame of a page as it is now: preloads, and so every IPC sender, live in main frames only. */
export function createFrame(host: Host, contents: StandinContents): StandinFrame {
  const frame: StandinFrame = {
    url: contents.url,
    origin: host.schemes.originOf(contents.url),
    name: '',
    frameTreeNodeId: contents.id,
    parent: null,
    get top() {
      return frame;
    },
    isDestroyed: () => contents.isDestroyed(),
  };
  return frame;
}
