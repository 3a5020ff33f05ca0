/** XML as it should have been, and what was wrong with it: one phrase a kind of fault. */
export interface MendedXml {
  readonly text: string;
  readonly faults: readonly string[];
}

/**
 * Puts right what makers of feeds get wrong and a parser would trip over: a bare `&` or `<` in text and attributes, control
 * characters, and what stands before the first tag. What is inside CDATA stays as it is.
 */
export function mendXml(xml: string): MendedXml {
  const found = new Set<string>();
  const parts: string[] = [];
  let at = Math.max(0, xml.indexOf('<'));
  while (at < xml.length) {
    const open = xml.indexOf(CDATA, at);
    const plainEnd = open < 0 ? xml.length : open;
    parts.push(mendFaults(xml.slice(at, plainEnd), [CONTROL, AMPERSAND, LESS], found));
    if (open < 0) break;
    const close = xml.indexOf(']]>', open);
    const end = close < 0 ? xml.length : close + 3;
    parts.push(mendFaults(xml.slice(open, end), [CONTROL], found), close < 0 ? ']]>' : '');
    at = end;
  }
  return { text: parts.join(''), faults: [...found] };
}

const CDATA = '<![CDATA[';

interface Fault {
  readonly pattern: RegExp;
  readonly instead: string;
  readonly name: string;
}

const CONTROL: Fault = { pattern: /(?![\t\n\r])\p{Cc}/gu, instead: '', name: 'control characters' };
const AMPERSAND: Fault = {
  pattern: /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi,
  instead: '&amp;',
  name: 'a bare "&"',
};
const LESS: Fault = { pattern: /<(?![a-z_/!?])/gi, instead: '&lt;', name: 'a bare "<"' };

function mendFaults(text: string, faults: readonly Fault[], found: Set<string>): string {
  return faults.reduce((mended, { pattern, instead, name }) => {
    const next = mended.replace(pattern, instead);
    if (next !== mended) found.add(name);
    return next;
  }, text);
}
