import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Of the blocks of an article so many are looked at: the others are of the same kinds, and axe takes seconds a hundred. */
const looked = 30;

/** The rules of axe that another theme can break. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with the page, or with its colours alone, one line a rule, with the first elements it names. */
export async function axeFindings(page: Page, what: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).exclude(`.body > :nth-child(n + ${looked + 1})`);
  const { violations } = await (what === 'all' ? builder : builder.withRules(ofColours)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
