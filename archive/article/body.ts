import type { Block, Range } from '../../contract.ts';
import { isCapitals } from './capitals.ts';
import type { Item } from './item.ts';
import type { Line } from './piece.ts';
import { findRuns } from './run.ts';
import { endsSentence } from './sentence.ts';
import { isTitled, readSpeaker, speakersIn } from './speaker.ts';

/** How the items came: `numbers` gives every photo item, in order, its photo; `marked` says that the format marks sub-heads. */
export interface BodyOptions {
  readonly numbers: readonly number[];
  readonly marked: boolean;
}

/** Makes blocks of the items after the head. */
export function makeBlocks(items: readonly Item[], { numbers, marked }: BodyOptions): readonly Block[] {
  const speakers = speakersOf(items);
  const runs = findRuns(items, (text) => speakers !== null && readSpeaker(text, speakers) !== null);
  const shown = new Set<number>();
  const blocks: Block[] = [];
  let photos = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item === undefined) continue;
    if (item.kind === 'block') blocks.push(item.block);
    else if (item.kind === 'photo') {
      const photo = numbers[photos++] ?? 0;
      if (!shown.has(photo)) blocks.push({ kind: 'photo', photo });
      shown.add(photo);
    } else if (isItem(item, items[at + 1], items[at - 1])) at = takeList(blocks, items, at);
    else {
      const block = lineBlock(item, { before: items[at - 1], after: items[at + 1], speakers, marked });
      const length = block.kind === 'paragraph' && !isBulleted(items[at + 1]) ? runs.lengthAt(at) : 0;
      if (length >= SHORTEST_RUN) at = takeRun(blocks, items.slice(at, at + length)) + at;
      else blocks.push(block);
    }
  }
  return blocks;
}

interface Beside {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** Last names that speak; null where the text is no transcript. */
  readonly speakers: ReadonlySet<string> | null;
  readonly marked: boolean;
}

function lineBlock(line: Line, beside: Beside): Block {
  const spans = line.spans && line.spans.length > 0 ? { spans: line.spans } : {};
  const speaker: Range | null = beside.speakers && readSpeaker(line.text, beside.speakers);
  if (speaker) return { kind: 'paragraph', text: line.text, speaker, ...spans };
  if (line.level !== undefined) return { kind: 'subhead', text: line.text, level: subLevel(line.level), ...spans };
  if (isSubhead(line, beside)) return { kind: 'subhead', text: line.text, level: 2 };
  return { kind: 'paragraph', text: line.text, ...spans };
}

function subLevel(level: number): 2 | 3 | 4 {
  if (level <= 2) return 2;
  return level === 3 ? 3 : 4;
}

/** A short line of Title Case or capitals between paragraphs, without a sentence's end. */
function isSubhead(line: Line, { before, after, marked }: Beside): boolean {
  const { text } = line;
  if (text.length > 90 || text.length < 3 || !/^["“‘(]?[\p{Lu}\d]/u.test(text) || /^\([^)]*$/.test(text)) return false;
  if (
    /[.!,;:…"”)—–-]$/.test(text) ||
    /^(?:[\p{Lu} ]{3,}|Presenters?|Moderators?|Participants?): /u.test(text) ||
    (after?.kind !== 'line' && after?.kind !== 'block')
  )
    return false;
  if (line.strong === true || (isCapitals(text) && after.kind === 'line' && !isCapitals(after.text))) return true;
  if (!line.gap) return false;
  if (text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)) return true;
  if (marked) return false;
  const words = text.split(' ');
  const prose = isProse(after) && (before === undefined || before.kind !== 'line' || isProse(before));
  if (!prose || words.length > 12) return false;
  return words.length <= 8 || isTitleCase(words);
}

function isTitleCase(words: readonly string[]): boolean {
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && word.length > 4);
  return small.length === 0;
}

function isProse(item: Item): boolean {
  return item.kind === 'block' || (item.kind === 'line' && (item.text.length > 90 || endsSentence(item.text)));
}

const BULLET = /^(?:[•·*▪◦‣□○●–-] |\d{1,2}[.)] |\([a-z\d]{1,2}\) )/;

/** A bulleted or numbered line that is not alone. */
function isItem(line: Line, after: Item | undefined, before: Item | undefined): boolean {
  if (line.level !== undefined || !BULLET.test(line.text)) return false;
  return isBulleted(after) || isBulleted(before) || /^[•▪◦‣□○●]/.test(line.text);
}

function isBulleted(item: Item | undefined): boolean {
  return item?.kind === 'line' && BULLET.test(item.text);
}

function takeList(blocks: Block[], items: readonly Item[], start: number): number {
  const lines: string[] = [];
  let at = start;
  for (; at < items.length; at++) {
    const item = items[at];
    if (item?.kind !== 'line' || !BULLET.test(item.text)) break;
    lines.push(item.text.replace(/^[•·*▪◦‣□○●–-] /, ''));
  }
  const ordered = /^\d/.test(lines[0] ?? '');
  blocks.push({ kind: 'list', text: lines.join('\n'), ordered });
  return at - 1;
}

const SHORTEST_RUN = 3;

/** Makes a list of a run; gives how many items follow its first. */
function takeRun(blocks: Block[], run: readonly Item[]): number {
  const lines = run.flatMap((item) => (item.kind === 'line' ? [item.text] : []));
  blocks.push({ kind: 'list', text: lines.join('\n'), ordered: false });
  return run.length - 1;
}

/** Who speaks in a transcript; null where fewer paragraphs than `fewestTurns` name anybody. */
function speakersOf(items: readonly Item[]): ReadonlySet<string> | null {
  const texts = items.flatMap((item) => (item.kind === 'line' ? [item.text] : []));
  const named = speakersIn(texts);
  return texts.filter((text) => readSpeaker(text, named) !== null).length >= fewestTurns(texts) ? named : null;
}

/** One who opens with a title (`SEC. DOE: Good afternoon.`) makes a transcript; a question needs one more, labels in capitals two. */
function fewestTurns(texts: readonly string[]): number {
  const opening = texts.find((text) => !/^presenters?:/i.test(text)) ?? '';
  if (isTitled(opening)) return 1;
  return texts.some((text) => /^Q[:.]?\s/.test(text)) ? 2 : 3;
}
