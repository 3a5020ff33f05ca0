import { parseDate } from './date.ts';
import { readHeadFact } from './release-head.ts';

/** What one line of a page's head says: its day, the number of its story, whether it calls itself a release. */
export interface DayLine {
  readonly date: string;
  readonly number: string | null;
  readonly released: boolean;
}

/**
 * Reads the lines that sites print their day in, with other words around it: `PRESS RELEASE | Jan. 28, 2026` over headlines of
 * sites on AFPIMS, `For Immediate Release: June 8, 2007`, `Posted 9/10/2013   Updated 9/11/2013   Email story   Print story` of air bases to 2013,
 * `Story Number: NNS141120-03Release Date: 11/20/2014 9:12:00 AM` of navy.mil. Null for any other line.
 */
export function readDayLine(text: string): DayLine | null {
  if (text.length > LONGEST) return null;
  return sectionBeside(text) ?? posted(text) ?? numbered(text) ?? before(text);
}

const LONGEST = 120;

function sectionBeside(text: string): DayLine | null {
  const [, name = '', mark, day = ''] =
    RELEASED.exec(text) ?? /^([a-z][a-z ]{2,40}?) ?([|•·:]) ?(.{6,30})$/i.exec(text) ?? [];
  const fact = readHeadFact(name);
  const isName = fact?.kind === 'urgency' || (mark !== ':' && (fact?.kind === 'section' || NAMES.test(name)));
  const date = isName ? dayOf(day) : null;
  return date === null ? null : { date, number: null, released: fact?.kind === 'urgency' || /release/i.test(name) };
}

/** `Press Release May 1 2006`, `For Immediate Release: June 8, 2007`. */
const RELEASED = /^((?:for )?immediate release|(?:press|news|media) release)(:? )(?=[a-z\d])(.{6,30})$/i;

/** What sites call a page in the line of its day, besides the sections of release-head.ts. */
const NAMES =
  /^(?:news|story|stories|article|commentary|press releases?|news releases?|media release|photo release|updates?)$/i;

function posted(text: string): DayLine | null {
  const date = dayOf(POSTED.exec(text)?.[1] ?? '');
  return date === null ? null : { date, number: null, released: false };
}

const POSTED =
  /^(?:posted|release date)(?: on)?:? (.{6,24}?)(?: (?:updated|modified|last updated):? .{6,24}?)?(?: ?[|•]? ?(?:e-?mail|print|share)(?: (?:this )?(?:story|article|page))?){0,3}$/i;

function numbered(text: string): DayLine | null {
  const [, number = null, day = ''] = STORY.exec(text) ?? [];
  const date = dayOf(day);
  return number === null || date === null ? null : { date, number, released: false };
}

const STORY = /^story number: ?([A-Z]{2,4}\d{6}-\d{1,3}) ?release date: ?(\S.{5,30})$/i;

/** `March 25, 2020 | 33:26` below the title of a video; `August 11, 2020 | Bridges, Ferries, Rivers, Tugs, Docks`: day and topics of a list of news. */
function before(text: string): DayLine | null {
  const [, day = '', length, topics = ''] = BEFORE.exec(text) ?? [];
  const isTold = length !== undefined || topics.split(', ').length >= FEWEST_TOPICS;
  const date = isTold ? parseDate(day) : null;
  return date === null ? null : { date, number: null, released: false };
}

const BEFORE =
  /^(?:[•·] )?([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}) \| (?:(\d{1,2}(?::\d{2}){1,2})|([A-Z][\p{L}\d&, -]{8,90}))$/u;
/** Author and unit, which stand there as well, have fewer commas. */
const FEWEST_TOPICS = 4;

/** A date with or without the time of day after it. */
function dayOf(text: string): string | null {
  return parseDate(text) ?? parseDate(text.replace(/ \d{1,2}:\d{2}.{0,12}$/, ''));
}
