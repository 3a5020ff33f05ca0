import { isCreditLine } from './credit.ts';

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
