import type { ElectronApplication, Page } from '@playwright/test';

const violation = /Content Security Policy|Refused to (load|apply|execute|connect|frame|evaluate)/;
const mainFault = /Uncaught|UnhandledPromiseRejection|unhandledRejection|Error occurred in handler|A JavaScript error/;

/** What went wrong unseen in a run, one line each: CSP violations and uncaught errors of the page, errors of main. */
export function collectFaults(app: ElectronApplication): readonly string[] {
  const faults: string[] = [];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => faults.push(`uncaught in the page: ${error.stack ?? error.message}`));
    page.on('console', (line) => {
      if (violation.test(line.text())) faults.push(`CSP violation: ${line.text()}`);
    });
  };
  for (const page of app.windows()) watch(page);
  app.on('window', watch);
  app.process().stderr?.on('data', (chunk) => {
    if (mainFault.test(String(chunk))) faults.push(`in the main process: ${String(chunk)}`);
  });
  return faults;
}
