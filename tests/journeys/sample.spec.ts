import { expect, test } from './app.ts';

test('the reader opens on the sample archive, and names what runs it', async ({ app, page }) => {
  await expect(page.getByRole('searchbox').or(page.getByRole('combobox')).first()).toBeVisible();
  await expect(page.getByText(/^\d+ releases$/).first()).toBeVisible();
  const seen = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return { url: window?.webContents.getURL(), visible: window?.isVisible() };
  });
  expect(seen).toEqual({ url: 'cutline://reader/index.html', visible: true });
  expect(test.info().annotations).toContainEqual({
    type: 'runtime',
    description: expect.stringMatching(/^Electron( stand-in on .+)? \d+/),
  });
});
