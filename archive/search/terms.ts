import { type Analyser, wordOf } from './analyser.ts';
import type { FieldMask } from './fields.ts';
import { IDEOGRAPH, letterAt } from './letters.ts';
import type { Lexeme } from './lexer.ts';
import { besideOthers, type Matcher, type PhraseNode, type WordNode } from './node.ts';
import { isWild, shapeOf } from './pattern.ts';
import { foldWord } from './words.ts';

/** How words are read where they stand in a query. */
export interface WordContext {
  readonly fields: FieldMask;
  /** Without stemming. */
  readonly exact: boolean;
  readonly analyser: Analyser;
}

/** The most letters a fuzzy word may be off. */
export const MOST_EDITS = 2;

/** Words with their places: what a lexeme's text is read as. */
export interface TermReading {
  readonly node: WordNode | PhraseNode | null;
  /** Words left out because lunr's list has them. */
  readonly common: readonly string[];
}

/** Reads the text of a word or phrase. A text of several words, as `counter-ISIL` is, is a phrase. `typed`: its last word is still being typed. */
export function readTerms(lexeme: Lexeme, context: WordContext, typed: boolean): TermReading {
  const pieces = piecesOf(lexeme.text, context.analyser);
  const common: string[] = [];
  const words: { word: WordNode; offset: number }[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.text === '*' || piece.text === '?') continue;
    const isTyped = typed && index === pieces.length - 1;
    const matcher = matcherOf(piece, {
      context,
      typed: isTyped,
      edits: lexeme.kind === 'word' ? lexeme.distance : null,
    });
    if (matcher === null) common.push(piece.text);
    else words.push({ word: { kind: 'word', matcher, fields: context.fields, boost: 1 }, offset: piece.offset });
  }
  return { node: nodeOf(words, lexeme.boost), common };
}

function nodeOf(
  words: readonly { readonly word: WordNode; readonly offset: number }[],
  boost: number,
): TermReading['node'] {
  const [first] = words;
  if (first === undefined) return null;
  if (words.length === 1) return { ...first.word, boost };
  const others = words.map(({ word, offset }) => ({ word: besideOthers(word), offset: offset - first.offset }));
  return { kind: 'phrase', words: others, boost };
}

/** A word of a lexeme, folded where it has wildcards, and its number among the words. */
interface Piece {
  readonly text: string;
  readonly offset: number;
  readonly isWild: boolean;
  readonly isIdentifier: boolean;
  /** A single character of a script without spaces. */
  readonly isCharacter: boolean;
}

interface Atom {
  readonly text: string;
  readonly start: number;
  readonly isWild: boolean;
  readonly isIdentifier: boolean;
}

/** The words of a text. Wildcards belong to the words they touch; one that stands alone holds the place of a word. */
function piecesOf(text: string, analyser: Analyser): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  for (const atom of atomsOf(text, analyser)) {
    const last = pieces.at(-1);
    const isCharacter = !atom.isWild && isUnspaced(atom.text);
    if (last && end === atom.start && (last.isWild || atom.isWild)) {
      const both = (last.isWild ? last.text : foldWord(last.text)) + (atom.isWild ? atom.text : foldWord(atom.text));
      pieces[pieces.length - 1] = { ...last, text: both, isWild: true, isCharacter: false };
    } else if (!(last && isCharacter && atom.text.length === 1 && end === atom.start + 1)) {
      const { text: word, isWild, isIdentifier } = atom;
      pieces.push({ text: word, offset: (last?.offset ?? -1) + 1, isWild, isIdentifier, isCharacter });
    }
    end = atom.start + atom.text.length;
  }
  return pieces;
}

/** Words and wildcards in order. */
function atomsOf(text: string, analyser: Analyser): readonly Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  const takeWild = (until: number) => {
    for (; at < until; at++) {
      const letter = text[at] as string;
      if (letter === '*' || letter === '?') atoms.push({ text: letter, start: at, isWild: true, isIdentifier: false });
    }
  };
  analyser.visit(text, 0, (start, end, _position, _hash, isIdentifier) => {
    takeWild(start);
    atoms.push({ text: text.slice(start, end), start, isWild: false, isIdentifier });
    at = Math.max(at, end);
  });
  takeWild(text.length);
  return atoms;
}

const isUnspaced = (text: string) => letterAt(text, 0) === IDEOGRAPH;

interface Reading {
  readonly context: WordContext;
  readonly typed: boolean;
  readonly edits: number | null;
}

/** What a word looks for; null when lunr leaves it out. */
function matcherOf(piece: Piece, { context, typed, edits }: Reading): Matcher | null {
  if (piece.isWild) return wildMatcher(piece.text);
  const raw = piece.text === 'us' ? 'US' : piece.text;
  if (piece.isCharacter && raw.length === 1) return { kind: 'prefix', form: foldWord(raw) };
  const word = wordOf(context.analyser, raw, piece.isIdentifier);
  if (edits !== null && edits > 0) return { kind: 'fuzzy', form: foldWord(raw), edits: Math.min(edits, MOST_EDITS) };
  if (typed && context.exact) return { kind: 'prefix', form: foldWord(raw) };
  if (typed) return { kind: 'typed', form: foldWord(raw), stem: word?.stem ?? foldWord(raw) };
  if (word === null) return null;
  return context.exact ? { kind: 'exact', form: word.form } : { kind: 'stem', form: word.form, stem: word.stem };
}

function wildMatcher(text: string): Matcher {
  const shape = shapeOf(text);
  const start = shape.endsWith('*') ? shape.slice(0, -1) : shape;
  return isWild(start) || start === shape ? { kind: 'pattern', form: shape } : { kind: 'prefix', form: start };
}
