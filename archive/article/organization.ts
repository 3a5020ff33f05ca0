import { parseUrl } from './identity.ts';
import { splitRank } from './rank.ts';
import { isUnit } from './unit.ts';

const HOSTS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)(?:defense\.gov|defenselink\.mil|dod\.mil|dod\.gov)$/, 'Department of Defense'],
  [/(?:^|\.)war\.gov$/, 'Department of War'],
  [/(?:^|\.)af\.mil$/, 'U.S. Air Force'],
  [/(?:^|\.)army\.mil$/, 'U.S. Army'],
  [/(?:^|\.)(?:navy\.mil)$/, 'U.S. Navy'],
  [/(?:^|\.)(?:marines\.mil|usmc\.mil)$/, 'U.S. Marine Corps'],
  [/(?:^|\.)(?:uscg\.mil)$/, 'U.S. Coast Guard'],
  [/(?:^|\.)(?:spaceforce\.mil)$/, 'U.S. Space Force'],
  [/(?:^|\.)(?:nationalguard\.mil)$/, 'National Guard'],
  [/(?:^|\.)dvidshub\.net$/, 'DVIDS'],
  [/(?:^|\.)justice\.gov$/, 'Department of Justice'],
  [/(?:^|\.)state\.gov$/, 'Department of State'],
  [/(?:^|\.)(?:whitehouse\.gov|obamawhitehouse\.archives\.gov)$/, 'The White House'],
];
const AGENCIES: Readonly<Record<string, string>> = {
  AFNS: 'U.S. Air Force',
  AFPN: 'U.S. Air Force',
  AFPS: 'Department of Defense',
  ARNEWS: 'U.S. Army',
  NNS: 'U.S. Navy',
};

/** Over the pages of defense.gov to 2014 and of its photos; the press desk's numbers in the heads of 2006; the frame of DVIDS. */
const BANNERS: readonly (readonly [RegExp, string])[] = [
  [
    /^us department of defense$|^united states department of defense united|^seal of the department of defense|^snapshots of what.s happening in the defense department/i,
    'Department of Defense',
  ],
  [/^media contact: .{0,6}\(?703\)? 697-5131|^public ?\/ ?industry ?\(703\)/i, 'Department of Defense'],
  [
    /^united states department of war united|^snapshots of what.s happening in the war department/i,
    'Department of War',
  ],
  [/^defense visual information distribution service logo$|^this work, .{3,300} identified by dvids,/i, 'DVIDS'],
];

/** Who published a release: as its head prints it, else by its address, its dateline's agency or its notice. */
export function organizationOf(told: {
  printed: string | null;
  url: string | null;
  dateline: string | null;
  notices: readonly string[];
  byline: string | null;
  /** The page's own furniture: banners name the department. */
  furniture: readonly string[];
}): string | null {
  if (told.printed !== null) return told.printed;
  const host = told.url === null ? null : (parseUrl(told.url)?.hostname ?? null);
  const byHost = host === null ? undefined : HOSTS.find(([pattern]) => pattern.test(host))?.[1];
  if (byHost !== undefined) return byHost;
  const agency = /\(([A-Z]{2,8})\)$/.exec(told.dateline ?? '')?.[1];
  const byAgency = agency === undefined ? undefined : AGENCIES[agency];
  if (byAgency !== undefined) return byAgency;
  if (told.notices.some((notice) => /defense\.gov|\bDOD\b/i.test(notice))) return 'Department of Defense';
  return bannerOf(told.furniture) ?? unitOf(told.byline);
}

/** The department's name alone, the first line of its page; further down it is a link of many pages' foot. */
const ALONE: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:u\.s\.|united states) )?department of defense$/i, 'Department of Defense'],
  [/^(?:(?:u\.s\.|united states) )?department of war$/i, 'Department of War'],
  [/^the united states department of justice$/i, 'Department of Justice'],
  [/^u\.?s\.? army corps of engineers$/i, 'U.S. Army Corps of Engineers'],
];

function bannerOf(furniture: readonly string[]): string | null {
  const alone = ALONE.find(([pattern]) => pattern.test(furniture[0] ?? ''))?.[1];
  if (alone !== undefined) return alone;
  for (const [pattern, name] of BANNERS) if (furniture.some((line) => pattern.test(line))) return name;
  return null;
}

/** The unit a byline names, after the author or alone; behind a bar stands a unit or a base, whatever it is called. */
function unitOf(byline: string | null): string | null {
  if (byline === null) return null;
  const plain = byline.replace(/^(?:by|from):? /i, '');
  const [, beside] = plain.split(/\s{0,2}\|\s{0,2}/);
  if (beside !== undefined && beside !== '' && !/\bby\b/i.test(beside)) return beside;
  if (!plain.includes(', ') && splitRank(plain).rank !== null) return unitAfter(splitRank(plain).name);
  const unit = plain.slice(plain.indexOf(', ') < 0 ? 0 : plain.indexOf(', ') + 2);
  return isUnit(unit) ? withoutName(unit) : null;
}

/** `Rae Dunn DLA Troop Support Public Affairs`: sites that print author and unit in one line, without a mark between them. */
function withoutName(unit: string): string {
  const [, , rest] = /^(\p{Lu}\p{Ll}+(?: \p{Lu}\.)?) \p{Lu}\p{Ll}+ (\p{Lu}{2,6} .{6,})$/u.exec(unit) ?? [];
  return rest !== undefined && isUnit(rest) ? rest : unit;
}

/** `Dana R. Quill Marine Corps Base Calder`: marines.mil parts author and unit by a blank only. */
function unitAfter(name: string): string | null {
  return NAME_THEN_UNIT.exec(name)?.[1] ?? null;
}

const NAME_THEN_UNIT =
  /^\p{Lu}[\p{L}.'’-]{0,24} (?:\p{Lu}\. )?\p{Lu}[\p{L}.'’-]{0,24} ((?:\d{1,3}(?:st|nd|rd|th|d) |I{1,3} Marine |Marine |Headquarters|U\.S\. |Naval |Camp |Defense |Joint |Combat ).{3,100})$/u;
