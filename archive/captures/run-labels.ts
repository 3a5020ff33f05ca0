import { type CutCaption, readCutCaption } from '../article/cut-caption.ts';
import type { Line } from '../article/piece.ts';
import { labelRows } from './table-rows.ts';

/**
 * Photos' labels on lines of their own again, as their pages print them: of pages that were saved as a single line, of
 * DVIDS's tables that lost the names of their rows, of the pictures beside its stories. Other lines come back as they are.
 */
export function partRunLabels(lines: readonly Line[]): readonly Line[] {
  const parted = withoutDay(lines).flatMap((line) =>
    / Date Posted: /.test(line.text) ? partFacts(line) : (partSlide(line) ?? partCut(line)),
  );
  return labelRows(lines.length <= MOST_LINES ? parted.flatMap(partPage) : parted);
}

/** `IMAGE INFO Date Taken: 07.26.2023 Date Posted: ... PUBLIC DOMAIN This work, ...`: the facts of a DVIDS page in one line. */
function partFacts(line: Line): readonly Line[] {
  if (line.text.length > LONGEST_LINE || !/(?:^|^(?:IMAGE|NEWS) INFO )Date Taken: /.test(line.text)) return [line];
  return apart(line, line.text.replace(FACTS, '\n').split('\n'));
}

const FACTS =
  / (?=(?:Date Taken|Date Posted|Photo ID|Story ID|VIRIN|Resolution|Size|Location|Web Views|Downloads): |PUBLIC DOMAIN|This work, )/g;

/** ` date 2023-01-01 ` before the first words is the day some tools set on their captures, a line of its own. */
function withoutDay(lines: readonly Line[]): readonly Line[] {
  const [first, ...rest] = lines;
  const [, day, text] = DAY_BEFORE.exec(first?.text ?? '') ?? [];
  return first === undefined || day === undefined || text === undefined
    ? lines
    : [...apart(first, [day, text]), ...rest];
}

const DAY_BEFORE = /^(date \d{4}(?:-\d{2}){1,2}) (\S.*)$/s;

/** A page saved as one line is hardly more than that when it was wrapped. */
const MOST_LINES = 4;

/** `CAPTION SHARE: Download: Full Size (0.95 MB) Credit: NAME VIRIN: 160301-... Photo Gallery`: all of a photo's page. */
function partPage(line: Line): readonly Line[] {
  if (line.text.length > LONGEST_LINE || !/\S SHARE: Download/.test(line.text)) return [line];
  return apart(line, line.text.replace(LABELS, '\n').split('\n'));
}

const LONGEST_LINE = 6000;
const LABELS =
  / (?=SHARE: Download|Download(?: Image)?: (?:Full Size|Hi-?Res)|(?:Credit|Photo By|VIRIN): |Photo Gallery$)/g;

/** `1 / 2 Show Caption + Hide Caption – CAPTION (Photo Credit: NAME) VIEW ORIGINAL`: a slide of army.mil in one line. */
function partSlide(line: Line): readonly Line[] | null {
  const [, ...texts] = SLIDE.exec(line.text.slice(0, LONGEST_LINE + 1)) ?? [];
  return texts.length === 0 || line.text.length > LONGEST_LINE ? null : apart(line, texts.filter(Boolean));
}

const SLIDE =
  /^(\d{1,2} ?\/ ?\d{1,2})? ?(Show Caption ?\+) ?(Hide Caption ?[–-])(?: (\S.{0,5000}?))??(?: (VIEW ORIGINAL))?$/;

/** The caption of a picture beside a story of DVIDS, who made it, and the links below it. */
function partCut(line: Line): readonly Line[] {
  const cut = readCutCaption(line.text);
  return cut === null ? [line] : apart({ ...line, gap: true }, linesOf(cut));
}

function linesOf({ caption, maker, more }: CutCaption): readonly string[] {
  return more === null ? [caption, maker] : [caption, maker, more];
}

function apart(line: Line, texts: readonly string[]): readonly Line[] {
  return texts.map((text, at) => ({ ...line, text, gap: at === 0 && line.gap }));
}
