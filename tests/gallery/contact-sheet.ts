import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** A picture for a contact sheet, and what stands under it. */
export interface Print {
  readonly file: string;
  readonly title: string;
}

/** Lays pictures out on one sheet, all of one height, each with its title, as a PNG. */
export async function contactSheet(browser: Browser, prints: readonly Print[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1520, height: 400 } });
  const cells = prints.map(({ file, title }) => {
    const picture = readFileSync(file).toString('base64');
    return `<figure><img src="data:image/png;base64,${picture}"><figcaption>${title}</figcaption></figure>`;
  });
  await page.setContent(
    `<style>body{margin:16px;display:flex;flex-wrap:wrap;gap:16px;font:14px sans-serif;background:#ccc}
figure{margin:0}img{display:block;height:300px;margin-bottom:4px}</style>${cells.join('')}`,
  );
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const sheet = await page.screenshot({ fullPage: true, type: 'png' });
  await page.close();
  return sheet;
}
