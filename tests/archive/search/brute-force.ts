import { type Analyser, type Token, tokensOf } from '../../../archive/search/analyser.ts';
import { passagesOf } from '../../../archive/search/fields.ts';
import type { Matcher, PlaceNode, QueryNode } from '../../../archive/search/node.ts';
import type { Article, Range } from '../../../contract.ts';

/** A word of an article: its field, its passage, and its place among the words of the field. */
interface Occurrence extends Token {
  readonly field: number;
  readonly passage: number;
}

type Stretch = readonly Occurrence[];

const GAP = 100;

/** Searches without an index: reads every word of every article, the plainest way there is. */
export class BruteForce {
  readonly #words: readonly Occurrence[];
  readonly #article: Article;

  constructor(article: Article, analyser: Analyser) {
    this.#article = article;
    const next = new Map<number, number>();
    this.#words = passagesOf(article).flatMap(({ field, text }, passage) => {
      const from = next.get(field) ?? 0;
      const end = analyser.visit(text, 0, () => undefined);
      next.set(field, from + end + GAP);
      return tokensOf(text, analyser).map((token) => ({ ...token, position: token.position + from, field, passage }));
    });
  }

  matches(node: QueryNode): boolean {
    switch (node.kind) {
      case 'all':
        return true;
      case 'none':
        return false;
      case 'word':
      case 'phrase':
      case 'near':
        return this.#stretches(node).length > 0;
      case 'boolean': {
        const some = node.must.length > 0 || node.should.length === 0 || node.should.some((part) => this.matches(part));
        return some && node.must.every((part) => this.matches(part)) && !node.not.some((part) => this.matches(part));
      }
      case 'dates': {
        const date = Number((this.#article.date ?? '0').replaceAll('-', ''));
        return date > 0 && date >= node.from && date <= node.to;
      }
      case 'kinds':
        return node.kinds.includes(this.#article.kind);
      case 'has':
        return this.#words.some(({ field }) => node.fields & (1 << field));
      case 'photos':
        return this.#article.photos.length > 0;
    }
  }

  /** What is marked in each passage, in reading order. */
  marks(places: readonly PlaceNode[]): readonly (readonly Range[])[] {
    const stretches = places.flatMap((place) => this.#marked(place));
    return passagesOf(this.#article).map(({ text }, passage) => {
      const letters = new Uint8Array(text.length + 1);
      for (const stretch of stretches.filter(([first]) => first?.passage === passage)) {
        const [start, end] = [stretch[0]?.start ?? 0, stretch.at(-1)?.end ?? 0];
        letters.fill(1, start, end);
      }
      return rangesOf(letters);
    });
  }

  /** NEAR marks both sides; all else is marked whole. */
  #marked(node: PlaceNode): readonly Stretch[] {
    if (node.kind !== 'near') return this.#stretches(node);
    const pairs = this.#pairs(node);
    return pairs.flat();
  }

  #stretches(node: PlaceNode): readonly Stretch[] {
    switch (node.kind) {
      case 'word':
        return this.#words
          .filter((word) => node.fields & (1 << word.field) && fits(node.matcher, word))
          .map((word) => [word]);
      case 'phrase':
        return this.#words.flatMap((first) => {
          const words = node.words.map(({ word, offset }) =>
            this.#stretches(word).find(([at]) => at?.field === first.field && at.position === first.position + offset),
          );
          return words.every((one) => one !== undefined) ? [words.flatMap((one) => one ?? [])] : [];
        });
      case 'near':
        return this.#pairs(node).map(([left, right]) => [...left, ...right].sort((a, b) => a.position - b.position));
    }
  }

  #pairs(node: Extract<PlaceNode, { kind: 'near' }>): readonly (readonly [Stretch, Stretch])[] {
    const rights = this.#stretches(node.right);
    return this.#stretches(node.left).flatMap((left) =>
      rights.filter((right) => isNear(left, right, node.distance)).map((right) => [left, right] as const),
    );
  }
}

function isNear(left: Stretch, right: Stretch, distance: number): boolean {
  const [a, b] = [left[0], left.at(-1)];
  const [c, d] = [right[0], right.at(-1)];
  if (!a || !b || !c || !d || a.field !== c.field) return false;
  const steps = c.position > b.position ? c.position - b.position : a.position - d.position;
  return steps > 0 && steps <= distance;
}

function fits(matcher: Matcher, { form, stem }: Token): boolean {
  switch (matcher.kind) {
    case 'stem':
      return stem === matcher.stem;
    case 'exact':
      return form === matcher.form;
    case 'prefix':
      return form.startsWith(matcher.form);
    case 'typed':
      return form.startsWith(matcher.form) || stem === matcher.stem;
    case 'pattern':
      return patternOf(matcher.form).test(form);
    case 'fuzzy':
      return isWithin(matcher.form, form, matcher.edits);
  }
}

function patternOf(pattern: string): RegExp {
  const escaped = Array.from(pattern, (letter) => {
    if (letter === '*') return '.*';
    return letter === '?' ? '.' : letter.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  });
  return new RegExp(`^${escaped.join('')}$`, 'su');
}

/** Tries every edit there is. */
function isWithin(left: string, right: string, edits: number): boolean {
  if (left === right) return true;
  if (edits === 0 || left.length + right.length === 0) return false;
  if (left[0] === right[0] && left.length > 0 && isWithin(left.slice(1), right.slice(1), edits)) return true;
  if (left.length > 0 && isWithin(left.slice(1), right, edits - 1)) return true;
  if (right.length > 0 && isWithin(left, right.slice(1), edits - 1)) return true;
  if (left.length > 0 && right.length > 0 && isWithin(left.slice(1), right.slice(1), edits - 1)) return true;
  const isSwapped = left.length > 1 && right.length > 1 && left[0] === right[1] && left[1] === right[0];
  return isSwapped && isWithin(left.slice(2), right.slice(2), edits - 1);
}

function rangesOf(letters: Uint8Array): readonly Range[] {
  const ranges: Range[] = [];
  let start = -1;
  letters.forEach((marked, at) => {
    if (marked === 1 && start < 0) start = at;
    if (marked === 0 && start >= 0) {
      ranges.push([start, at]);
      start = -1;
    }
  });
  return ranges;
}
