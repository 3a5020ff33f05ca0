import { type TokenVisitor, visitTokens } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';
import { formOf, stemOf, type Word } from './words.ts';

/** One way of taking texts apart, the same for index, query, snippets and marks. */
export interface Analyser {
  /** Kept in every segment: a segment analysed another way is rebuilt. */
  readonly name: string;
  /** Visits the words of a text in order; returns the position after the last. */
  visit(text: string, position: number, visitor: TokenVisitor): number;
  /** The form a printed word is known by; null when it is not indexed. Parts of an identifier are never stop words. */
  form(raw: string, isIdentifier: boolean): string | null;
  stem(form: string): string;
}

/** Where a word stands: UTF-16 units into its text, and its number among the words of its field, stop words counted. */
export interface Token extends Word {
  readonly start: number;
  readonly end: number;
  readonly position: number;
}

/** Our way: our tokenizer and folding in front of lunr's stop words and stemmer. */
export function createAnalyser(): Analyser {
  return { name: 'cutline 1', visit: visitTokens, form: formOf, stem: stemOf };
}

/** The word a printed one stands for; null when it is not indexed. */
export function wordOf(analyser: Analyser, raw: string, isIdentifier: boolean): Word | null {
  const form = analyser.form(raw, isIdentifier);
  return form === null ? null : { form, stem: analyser.stem(form) };
}

/** The words of a text that are indexed. */
export function tokensOf(text: string, analyser: Analyser): Token[] {
  const vocabulary = vocabularyOf(analyser);
  const tokens: Token[] = [];
  analyser.visit(text, 0, (start, end, position, hash, isIdentifier) => {
    const known = vocabulary.number(text, start, end, hash);
    const number = known < 0 && isIdentifier ? vocabulary.identifierNumber(text.slice(start, end)) : known;
    if (number < 0) return;
    tokens.push({
      form: vocabulary.forms[number] ?? '',
      stem: vocabulary.stems[number] ?? '',
      start,
      end,
      position,
    });
  });
  return tokens;
}

/** The words each analyser has met in texts it took apart to show them. */
const vocabularies = new WeakMap<Analyser, Vocabulary>();

/** The words an analyser has met in texts that are shown; a fresh vocabulary when it has met very many. */
export function vocabularyOf(analyser: Analyser): Vocabulary {
  const known = vocabularies.get(analyser);
  if (known !== undefined && !known.isFull) return known;
  const fresh = new Vocabulary(analyser);
  vocabularies.set(analyser, fresh);
  return fresh;
}
