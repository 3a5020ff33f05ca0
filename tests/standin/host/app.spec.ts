import { expect, test } from './toy.ts';

test('the window shows the page of the scheme the app handles itself', async ({ app, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A reader for one page');
  const seen = await app.evaluate(({ app: running, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    return {
      name: running.getName(),
      version: running.getVersion(),
      url: window?.webContents.getURL(),
      visible: window?.isVisible(),
      size: window?.getSize(),
    };
  });
  expect(seen).toEqual({
    name: 'Toy Reader',
    version: '1.2.3',
    url: 'toy://reader/index.html',
    visible: true,
    size: [900, 600],
  });
});
