import { parseFragment } from 'parse5';
import { feedStart } from './feed-start.ts';
import { textOf } from './html/tree.ts';

/** XML as it should have been, and what was wrong with it: one phrase a kind of fault. */
export interface MendedXml {
  readonly text: string;
  readonly faults: readonly string[];
}

/**
 * Puts right what makers of feeds get wrong and a parser would trip over: a bare `&` or `<` in text and attributes, control
 * characters, and what stands before the first tag. What is inside CDATA stays as it is. Entities that the document declares
 * are replaced, within each other too while they stay short, and so are HTML's names.
 */
export function mendXml(xml: string): MendedXml {
  const found = new Set<string>();
  const parts: string[] = [];
  const start = feedStart(xml);
  const entities = entitiesIn(xml.slice(0, start?.at ?? 0));
  if (start?.isLate) found.add('text before the feed');
  let at = start?.at ?? Math.max(0, xml.indexOf('<'));
  while (at < xml.length) {
    const open = xml.indexOf(CDATA, at);
    const plainEnd = open < 0 ? xml.length : open;
    parts.push(
      replaceEntities(mendFaults(xml.slice(at, plainEnd), [CONTROL, AMPERSAND, LESS], found), entities, found),
    );
    if (open < 0) break;
    const close = xml.indexOf(']]>', open);
    const end = close < 0 ? xml.length : close + 3;
    parts.push(mendFaults(xml.slice(open, end), [CONTROL], found), close < 0 ? ']]>' : '');
    at = end;
  }
  return { text: parts.join(''), faults: [...found] };
}

/** The XML with the inside of these elements as CDATA where it holds tags: HTML that nobody escaped closes its tags as it likes. */
export function wrapMarkup(xml: string, names: readonly string[]): string {
  return names.reduce(wrapElements, xml);
}

function wrapElements(xml: string, name: string): string {
  const open = new RegExp(`<${name}(?:\\s[^<>]{0,400})?>`, 'gi');
  const close = `</${name}>`;
  const parts: string[] = [];
  let done = 0;
  for (let tag = open.exec(xml); tag !== null; tag = open.exec(xml)) {
    const start = open.lastIndex;
    const end = xml.indexOf(close, start);
    if (end < 0) break;
    const inside = xml.slice(start, end);
    const isBare = inside.includes('<') && !inside.includes(CDATA);
    parts.push(xml.slice(done, start), isBare ? `${CDATA}${inside}]]>` : inside);
    done = end;
    open.lastIndex = end;
  }
  return parts.join('') + xml.slice(done);
}

const CDATA = '<![CDATA[';

interface Fault {
  readonly pattern: RegExp;
  readonly instead: string;
  readonly name: string;
}

const CONTROL: Fault = { pattern: /(?![\t\n\r])\p{Cc}/gu, instead: '', name: 'control characters' };
const AMPERSAND: Fault = {
  pattern: /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});)/gi,
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

interface Entities {
  readonly declared: ReadonlyMap<string, string>;
  readonly isTyped: boolean;
  /** How many letters their values may still fill. */
  left: number;
}

const MAX_ENTITIES = 200;
const MAX_FILLED = 1_000_000;

/** What a document type declares. RSS 0.91's declares HTML's names in a file of its own. */
function entitiesIn(prolog: string): Entities {
  const declared = prolog.matchAll(/<!ENTITY\s{1,20}([\w.-]{1,40})\s{1,20}(?:"([^"<]{0,400})"|'([^'<]{0,400})')/g);
  const values = new Map<string, string>();
  for (const [, name = '', text, other] of [...declared].slice(0, MAX_ENTITIES)) {
    const unfolded = (text ?? other ?? '').replace(INNER, (reference, inner: string) => values.get(inner) ?? reference);
    values.set(name, unfolded.length > LONGEST_VALUE ? '' : unfolded);
  }
  return { declared: values, isTyped: /<!doctype\b/i.test(prolog), left: MAX_FILLED };
}

const NAMED = /&(?!(?:amp|lt|gt|quot|apos);)([a-z][\w.-]{0,39});/gi;
/** An entity in another one's value, which was declared before it. */
const INNER = /&([a-z][\w.-]{0,39});/gi;
/** What unfolds into more is a bomb, and says nothing. */
const LONGEST_VALUE = 400;

function replaceEntities(text: string, entities: Entities, found: Set<string>): string {
  if (!text.includes('&')) return text;
  const letters = new Map<string, string>();
  return text.replace(NAMED, (reference, name: string) => {
    const value = entities.declared.get(name);
    if (value !== undefined && value.length <= entities.left) {
      entities.left -= value.length;
      if (value === '') found.add('an entity that unfolds into too much');
      return value.replace(/&(?!#|amp;|lt;|gt;|quot;|apos;)/g, '&amp;');
    }
    const letter = letters.get(name) ?? letterOf(reference);
    letters.set(name, letter);
    if (!entities.isTyped) found.add("a name of HTML's");
    return letter;
  });
}

/** The letter that HTML calls so; where it knows none of that name, the name as written. */
function letterOf(reference: string): string {
  const letter = textOf(parseFragment(reference), 8) || ' ';
  return letter.length <= 2 ? letter : reference.replace('&', '&amp;');
}
