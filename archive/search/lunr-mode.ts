import lunr from 'lunr';
import type { Analyser } from './analyser.ts';
import type { Corpus } from './corpus.ts';
import { FIELDS, type IndexField } from './fields.ts';
import { fuzzyTest } from './fuzzy.ts';
import type { BooleanNode, QueryNode } from './node.ts';
import { literalStart, patternTest } from './pattern.ts';
import { hashUnits } from './tokens.ts';

/*
 * lunr to the letter, on our segments: its tokenizer, its query parser, its scores. It is no setting of the product;
 * it proves that what we share with lunr (dictionary, postings, lengths, evaluation, BM25) gives lunr's answers.
 */

const PIPELINE = new lunr.Pipeline();
PIPELINE.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
const SEARCH_PIPELINE = new lunr.Pipeline();
SEARCH_PIPELINE.add(lunr.stemmer);

/** Takes texts apart as lunr does: a form is its stem. */
export function createLunrAnalyser(): Analyser {
  return {
    name: 'lunr',
    form: (raw) => PIPELINE.runString(raw.toLowerCase())[0] ?? null,
    stem: (form) => form,
    visit: (text, position, visitor) => {
      let next = position;
      for (const { index, 0: raw } of text.matchAll(/[^\s-]+/g)) {
        visitor(index, index + raw.length, next++, hashUnits(text, index, index + raw.length), false);
      }
      return next;
    },
  };
}

interface LunrClause {
  readonly term: string;
  readonly fields: readonly IndexField[];
  readonly boost: number;
  readonly editDistance?: number;
  readonly usePipeline: boolean;
  readonly presence: lunr.Query.presence;
}

/** A clause and the forms of the dictionary it stands for. */
interface Expanded {
  readonly clause: LunrClause;
  readonly forms: readonly string[];
}

type LunrParser = new (text: string, query: lunr.Query) => { parse(): lunr.Query };

/** Reads a query by lunr's own parser. Throws lunr.QueryParseError where lunr does. */
export function readLunrQuery(text: string, corpus: Corpus): QueryNode {
  const Parser: LunrParser = Reflect.get(lunr, 'QueryParser');
  const query = new Parser(text, new lunr.Query([...FIELDS])).parse();
  const clauses = query.clauses as unknown as readonly LunrClause[];
  const expanded = clauses.map((clause) => ({ clause, forms: formsOf(clause, corpus) }));
  const sizes = magnitudes(expanded);
  const having = (presence: lunr.Query.presence) =>
    expanded.filter(({ clause }) => clause.presence === presence).map((one) => nodeOf(one, sizes));
  const { REQUIRED, OPTIONAL, PROHIBITED } = lunr.Query.presence;
  return { kind: 'boolean', must: having(REQUIRED), should: having(OPTIONAL), not: having(PROHIBITED) };
}

/** The forms a clause finds in the dictionaries, each once. */
function formsOf(clause: LunrClause, corpus: Corpus): readonly string[] {
  const terms = clause.usePipeline ? SEARCH_PIPELINE.runString(clause.term) : [clause.term];
  return [...new Set(terms.flatMap((term) => corpus.views.flatMap(({ segment }) => formsLike(term, clause, segment))))];
}

function formsLike(term: string, clause: LunrClause, segment: Corpus['views'][number]['segment']): readonly string[] {
  const isFuzzy = clause.editDistance !== undefined;
  const start = Buffer.from(isFuzzy ? '' : literalStart(term));
  const test = isFuzzy ? fuzzyTest(term, clause.editDistance ?? 0) : patternTest(term);
  const cursor = segment.terms.from(start);
  const forms: string[] = [];
  while (cursor.next() && cursor.startsWith(start)) if (test(cursor)) forms.push(cursor.text());
  return forms;
}

/** lunr divides a field's score by the length of the query's vector in that field. */
function magnitudes(expanded: readonly Expanded[]): ReadonlyMap<IndexField, number> {
  const vectors = new Map<IndexField, Map<string, number>>(FIELDS.map((field) => [field, new Map()]));
  for (const { clause, forms } of expanded) {
    if (clause.presence === lunr.Query.presence.PROHIBITED) continue;
    for (const field of clause.fields) {
      const vector = vectors.get(field);
      for (const form of forms) vector?.set(form, (vector.get(form) ?? 0) + clause.boost);
    }
  }
  const length = (vector: ReadonlyMap<string, number>) => Math.hypot(...vector.values()) || 1;
  return new Map([...vectors].map(([field, vector]) => [field, length(vector)]));
}

/** A clause as alternatives: each form in each field, weighed as lunr weighs it. No form means no article. */
function nodeOf({ clause, forms }: Expanded, sizes: ReadonlyMap<IndexField, number>): QueryNode {
  const should = forms.flatMap((form) =>
    clause.fields.map((field): QueryNode => {
      const boost = clause.boost / (sizes.get(field) ?? 1);
      return { kind: 'word', matcher: { kind: 'exact', form }, fields: 1 << FIELDS.indexOf(field), boost };
    }),
  );
  const node: BooleanNode = { kind: 'boolean', must: [], should, not: [] };
  return should.length === 0 ? { kind: 'none' } : node;
}
