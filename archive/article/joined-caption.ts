import { isCreditLine } from './credit.ts';

/**
 * List pages join a caption's two printings: `CAPTION - CAPTION`, of which one may lack the credit
 * (`CAPTION (CREDIT) - CAPTION`). Gives the fuller one; any other text as it is.
 */
export function unfold(caption: string): string {
  let at = caption.indexOf(DASH, SHORTEST);
  for (let tries = 0; at >= 0 && tries < MOST_DASHES; tries++) {
    const [first, second] = [caption.slice(0, at), caption.slice(at + DASH.length)];
    if (second.length >= SHORTEST && (first === second || isCredited(first, second))) return first;
    if (isCredited(second, first)) return second;
    at = caption.indexOf(DASH, at + DASH.length);
  }
  return caption;
}

const DASH = ' - ';
const SHORTEST = 20;
const MOST_DASHES = 12;

/** Whether the one is the other with a credit behind it. */
function isCredited(credited: string, plain: string): boolean {
  const credit = credited.slice(plain.length).trim();
  return credit !== '' && credited.startsWith(plain) && isCreditLine(credit);
}
