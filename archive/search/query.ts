import type { Clause } from '../../contract.ts';
import type { Analyser } from './analyser.ts';
import { type FactName, isDateRange, isFactName, readFact } from './facts.ts';
import { EVERYWHERE, FIELDS, type FieldMask, maskOf } from './fields.ts';
import { type Lexeme, lexQuery } from './lexer.ts';
import type { PlaceNode, QueryNode } from './node.ts';
import { allOf, anyOf, boosted, nearTo, type Part } from './parts.ts';
import { shapeOf } from './pattern.ts';
import { MOST_EDITS, readTerms, type WordContext } from './terms.ts';
import { tooFar, writtenOf } from './written.ts';

/** A query as it was read. */
export interface Query {
  readonly node: QueryNode;
  /** How it was read, in the query language. */
  readonly readAs: string;
  readonly clauses: readonly Clause[];
  /** What was ignored and why, one sentence each. */
  readonly ignored: readonly string[];
}

/** How a query is read. `typing`: its last word is still being typed. */
export interface QueryOptions {
  readonly typing: boolean;
  readonly analyser: Analyser;
}

const NAMED: Readonly<Record<string, FieldMask>> = {
  ...Object.fromEntries(FIELDS.map((field) => [field, maskOf([field])])),
  title: maskOf(['headline']),
  text: maskOf(['body']),
  by: maskOf(['by', 'credit']),
  photographer: maskOf(['credit']),
};

const isFieldName = (name: string) => {
  const lower = name.toLowerCase();
  return lower in NAMED || lower === 'exact' || isFactName(lower);
};

/** Brackets within brackets beyond this are left out. */
const DEEPEST = 24;
/** Words of a query beyond this are left out. */
const MOST_WORDS = 200;

/** Reads a query. Never fails: what cannot be read is ignored, and the answer says so. */
export function readQuery(text: string, options: QueryOptions): Query {
  const lexemes = lexQuery(text, isFieldName);
  const reader = new QueryReader(text, lexemes.slice(0, MOST_WORDS * 2), options);
  if (lexemes.length > MOST_WORDS * 2) reader.ignore(`Only the first ${MOST_WORDS * 2} parts of the query were read.`);
  return reader.read();
}

/** What holds for words inside brackets after a field name. */
interface Context extends WordContext {
  readonly fact: FactName | null;
  readonly name: string | null;
  readonly role: Clause['role'];
  readonly depth: number;
}

class QueryReader {
  readonly #text: string;
  readonly #lexemes: readonly Lexeme[];
  readonly #options: QueryOptions;
  readonly #clauses: Clause[] = [];
  readonly #ignored: string[] = [];
  #at = 0;

  constructor(text: string, lexemes: readonly Lexeme[], options: QueryOptions) {
    this.#text = text;
    this.#lexemes = lexemes;
    this.#options = options;
  }

  read(): Query {
    const { analyser } = this.#options;
    const context: Context = {
      fields: EVERYWHERE,
      exact: false,
      analyser,
      fact: null,
      name: null,
      role: 'must',
      depth: 0,
    };
    const parts: Part[] = [];
    while (this.#at < this.#lexemes.length) {
      const part = this.#readOr(context);
      if (part) parts.push(part);
      if (this.#peek()?.kind === 'close') {
        this.#at++;
        this.ignore('A closing bracket without an opening one was ignored.');
      }
    }
    const whole = allOf(parts);
    const { node, text } = whole ?? { node: { kind: 'all' } as const, text: '' };
    return { node, readAs: text, clauses: this.#clauses, ignored: [...new Set(this.#ignored)] };
  }

  ignore(sentence: string): void {
    this.#ignored.push(sentence);
  }

  #peek(): Lexeme | undefined {
    return this.#lexemes[this.#at];
  }

  #readOr(context: Context): Part | null {
    const parts: (Part | null)[] = [];
    const first = this.#clauses.length;
    do {
      parts.push(this.#readAnd(context));
    } while (this.#take('or'));
    const kept = parts.filter((part) => part !== null);
    if (kept.length < parts.length && parts.length > 1) this.ignore('OR without a word on both sides was ignored.');
    if (kept.length > 1) this.#makeOptional(first);
    return anyOf(kept);
  }

  #makeOptional(first: number): void {
    for (let index = first; index < this.#clauses.length; index++) {
      const clause = this.#clauses[index];
      if (clause?.role === 'must') this.#clauses[index] = { ...clause, role: 'should' };
    }
  }

  #readAnd(context: Context): Part | null {
    const parts: Part[] = [];
    for (;;) {
      const next = this.#peek();
      if (next === undefined || next.kind === 'or' || next.kind === 'close') break;
      if (next.kind === 'and') {
        this.#at++;
        const after = this.#peek()?.kind;
        if (parts.length === 0 || after === undefined || after === 'or' || after === 'close') {
          this.ignore('AND without a word on both sides was ignored.');
        }
        continue;
      }
      const part = this.#readSigned(context);
      if (part) parts.push(part);
    }
    return allOf(parts);
  }

  #readSigned(context: Context): Part | null {
    let isNot = false;
    for (;;) {
      if (this.#take('not') || this.#take('minus')) isNot = !isNot;
      else if (!this.#take('plus')) break;
    }
    const role = isNot === (context.role === 'not') ? 'must' : 'not';
    const part = this.#readNear({ ...context, role });
    if (part === null && isNot) this.ignore('NOT without a word after it was ignored.');
    return part && isNot ? { ...part, isNot: !part.isNot } : part;
  }

  #readNear(context: Context): Part | null {
    let part = this.#readPrimary(context);
    for (;;) {
      const near = this.#take('near');
      if (!near) return part;
      const right = this.#readPrimary(context);
      const joined = part && right ? nearTo(part, right, near.distance ?? 1) : null;
      if (!joined) this.ignore('NEAR without a word or phrase on both sides was ignored.');
      part = joined ?? (part && right ? allOf([part, right]) : (part ?? right));
    }
  }

  #readPrimary(context: Context): Part | null {
    const next = this.#peek();
    switch (next?.kind) {
      case 'open':
        this.#at++;
        return this.#readBrackets(context);
      case 'field':
        this.#at++;
        return this.#readField(next, context);
      case 'word':
      case 'phrase':
        this.#at++;
        return this.#readWord(next, context);
      default:
        return null;
    }
  }

  #readBrackets(context: Context): Part | null {
    if (context.depth >= DEEPEST) {
      this.ignore('Brackets within so many brackets were ignored.');
      return null;
    }
    const told = this.#ignored.length;
    const part = this.#readOr({ ...context, depth: context.depth + 1 });
    const close = this.#take('close');
    if (close && !part && this.#ignored.length === told) this.ignore('Brackets without a word were ignored.');
    if (!close) this.ignore('A bracket was never closed; it was read to the end.');
    return part && close && close.boost !== 1 ? boosted(part, close.boost) : part;
  }

  #readField(field: Lexeme, context: Context): Part | null {
    const name = field.text;
    const following = this.#peek();
    const isBare = following === undefined || !['open', 'word', 'phrase', 'field'].includes(following.kind);
    if (isBare || following.start > field.end) {
      this.ignore(`${name}: has nothing after it and was ignored.`);
      return null;
    }
    if (name === 'exact') return this.#readPrimary({ ...context, exact: true, name: context.name ?? 'exact' });
    if (isFactName(name)) return this.#readPrimary({ ...context, fact: name, name });
    return this.#readPrimary({ ...context, fields: NAMED[name] ?? EVERYWHERE, fact: null, name });
  }

  #readWord(lexeme: Lexeme, context: Context): Part | null {
    if (context.fact !== null) return this.#readFact(context.fact, lexeme, context);
    if (lexeme.kind === 'word' && isDateRange(lexeme.text)) return this.#readFact('date', lexeme, context);
    if (lexeme.kind === 'word' && shapeOf(lexeme.text) === '*') return this.#readStar(lexeme, context);
    if (lexeme.isOpen) this.ignore('A quote was never closed; it was read to the end.');
    const typed = this.#isTyped(lexeme);
    const exact = context.exact || lexeme.kind === 'phrase';
    const { node, common } = readTerms(lexeme, { ...context, exact }, typed);
    if (node === null) {
      for (const word of common) this.ignore(`"${word}" is too common to be searched.`);
      if (common.length === 0) this.#ignoreSign(lexeme);
      return null;
    }
    const most = lexeme.kind === 'word' && (lexeme.distance ?? 0) > MOST_EDITS;
    if (most) this.ignore(tooFar(lexeme));
    const text = writtenOf(lexeme, context, typed);
    this.#clauses.push({ text, role: context.role, field: context.name, start: lexeme.start, end: lexeme.end });
    return { node: withDistance(node, lexeme), text, isNot: false, level: 3 };
  }

  /** A dash or an ampersand between words is punctuation to whoever wrote it: only the others are told of. */
  #ignoreSign({ text }: Lexeme): void {
    if (text.length === 1 && this.#lexemes.length > 1) return;
    this.ignore(
      text.trim() === '' ? 'A quote without a word was ignored.' : `"${text}" has no letter or digit and was ignored.`,
    );
  }

  /** `*` is every article, `caption:*` every one that has a caption. */
  #readStar(lexeme: Lexeme, { fields, name, role }: Context): Part {
    if (fields === EVERYWHERE) return { node: { kind: 'all' }, text: '*', isNot: false, level: 3 };
    const text = `${name}:*`;
    this.#clauses.push({ text, role, field: name, start: lexeme.start, end: lexeme.end });
    return { node: { kind: 'has', fields }, text, isNot: false, level: 3 };
  }

  #isTyped(lexeme: Lexeme): boolean {
    const isLast = this.#options.typing && lexeme.end === this.#text.length && this.#at === this.#lexemes.length;
    if (!isLast || lexeme.distance !== null || lexeme.boost !== 1) return false;
    if (lexeme.isOpen) return true;
    // "of" at the end of some words is more likely "of" than the start of "office".
    const isCommon = this.#lexemes.length > 1 && this.#options.analyser.form(lexeme.text, false) === null;
    return lexeme.kind === 'word' && !isCommon;
  }

  #readFact(name: FactName, lexeme: Lexeme, context: Context): Part | null {
    const reading = readFact(name, lexeme.text);
    if ('ignored' in reading) {
      this.ignore(reading.ignored);
      return null;
    }
    const text = `${name}:${reading.value}`;
    this.#clauses.push({ text, role: context.role, field: name, start: lexeme.start, end: lexeme.end });
    return { node: reading.node, text, isNot: false, level: 3 };
  }

  #take(kind: Lexeme['kind']): Lexeme | null {
    const next = this.#peek();
    if (next?.kind !== kind) return null;
    this.#at++;
    return next;
  }
}

/** `"a b"~5`: the words of the phrase within so many of each other; 0 is the phrase itself. */
function withDistance(node: PlaceNode, lexeme: Lexeme): PlaceNode {
  if (node.kind !== 'phrase' || lexeme.kind !== 'phrase' || !lexeme.distance) return node;
  const distance = lexeme.distance;
  const words: PlaceNode[] = node.words.map(({ word }) => word);
  return words.reduce((left, right) => ({ kind: 'near', left, right, distance }));
}
