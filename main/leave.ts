import { BrowserWindow, dialog, shell } from 'electron';

/** Whether an address may be handed to the system's browser at all: plain web addresses without a password in them. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '';
}

let asking = false;

/** Cutline itself goes nowhere: names the address, and hands it to the system's browser when the reader says so. */
export function askToLeave(address: string): void {
  if (asking || !isWebAddress(address)) return;
  asking = true;
  void confirmAndOpen(new URL(address).href).finally(() => {
    asking = false;
  });
}

async function confirmAndOpen(address: string): Promise<void> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (!window) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address in your web browser?',
    detail: `${address}\n\nCutline is an offline reader and never goes online itself. Your browser will.`,
    buttons: ['Open in Browser', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(address);
}
