import type { ElectronApplication } from '@playwright/test';

/** Answers the next save dialogs with this path, empty for cancel; gives the path that was offered last. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string): Promise<() => Promise<string>> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath: string }) => {
      Object.assign(globalThis, { offered: options.defaultPath });
      return { canceled: answer === '', filePath: answer };
    }) as unknown as typeof dialog.showSaveDialog;
  }, filePath);
  return () => app.evaluate(() => (globalThis as unknown as { offered: string }).offered);
}
