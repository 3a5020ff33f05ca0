import { isAltOf } from './caption-lines.ts';
import { endsInCredit } from './credit.ts';
import type { Gathering } from './gathering.ts';
import { linesIn } from './line-set.ts';
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
  return (rank !== null && rank !== 'Airman') || namesBearer(text);
}

/** `Rae Dunn, Harbor Recruiter`: a name and what its bearer is. */
function namesBearer(text: string): boolean {
  return OFFICE.test(text) && BEARERS.has(text.split(' ').at(-1)?.toLowerCase() ?? '');
}

const OFFICE =
  /^(?:\p{Lu}[\p{L}.'’-]{0,20} ){1,3}\p{Lu}[\p{L}'’-]{1,20}, (?:(?:\p{Lu}[\p{L}.&'’-]{0,20}|of|the|for) ){0,5}\p{L}{4,16}$/u;
const BEARERS =
  linesIn(`actor|actress|administrator|analyst|artist|astronaut|author|chairman|chairwoman|chaplain|chief|coach|
commander|coordinator|curator|director|doctor|engineer|founder|governor|historian|inspector|instructor|investigator|lawyer|
manager|mayor|mechanic|minister|nurse|officer|photographer|physicist|pilot|president|professor|recruiter|scientist|secretary|
senator|specialist|spokesman|spokesperson|spokeswoman|superintendent|surgeon|teacher|technician|veteran|writer`);

/** Whether the line that follows a download line stands before it too: description and caption, however short. */
function isDescribed({ pieces, items }: Gathering, at: number): boolean {
  const [before, caption] = [items.at(-1), pieces[at]];
  return before?.kind === 'line' && caption?.kind === 'line' && isAltOf(before.text, caption.text);
}
