import type { Article } from '../../contract.ts';

/**
 * Whether an article is what a server or a firewall answered instead of a release (`404 Not Found`, `Access Denied`), or
 * the index that HTTrack writes over its mirrors, however many pages it names. A release under an answer's headline would be longer.
 */
export function isErrorPage({ headline, blocks, photos }: Pick<Article, 'headline' | 'blocks' | 'photos'>): boolean {
  if (headline === MIRROR_INDEX) return true;
  if (headline.length > LONGEST || !ERROR.test(headline)) return false;
  if (photos.some(({ caption }) => caption !== null)) return false;
  const letters = blocks.reduce((sum, block) => sum + (block.kind === 'photo' ? 0 : block.text.length), 0);
  return letters < MOST_LETTERS;
}

const MIRROR_INDEX = 'Index of locally available sites:';
const LONGEST = 90;
const MOST_LETTERS = 900;
const ERROR = new RegExp(
  `^(?:${[
    '(?:http )?(?:error )?(?:status )?(?:40[01345]|410|429|50[0-4])(?: ?[-–:|] ?| )?(?:error|not found|page not found|forbidden|bad request|unauthorized|gone|too many requests|internal server error|bad gateway|service unavailable|gateway time-?out)?',
    '(?:sorry, )?(?:the |this )?(?:requested )?(?:page|file|url|object|resource)(?: you requested| you are looking for)? (?:was |is |could |can)?(?: ?not )(?:be )?found',
    "(?:sorry, )?(?:the |this )?(?:requested )?(?:page|file|url|object|resource)(?: you requested| you are looking for)? (?:does not exist|doesn['’]t exist|cannot be (?:found|displayed)|is no longer available)",
    '(?:not found|access denied|forbidden|bad gateway|bad request|service (?:temporarily )?unavailable|internal server error|gateway time-?out)',
    '(?:object moved(?: to here)?|(?:301 |302 )?(?:moved permanently|moved temporarily|found)|document (?:has )?moved)',
    '(?:request rejected|just a moment\\.{0,3}|attention required! \\| cloudflare|server error in .{1,40} application)',
  ].join('|')})[.!]?$`,
  'i',
);
