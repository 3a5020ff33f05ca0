import { endsInCredit, isCreditLine, parseCredit } from './credit.ts';
import { endsSentence, sentences } from './sentence.ts';

/** The captions in one line, each with its credit in brackets: galleries that were saved as one line run them together. */
export function captionsIn(text: string): readonly string[] {
  if (text.length > LONGEST) return [text];
  const captions: string[] = [];
  let start = 0;
  for (const { 0: credit, index } of text.matchAll(CREDIT)) {
    if (index === start || !isCreditLine(credit.trim())) continue;
    captions.push(text.slice(start, index + credit.length).trim());
    start = index + credit.length;
  }
  const rest = text.slice(start).trim();
  if (captions.length === 0 || rest === '') return captions.length > 1 ? captions : [text];
  return /\([^()]{4,240}\)(?: \(Released\))?\.?$/.test(rest) ? [...captions, rest] : [text];
}

const LONGEST = 6000;
/** A bracket after which a new sentence begins. */
const CREDIT = /\([^()]{4,240}\)(?: \(Released\))?\.? (?=\p{Lu})/gu;

/** A caption and the paragraph that runs on behind its credit. */
export interface RunOn {
  readonly caption: string;
  readonly paragraph: string;
}

/**
 * Parts `CAPTION (ORG photo by NAME) PARAGRAPH`. Null where no finished sentence stands before the bracket, where it credits
 * nobody by name, or where what follows is too short for a paragraph or speaks of the picture.
 */
export function partRunOn(text: string): RunOn | null {
  if (text.length > LONGEST) return null;
  const match = RUN_ON.exec(text);
  const [, caption = '', credit = '', paragraph = ''] = match ?? [];
  if (match === null || !isCreditLine(credit) || parseCredit(credit.slice(1, -1)).photographer === null) return null;
  const isCaption = sentences(caption).length <= MOST_SENTENCES && !/^["“]/.test(caption);
  if (!isCaption || !endsSentence(paragraph) || OF_PICTURE.test(paragraph) || endsInCredit(paragraph)) return null;
  return { caption: `${caption} ${credit}`, paragraph };
}

const MOST_SENTENCES = 3;
const RUN_ON = /^(.{30,800}?[.!?]["”]?) (\([^()]{4,240}\))(?: \(Released\))? (["“]?\p{Lu}.{110,})$/su;
/** What is said of the picture behind its credit is caption still. */
const OF_PICTURE =
  /^(?:in accordance|(?:this|these|the|some|editor.s) (?:\w+ ){0,2}(?:photo|image|picture|graphic|illustration|note))/i;
