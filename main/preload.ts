import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import type { Bridge, BridgeEvent } from '../contract.ts';

const invoke = (channel: keyof Bridge, ...values: readonly unknown[]) => ipcRenderer.invoke(channel, ...values);

const bridge = {
  about: () => invoke('about'),
  settings: () => invoke('settings'),
  changeSettings: (change) => invoke('changeSettings', change),
  recentArchives: () => invoke('recentArchives'),
  forgetArchive: (id) => invoke('forgetArchive', id),
  status: () => invoke('status'),
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
  onEvent: (listener) => {
    const receive = (_event: IpcRendererEvent, event: BridgeEvent) => listener(event);
    ipcRenderer.on('event', receive);
    return () => {
      ipcRenderer.removeListener('event', receive);
    };
  },
} satisfies Bridge;

contextBridge.exposeInMainWorld('cutline', bridge);
