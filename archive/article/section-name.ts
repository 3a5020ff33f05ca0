import { fold } from './line.ts';

/** Whether a heading names a part of the site ("Justice News"), not a release. */
export function isSectionName(heading: string): boolean {
  return SECTIONS.has(fold(heading).trim());
}

const SECTIONS = new Set([
  'justice news',
  'news',
  'press release',
  'press releases',
  'news release',
  'newsroom',
  'press room',
  'news releases',
  'releases',
  'release',
  'transcript',
  'transcripts',
  'speech',
  'speeches',
  'contracts',
  'contract',
  'article',
  'articles',
  'home',
  'search',
  'photos',
  'media',
  'menu',
  'biographies',
  'biography',
  'fact sheets',
  'immediate release',
  'for immediate release',
  'news stories',
  'feature stories',
  'features',
  'press operations',
  'advisories',
  'blog',
  'archive',
  'archives',
]);
