import { isAltOf } from './caption-lines.ts';
import { endsInCredit } from './credit.ts';
import type { Gathering } from './gathering.ts';
import { splitRank } from './rank.ts';
import { endsSentence } from './sentence.ts';

/** Whether the line after a download line is the photo's caption: not the next picture's description, not the page's tags. */
export function isOwnCaption(gathering: Gathering, at: number): boolean {
  const { pieces, labels } = gathering;
  const piece = pieces[at];
  if (piece?.kind !== 'line' || labels.has(at) || isName(piece.text)) return false;
  const afterNext = pieces[at + 2];
  if (gathering.describes && isDescribed(gathering, at)) return true;
  const describesNext =
    gathering.describes && labels.has(at + 1) && afterNext?.kind === 'line' && isAltOf(piece.text, afterNext.text);
  if (describesNext || (gathering.describes && labels.has(at + 1) && isBracketed(piece.text))) return false;
  return (
    endsInCredit(piece.text) ||
    endsSentence(piece.text) ||
    (piece.text.length > 70 && readsOn(piece.text)) ||
    namesSomebody(piece.text) ||
    (afterNext === undefined && pieces[at + 1]?.kind === 'line') ||
    (gathering.describes && labels.has(at + 2) && !labels.has(at + 1)) ||
    (labels.has(at + 1) && !labels.has(at + 2))
  );
}

/** Words that sentences are held together by; the names of tags, however many stand in a line, have hardly any. */
const LINKING = /\b(?:a|an|the|of|in|at|on|with|for|to|from|and|by|is|are|was|were|his|her|their)\b/gi;

function readsOn(text: string): boolean {
  return (text.match(LINKING)?.length ?? 0) > 1;
}

/** Whether a line is a description as html2text prints it, in brackets; captions never are. */
export function isBracketed(text: string): boolean {
  return /^\[[^[\]]{1,400}\]$/.test(text);
}

/** Whether a line is a file's name (`RandOct2013`, `[151010-F-1]`), which text browsers print for a picture without a description. */
export function isName(text: string): boolean {
  return /^\[?[\w.-]*[\d_][\w.-]*\]?$/.test(text);
}

/** `Staff Sgt. Kit Marlow`: a portrait's caption; a line of tags starts otherwise. */
function namesSomebody(text: string): boolean {
  const { rank } = splitRank(text);
  return rank !== null && rank !== 'Airman';
}

/** Whether the line that follows a download line stands before it too: description and caption, however short. */
function isDescribed({ pieces, items }: Gathering, at: number): boolean {
  const [before, caption] = [items.at(-1), pieces[at]];
  return before?.kind === 'line' && caption?.kind === 'line' && isAltOf(before.text, caption.text);
}
