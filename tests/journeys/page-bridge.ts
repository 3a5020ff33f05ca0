import { expect, type Page } from '@playwright/test';
import type { ArchiveStatus, Bridge, Hit } from '../../contract.ts';

declare global {
  interface Window {
    readonly cutline: Bridge;
  }
}

/** Waits until the folder has been read, and gives the archive's status. */
export async function whenReady(page: Page): Promise<ArchiveStatus> {
  const status = () => page.evaluate(() => window.cutline.status());
  await expect.poll(async () => (await status())?.state, { timeout: 120_000 }).toBe('ready');
  const ready = await status();
  if (ready === null) throw new Error('the archive was closed while its folder was read');
  return ready;
}

/** The hits of a query, asked over the bridge as the page asks. */
export function search(page: Page, query: string): Promise<readonly Hit[]> {
  return page.evaluate(async (words) => {
    const filters = { years: [], kinds: [], organizations: [], photographers: [], formats: [], hasPhoto: null };
    const request = { query: words, filters, sort: 'relevance', offset: 0, limit: 100, typing: false } as const;
    return (await window.cutline.search(request)).hits;
  }, query);
}
