import { articleTexts } from './english-article.ts';
import { pageTexts } from './english-pages.ts';
import { searchTexts } from './english-search.ts';

/** Every text of the interface. A translation is another object with the same keys. */
export const english = { ...pageTexts, ...searchTexts, ...articleTexts } as const;
