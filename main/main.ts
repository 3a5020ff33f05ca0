import { app } from 'electron';
import { exportEntry } from '../exports.ts';
import { parseInvocation } from './cli/invocation.ts';
import { setupOffline } from './guard.ts';
import { launchWords } from './launch-words.ts';
import { setupSchemePrivileges } from './scheme-setup.ts';
import { storeBelow } from './store-folder.ts';

start().catch((error: unknown) => {
  process.stderr.write(`cutline: ${error instanceof Error ? error.stack : String(error)}\n`);
  app.exit(3);
});

/** The packed app is all of Cutline: the reader in a window, an export without one, or a command in the terminal. */
async function start(): Promise<void> {
  setupSchemePrivileges();
  setupOffline();
  const invocation = parseInvocation(launchWords(process.argv, app.isPackaged));
  const store = storeBelow(app.getPath('userData'));
  if (invocation.ok && invocation.value.kind === 'open') {
    const { startReader } = await import('./start-reader.ts');
    return startReader(invocation.value.folder, invocation.value.store ?? store);
  }
  if (invocation.ok && invocation.value.kind === 'export' && exportEntry(invocation.value.form).isPrinted) {
    const { startExport } = await import('./start-export.ts');
    return startExport(invocation.value, invocation.value.store ?? store);
  }
  app.commandLine.appendSwitch('ozone-platform', 'headless');
  const { runCommand } = await import('./start-command.ts');
  app.exit(await runCommand(invocation, store));
}
