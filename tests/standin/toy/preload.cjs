const { contextBridge, ipcRenderer, webUtils } = require('electron');

contextBridge.exposeInMainWorld('toy', {
  version: '1.2.3',
  nested: { list: [1, { two: 2 }], at: new Date(0) },
  echo: (value) => ipcRenderer.invoke('echo', value),
  invoke: (channel, value) => ipcRenderer.invoke(channel, value),
  twice: (number) => number * 2,
  callBack: (listener) => listener('called', { deep: [1] }),
  throwIt: () => {
    throw new RangeError('thrown in the preload');
  },
  onCommand: (listener) => {
    const relay = (_event, ...values) => listener(...values);
    ipcRenderer.on('command', relay);
    return () => ipcRenderer.removeListener('command', relay);
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  tryToRequire: (name) => {
    try {
      return typeof require(name);
    } catch (error) {
      return error.message;
    }
  },
  tryMissing: () => {
    try {
      return ipcRenderer.sendSync('anything');
    } catch (error) {
      return error.message;
    }
  },
});
