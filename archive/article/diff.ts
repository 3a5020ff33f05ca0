import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Article, Photo } from '../../contract.ts';

/** A run of words that both versions have, or only one. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A part of an article in which the lines stand that are compared. */
export type Part =
  | 'headline'
  | 'subhead'
  | 'byline'
  | 'dateline'
  | 'date'
  | 'notice'
  | 'body'
  | 'caption'
  | 'credit'
  | 'virin';

/** One line of an article as it went from one version to the other. */
export interface LineChange {
  readonly part: Part;
  /** In reading order; without `removed` and `added` the line is the same in both. */
  readonly changes: readonly Change[];
}

/** How two versions of a release differ, word by word: every line of both in reading order, unchanged ones too. */
export function diffArticles(before: Article, after: Article): readonly LineChange[] {
  const [left, right] = [partsOf(before), partsOf(after)];
  return PARTS.flatMap((part) => diffLines(left[part], right[part]).map((changes) => ({ part, changes })));
}

/** Whether a line is the same in both versions. */
export function isUnchanged({ changes }: LineChange): boolean {
  return changes.every(({ kind }) => kind === 'same');
}

const PARTS: readonly Part[] = [
  'headline',
  'subhead',
  'byline',
  'dateline',
  'date',
  'notice',
  'body',
  'caption',
  'credit',
  'virin',
];

/** Texts further apart than this are told as removed and added, not word by word; so hostile texts end in time. */
const MAX_EDITS = 2000;
/** Lines that share less than this part of their letters are two lines, not one changed. */
const SHARED = 0.4;

function partsOf(article: Article): { readonly [part in Part]: readonly string[] } {
  const photo = (field: (photo: Photo) => string | null) => article.photos.flatMap((each) => field(each) ?? []);
  return {
    headline: [article.headline],
    subhead: present(article.subhead),
    byline: present(article.byline),
    dateline: present(article.dateline),
    date: present(article.date),
    notice: article.notices,
    body: article.blocks.flatMap((block) => (block.kind === 'photo' ? [] : block.text.split('\n'))),
    caption: photo(({ caption }) => caption),
    credit: photo(({ credit }) => credit),
    virin: photo(({ virin }) => virin),
  };
}

function present(text: string | null): readonly string[] {
  return text === null ? [] : [text];
}

/** Lines in both versions hold the others in place; between them lines are paired in order. */
function diffLines(left: readonly string[], right: readonly string[]): readonly (readonly Change[])[] {
  const runs = diffArrays([...left], [...right], { maxEditLength: MAX_EDITS });
  if (!runs) return between(left, right);
  const lines: (readonly Change[])[] = [];
  let removed: readonly string[] = [];
  for (const run of [...runs, { removed: false, added: false, value: [] }]) {
    if (run.removed) removed = run.value;
    else {
      lines.push(...between(removed, run.added ? run.value : []));
      removed = [];
      if (!run.added) lines.push(...run.value.map(same));
    }
  }
  return lines;
}

function between(removed: readonly string[], added: readonly string[]): readonly (readonly Change[])[] {
  const pairs = Math.max(removed.length, added.length);
  return Array.from({ length: pairs }, (_, at) => diffLine(removed[at], added[at])).flat();
}

function diffLine(before: string | undefined, after: string | undefined): readonly (readonly Change[])[] {
  const [gone, come]: readonly (readonly Change[])[] = [only('removed', before), only('added', after)];
  if (before === undefined || after === undefined) return [gone ?? [], come ?? []].filter((line) => line.length > 0);
  const words = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  const changes: readonly Change[] = (words ?? []).map(({ value, removed, added }) => ({
    kind: removed ? 'removed' : added ? 'added' : 'same',
    text: value,
  }));
  const shared = changes.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return shared >= SHARED * Math.max(before.length, after.length) ? [changes] : [gone ?? [], come ?? []];
}

function same(text: string): readonly Change[] {
  return [{ kind: 'same', text }];
}

function only(kind: 'removed' | 'added', text: string | undefined): readonly Change[] {
  return text === undefined ? [] : [{ kind, text }];
}
