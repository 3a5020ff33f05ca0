import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Of the blocks of an article so many are looked at: the others are of the same kinds, and axe takes seconds a hundred. */
const looked = 30;

/** What axe finds wrong with the page, one line a rule, with the first elements it names. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude(`.body > :nth-child(n + ${looked + 1})`)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
