import type { Corpus } from './corpus.ts';
import { fuzzyTest } from './fuzzy.ts';
import { type QueryNode, wordsOf } from './node.ts';
import type { PreparedWord, PreparedWords } from './prepare.ts';
import type { Segment } from './segment.ts';

/** How many queries are suggested at most. */
const MOST = 3;
/** Shorter words have too many neighbours to be worth a guess. */
const SHORTEST = 3;

/** A query of more words that nobody wrote is no misspelling: looking for what is near each of them takes its time. */
const MOST_UNKNOWN = 8;

/** A word of the dictionary near one that was asked for. */
interface Neighbour {
  readonly form: string;
  readonly documents: number;
  readonly edits: number;
}

/**
 * Whole queries near one that found nothing: each word the archive does not have is replaced by the nearest it has,
 * the more frequent first.
 */
export function suggestQueries(
  query: string,
  node: QueryNode,
  asked: { readonly corpus: Corpus; readonly words: PreparedWords },
): readonly string[] {
  const unknown = new Set(
    wordsOf(node)
      .filter(({ matcher }) => 'stem' in matcher || matcher.kind === 'exact')
      .filter((word) => word.matcher.form.length >= SHORTEST && !isKnown(asked.words.get(word)))
      .map(({ matcher }) => matcher.form),
  );
  if (unknown.size > MOST_UNKNOWN) return [];
  let queries: readonly string[] = unknown.size === 0 ? [] : [query];
  for (const form of unknown) {
    const neighbours = nearestOf(form, asked.corpus);
    queries = queries
      .flatMap((one) => neighbours.flatMap(({ form: other }) => replaceWord(one, form, other)))
      .slice(0, MOST);
  }
  return queries;
}

function isKnown(word: PreparedWord | undefined): boolean {
  return word?.expansions.some(({ full, loose }) => full.terms + loose.terms > 0) ?? false;
}

/** The nearest forms: one letter off before two, the first letter kept before changed, frequent before rare. */
function nearestOf(form: string, corpus: Corpus): readonly Neighbour[] {
  const found = new Map<string, Neighbour>();
  for (const edits of form.length > 4 ? [1, 2] : [1]) {
    for (const { segment } of corpus.views) collect(segment, form, { edits, found });
    if (found.size > 0) break;
  }
  const keepsFirst = (one: Neighbour) => (one.form[0] === form[0] ? 1 : 0);
  return [...found.values()]
    .sort(
      (one, other) =>
        keepsFirst(other) - keepsFirst(one) || other.documents - one.documents || (one.form < other.form ? -1 : 1),
    )
    .slice(0, MOST);
}

function collect(
  segment: Segment,
  form: string,
  to: { readonly edits: number; readonly found: Map<string, Neighbour> },
): void {
  const test = fuzzyTest(form, to.edits);
  const cursor = segment.terms.at(0);
  while (cursor.next()) {
    if (!test(cursor)) continue;
    const other = cursor.text();
    const documents = (to.found.get(other)?.documents ?? 0) + cursor.documents;
    to.found.set(other, { form: other, documents, edits: to.edits });
  }
}

/** The query with a word replaced, wherever it stands in it, case folded; none when it cannot be found there. */
function replaceWord(query: string, form: string, other: string): readonly string[] {
  const lower = query.toLowerCase();
  if (lower.length !== query.length) return [];
  let [result, from] = ['', 0];
  for (let at = lower.indexOf(form); at >= 0; at = lower.indexOf(form, from)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(lower[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(lower[at + form.length] ?? ' ');
    result += query.slice(from, at) + (isWhole ? other : query.slice(at, at + form.length));
    from = at + form.length;
  }
  const replaced = result + query.slice(from);
  return replaced === query ? [] : [replaced];
}
