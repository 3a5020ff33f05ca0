import type { Block, Kind } from '../../contract.ts';
import { findDates, parseDate } from './date.ts';
import { isOfficer } from './officer.ts';

/** What decides the kind of an article. */
export interface Evidence {
  readonly url: string | null;
  readonly path: string;
  readonly headline: string;
  readonly released: boolean;
  readonly dated: boolean;
  readonly bylined: boolean;
  readonly blocks: readonly Block[];
  readonly photos: number;
  /** What the site calls the page, and the release's number, as printed. */
  readonly section?: string | null;
  readonly releaseNumber?: string | null;
}

const BY_ADDRESS: readonly (readonly [RegExp, Kind])[] = [
  [/\/(?:transcripts?)(?:\/|\.|$)/i, 'transcript'],
  [/\/(?:speech(?:es)?|remarks|testimony)(?:\/|\.|$)/i, 'speech'],
  [/\/contracts?(?:\/|\.|$)/i, 'contracts'],
  [/\/(?:advisor(?:y|ies)|media-advisory)(?:\/|\.|$)/i, 'advisory'],
  [/\/(?:biograph(?:y|ies)|bios?|leaders?)(?:\/|\.|$)/i, 'biography'],
  [/\/(?:fact-?sheets?)(?:\/|\.|$)/i, 'factsheet'],
  [/\/(?:igphoto|photos?|images?)\/.{0,40}\d/i, 'photo'],
  [/\/(?:press-?releases?|news-?releases?|releases?|pr)(?:\/|\.|$)/i, 'release'],
  [/\/(?:news|article|articles|stories|story|commentaries|features?)(?:\/|\.|$)/i, 'news'],
];
const SERVICE_HEADS =
  /^(?:ARMY|NAVY|AIR FORCE|MARINE CORPS|SPACE FORCE|DEFENSE LOGISTICS AGENCY|MISSILE DEFENSE AGENCY|DEFENSE HEALTH AGENCY|U\.S\. [A-Z ]+ COMMAND|DEFENSE [A-Z ]+ (?:AGENCY|ACTIVITY))$/;
const RANKED_NAME =
  /^(?:GENERAL|LIEUTENANT GENERAL|MAJOR GENERAL|BRIGADIER GENERAL|COLONEL|CHIEF MASTER SERGEANT|ADMIRAL|VICE ADMIRAL|REAR ADMIRAL|CAPTAIN|DR\.|MR\.|MS\.|MRS\.) (?!.{0,60} (?:A|AND|AT|FOR|IN|OF|ON|THE|TO|WITH) )[A-Z][A-Z. ,'’()"“”-]{4,60}$/;

/** The kind of a release: what its address says, else what its text shows. */
export function kindOf(evidence: Evidence): Kind {
  return (
    kindOfText(evidence) ??
    kindOfHead(evidence) ??
    kindOfAddress(evidence) ??
    (evidence.released ? 'release' : fallback(evidence))
  );
}

function kindOfAddress({ url, path }: Evidence): Kind | null {
  for (const [pattern, kind] of BY_ADDRESS) if (url !== null && pattern.test(url.slice(0, 1000))) return kind;
  for (const [pattern, kind] of BY_ADDRESS)
    if (kind !== 'photo' && kind !== 'news' && kind !== 'release' && pattern.test(`/${path}`)) return kind;
  return null;
}

const BY_SECTION: readonly (readonly [RegExp, Kind])[] = [
  [/\badvisory$/i, 'advisory'],
  [/\btranscript$/i, 'transcript'],
  [/\bspeech$/i, 'speech'],
  [/^contracts?$/i, 'contracts'],
];

/** `MEDIA ADVISORY`, `News Transcript` above the headline; numbers of advisories and contracts begin with their letters. */
function kindOfHead({ section, releaseNumber }: Evidence): Kind | null {
  const named = BY_SECTION.find(([pattern]) => pattern.test(section ?? ''))?.[1];
  if (named !== undefined) return named;
  if (releaseNumber?.startsWith('MA-')) return 'advisory';
  return releaseNumber?.startsWith('CR-') ? 'contracts' : null;
}

/** What is written down of it is a transcript where somebody speaks. */
const BRIEFING = /\b(?:briefing|(?:press|news) conference|media availability|interview|gaggle|stakeout|town hall)\b/i;

function kindOfText({ headline, blocks, bylined, dated }: Evidence): Kind | null {
  if (/^media advisory\b|^media availability:|^advisory:/i.test(headline)) return 'advisory';
  if (/^contracts? for /i.test(headline) || (blocks.some(isServiceHead) && blocks.some(isAward))) return 'contracts';
  if (blocks.filter((block) => block.kind === 'paragraph' && block.speaker).length >= 4) return 'transcript';
  const opening = blocks.find((block) => block.kind === 'paragraph');
  if (/\btranscript\b/i.test(headline) && blocks.length > 0) return 'transcript';
  if (opening?.kind === 'paragraph' && opening.speaker) return 'transcript';
  if (BRIEFING.test(headline) && blocks.some((block) => block.kind === 'paragraph' && block.speaker))
    return 'transcript';
  const texts = blocks.flatMap((block) => (block.kind === 'photo' ? [] : block.text.split('\n')));
  const general = texts.some((text) => /^general characteristics$/i.test(text));
  if (
    general ||
    (texts.some((text) => /^mission$/i.test(text)) &&
      texts.some((text) => /^(?:features|background|description)$/i.test(text)))
  )
    return 'factsheet';
  if (RANKED_NAME.test(headline)) return 'biography';
  if (texts.some((text) => /^\(?current as of .{4,24}\)?\.?$/i.test(text))) return dated ? 'factsheet' : 'biography';
  if (texts.some((text) => /\(current as of [a-z]+\.? \d{4}\)/i.test(text)) && !bylined)
    return dated ? 'factsheet' : 'biography';
  return isSpeech(bylined ? '' : headline, texts) ||
    (!bylined && !dated && (texts.slice(0, 2).some(isOccasion) || isDayOfOfficer(texts)))
    ? 'speech'
    : null;
}

/** A speech names its occasion with a date in the byline's place, or says that it is remarks "as prepared" or "as delivered". */
function isSpeech(headline: string, texts: readonly string[]): boolean {
  if (/^(?:remarks|speech|testimony) (?:by|of|at|to|as|on|for)\b|\bas (?:delivered|prepared)\b/i.test(headline))
    return true;
  if (/^(?:prepared|opening) (?:remarks|statement|testimony) (?:by|of|for)\b/i.test(headline)) return true;
  if (/^(?:statement|testimony) of\b/i.test(headline) && texts.slice(0, HEAD_LINES).some(isHearing)) return true;
  const opening = texts.slice(0, 4);
  return opening.some(
    (text) =>
      /^\(?(?:as prepared for delivery|as delivered|remarks as (?:prepared|delivered))/i.test(text) ||
      /^(?:read|view|download) the (?:full )?(?:text|speech|transcript)\b/i.test(text),
  );
}

const HEAD_LINES = 12;

/** `BEFORE THE SUBCOMMITTEE ON CRIME`: a testimony. */
function isHearing(text: string): boolean {
  return text.length < 120 && /^before the\b/i.test(text);
}

/** `Harbor Symposium, Orlando, Fla., Feb. 20, 2014`: place and day of a speech, in the byline's place. */
function isOccasion(text: string): boolean {
  const day = text.length > 160 || text.includes(':') ? undefined : findDates(text).at(-1);
  return day !== undefined && day.end === text.length && /, $/.test(text.slice(0, day.start));
}

/** `Secretary of Defense Rae Doe`, and the day below it: who spoke, and when. */
function isDayOfOfficer([officer = '', day = '']: readonly string[]): boolean {
  return isOfficer(officer) && parseDate(day) !== null;
}

function isServiceHead(block: Block): boolean {
  return block.kind !== 'photo' && SERVICE_HEADS.test(block.text.replace(/:$/, ''));
}

function isAward(block: Block): boolean {
  return (
    block.kind === 'paragraph' && /\b(?:awarded|contract|modification)\b/i.test(block.text) && /\$\d/.test(block.text)
  );
}

function fallback({ blocks, photos }: Evidence): Kind {
  const prose = blocks.some((block) => block.kind !== 'photo');
  if (!prose && photos > 0) return 'photo';
  return blocks.length > 0 ? 'news' : 'other';
}
