import type { FieldMask } from './fields.ts';

/** What a word of a query looks for among the words of the index. */
export type Matcher =
  /** Every form with this stem. */
  | { readonly kind: 'stem'; readonly form: string; readonly stem: string }
  /** Just this form. */
  | { readonly kind: 'exact'; readonly form: string }
  /** Forms that start so. */
  | { readonly kind: 'prefix'; readonly form: string }
  /** A word still being typed: forms that start so, and those with this stem. */
  | { readonly kind: 'typed'; readonly form: string; readonly stem: string }
  /** Forms of this shape: `*` any letters, `?` one. */
  | { readonly kind: 'pattern'; readonly form: string }
  /** Forms at most so many letters added, left out, changed or swapped away. */
  | { readonly kind: 'fuzzy'; readonly form: string; readonly edits: number };

/** A word somewhere in these fields. */
export interface WordNode {
  readonly kind: 'word';
  readonly matcher: Matcher;
  readonly fields: FieldMask;
  readonly boost: number;
}

/** Words at fixed distances from the first. */
export interface PhraseNode {
  readonly kind: 'phrase';
  readonly words: readonly { readonly word: WordNode; readonly offset: number }[];
  readonly boost: number;
}

/** Two places at most so many words apart, in either order, in one field. */
export interface NearNode {
  readonly kind: 'near';
  readonly left: PlaceNode;
  readonly right: PlaceNode;
  readonly distance: number;
}

/** What has a place in a text. */
export type PlaceNode = WordNode | PhraseNode | NearNode;

/**
 * A word that stands beside others, in a phrase or NEAR: its places are wanted, and of a first letter being typed the
 * index keeps only its articles. So that letter is looked for as the start of words.
 */
export function besideOthers<T extends PlaceNode>(node: T): T | WordNode {
  if (node.kind !== 'word' || node.matcher.kind !== 'typed' || node.matcher.form.length > 1) return node;
  return { ...node, matcher: { kind: 'prefix', form: node.matcher.form } };
}

/** A fact of the whole article. Dates are numbers as 20161215, both ends included. */
export type FactNode =
  | { readonly kind: 'dates'; readonly from: number; readonly to: number }
  | { readonly kind: 'kinds'; readonly kinds: readonly string[] }
  | { readonly kind: 'has'; readonly fields: FieldMask }
  | { readonly kind: 'photos' };

/** All of `must`, none of `not`; at least one of `should` when there is no `must`. */
export interface BooleanNode {
  readonly kind: 'boolean';
  readonly must: readonly QueryNode[];
  readonly should: readonly QueryNode[];
  readonly not: readonly QueryNode[];
}

/** A query as it is evaluated. */
export type QueryNode = { readonly kind: 'all' } | { readonly kind: 'none' } | PlaceNode | FactNode | BooleanNode;

/** The words a node looks for that an article may show: not those under NOT. */
export function positivePlaces(node: QueryNode): readonly PlaceNode[] {
  switch (node.kind) {
    case 'word':
    case 'phrase':
    case 'near':
      return [node];
    case 'boolean':
      return [...node.must, ...node.should].flatMap(positivePlaces);
    default:
      return [];
  }
}

/** Every word of a node, wherever it stands. */
export function wordsOf(node: QueryNode): readonly WordNode[] {
  switch (node.kind) {
    case 'word':
      return [node];
    case 'phrase':
      return node.words.map(({ word }) => word);
    case 'near':
      return [...wordsOf(node.left), ...wordsOf(node.right)];
    case 'boolean':
      return [...node.must, ...node.should, ...node.not].flatMap(wordsOf);
    default:
      return [];
  }
}
