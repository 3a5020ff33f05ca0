import { fold } from './line.ts';

/**
 * Notices a site puts on its own archived pages ("You have accessed part of a historical collection ..."): worth a badge,
 * never body text. The site's name is lost in some captures, so it is not asked for.
 */
export function isNotice(line: string): boolean {
  if (line.length < 40 || line.length > 700 || !START.test(line)) return false;
  const folded = fold(line);
  return NOTICES.some((pattern) => pattern.test(folded));
}

const START =
  /^(?:you |this |please |for persons |the con|content |some |note|archived|\*|\(|\[|historical|legacy|note: )/i;

const NOTICES = [
  /you (?:have|are) (?:accessed|viewing|accessing) (?:a )?part of a historical collection/,
  /^\W{0,2}this information is provided for historical purposes only/,
  /please contact the (?:dod|dow|dvids|site) ?webmaster (?:if you have|with) any questions/,
  /^\W{0,2}you have reached a collection of archived material/,
  /^\W{0,2}the content available is no longer being updated/,
  /^\W{0,2}for persons with disabilities experiencing difficulties accessing content\b/,
  /content on this (?:site|page|web ?site) (?:has been|was|is being) (?:reviewed|archived|removed)/,
  /^\W{0,2}this (?:is )?(?:an )?(?:archived?|historical) (?:content|material|page|document|copy|site|web ?page)/,
  /^\W{0,2}this (?:page|content|site|web ?site|document|article|press release|release) (?:has been|is|was) (?:archived|historical|no longer|an archive|removed)/,
  /may (?:be|contain) outdated .{0,80}links may (?:no longer|not) function/,
  /this is historical material,? "?frozen in time/,
  /^\W{0,2}archived? (?:content|information|notice)\b/,
];
