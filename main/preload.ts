import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge, BridgeEvent } from '../contract.ts';
import { firstQuestion } from '../questions.ts';
import { EarlyCalls } from './early-calls.ts';
import { EventTap } from './event-tap.ts';
import type { BridgeCall } from './ipc-arguments.ts';

/** A preload runs in a page. */
declare const location: { readonly pathname: string };

const call = (channel: BridgeCall, ...values: readonly unknown[]) => ipcRenderer.invoke(channel, ...values);
const early = new EarlyCalls(call);
const events = new EventTap<BridgeEvent>();
ipcRenderer.on('event', (_event: IpcRendererEvent, event: BridgeEvent) => {
  // What was answered before something happened may be true no longer: another archive may be open.
  early.drop();
  events.tell(event);
});
const invoke: typeof call = (channel, ...values) => early.take(channel, values) ?? call(channel, ...values);
if (location.pathname === '/index.html') {
  early.make('settings');
  early.make('status');
  early.make('recentArchives');
  early.make('search', firstQuestion);
}

const bridge = {
  about: () => invoke('about'),
  settings: () => invoke('settings'),
  changeSettings: (change) => invoke('changeSettings', change),
  recentArchives: () => invoke('recentArchives'),
  forgetArchive: (id) => invoke('forgetArchive', id),
  status: () => invoke('status'),
  openProblem: () => invoke('openProblem'),
  chooseFolder: () => invoke('chooseFolder'),
  openFolder: (folder) => invoke('openFolder', folder),
  pathOf: (file) => {
    try {
      return webUtils.getPathForFile(file as File);
    } catch {
      return '';
    }
  },
  cancelIndexing: () => invoke('cancelIndexing'),
  checkFolder: () => invoke('checkFolder'),
  search: (request) => invoke('search', request),
  read: (request) => invoke('read', request),
  original: (request) => invoke('original', request),
  photos: (request) => invoke('photos', request),
  ledger: (request) => invoke('ledger', request),
  exportReleases: (request) => invoke('exportReleases', request),
  cancelExport: () => invoke('cancelExport'),
  cite: (request) => invoke('cite', request),
  textOf: (request) => invoke('textOf', request),
  copyText: (text) => invoke('copyText', text),
  showInFolder: (path) => invoke('showInFolder', path),
  printJob: () => invoke('printJob'),
  printReady: () => invoke('printReady'),
  onEvent: (listener) => events.listen(listener),
} satisfies Bridge;

contextBridge.exposeInMainWorld('cutline', bridge);
