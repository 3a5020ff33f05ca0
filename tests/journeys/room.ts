import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { whenReady } from './page-bridge.ts';

/** The search box. */
export const box = (page: Page) => page.getByRole('searchbox');
/** The hits that are on the page. */
export const hits = (page: Page) => page.locator('#hit-list').getByRole('option');
/** How many were found, or where the open release stands among them. */
export const count = (page: Page) => page.locator('.hits-pane .count');
/** The headline of the open release. */
export const headline = (page: Page) => page.getByRole('article').getByRole('heading', { level: 1 });

/** Every hit is there, so that no count changes under the test. */
export async function settled(page: Page): Promise<void> {
  const { articles } = await whenReady(page);
  await expect(count(page)).toHaveText(`${articles} releases`);
}

/** Searches, and opens the hit whose text is told. */
export async function openRelease(page: Page, query: string, text: string | RegExp): Promise<void> {
  await box(page).fill(query);
  await hits(page).filter({ hasText: text }).first().click();
  await page.getByRole('article').waitFor();
}

/** What holds the focus: its id, or its name, or its class; `body` when it is lost. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const held = document.activeElement;
    return held?.id || held?.getAttribute('aria-label') || held?.className || held?.tagName.toLowerCase() || '';
  });
}
