import { photographersOf } from '../../archive/search/persons.ts';
import type {
  Article,
  ArticleMarks,
  Facets,
  FacetValue,
  Field,
  Filters,
  Hit,
  Range,
  SearchAnswer,
  SearchRequest,
} from '../../contract.ts';

/** A search that is good enough for pictures: all words must occur, `caption:` and `-not` are known, nothing is stemmed. */
export function searchMadeUp(articles: readonly Article[], request: SearchRequest): Omit<SearchAnswer, 'state'> {
  const terms = termsOf(request.query);
  const found = articles.filter((each) => passes(each, request.filters) && terms.every((term) => matches(each, term)));
  const sorted = request.sort === 'oldest' ? [...found].reverse() : found;
  const positions = [...request.query.matchAll(/\S+/g)];
  return {
    query: request.query,
    readAs: request.query,
    clauses: positions.map((position, order) => ({
      text: terms[order]?.word ?? '',
      role: terms[order]?.not ? 'not' : 'must',
      field: terms[order]?.field ?? null,
      start: position.index,
      end: position.index + position[0].length,
    })),
    ignored: request.query.includes('((') ? ['The second opening bracket has no partner and was left out.'] : [],
    limited: request.query.includes('*')
      ? ['“*” stands for more than 500 words; the 500 most frequent were searched.']
      : [],
    suggestions: found.length === 0 && request.query.length > 3 ? ['flood relief', 'ferry'] : [],
    total: found.length,
    of: articles.length,
    tookMs: 1,
    hits: sorted.slice(request.offset, request.offset + request.limit).map((each) => hitOf(each, terms)),
    facets: facetsOf(articles, request.filters, terms),
  };
}

/** What the query marks in an article. */
export function marksOf(article: Article, query: string): ArticleMarks {
  const terms = termsOf(query).filter(({ not }) => !not);
  const headline = rangesOf(article.headline, terms);
  const blocks = article.blocks.map((block) => (block.kind === 'photo' ? [] : rangesOf(block.text, terms)));
  const photos = article.photos.map((photo) => ({
    title: rangesOf(photo.title ?? '', terms),
    caption: rangesOf(photo.caption ?? '', terms),
    credit: rangesOf(photo.credit ?? '', terms),
    virin: rangesOf(photo.virin ?? '', terms),
  }));
  const total = [headline, ...blocks, ...photos.flatMap((each) => Object.values(each))].flat().length;
  return { headline, blocks, photos, total };
}

interface Term {
  readonly word: string;
  readonly field: string | null;
  readonly not: boolean;
}

function termsOf(query: string): readonly Term[] {
  return [...query.matchAll(/(-?)(?:(\w+):)?([^\s]+)/g)].map(([, not, field, word]) => ({
    word: (word ?? '').replace(/["()*]/g, '').toLowerCase(),
    field: field ?? null,
    not: not === '-',
  }));
}

function fieldTexts(article: Article): Readonly<Record<Field, string>> {
  const of = (pick: (photo: Article['photos'][number]) => string | null) => article.photos.map(pick).join(' ');
  return {
    headline: article.headline,
    body: article.blocks.map((block) => (block.kind === 'photo' ? '' : block.text)).join(' '),
    caption: of((photo) => photo.caption),
    credit: of((photo) => photo.credit),
    virin: of((photo) => photo.virin),
  };
}

function matches(article: Article, { word, field, not }: Term): boolean {
  const texts = fieldTexts(article);
  const searched = field && field in texts ? texts[field as Field] : Object.values(texts).join(' ');
  return searched.toLowerCase().includes(word) !== not;
}

function hitOf(article: Article, terms: readonly Term[]): Hit {
  const texts = fieldTexts(article);
  const fields = Object.keys(texts) as Field[];
  const wanted = terms.filter(({ not }) => !not);
  const field =
    fields.find((each) => wanted.some(({ word }) => texts[each].toLowerCase().includes(word))) ?? 'headline';
  const source = field === 'headline' ? texts.body : texts[field];
  const at = Math.max(0, source.toLowerCase().indexOf(wanted[0]?.word ?? '') - 40);
  const snippet = source.slice(at, at + 160);
  const photo = article.photos.findIndex(({ caption, credit }) =>
    wanted.some(({ word }) => `${caption} ${credit}`.toLowerCase().includes(word)),
  );
  return {
    id: article.id,
    path: article.path,
    headline: article.headline,
    headlineMarks: rangesOf(article.headline, wanted),
    date: article.date,
    kind: article.kind,
    organization: article.organization,
    field,
    score: 1,
    snippet: { text: snippet, marks: rangesOf(snippet, wanted) },
    photo: photo < 0 ? null : photo,
    thumbnail: article.photos.find(({ file }) => file)?.file ?? null,
    versions: article.versions.length,
  };
}

function rangesOf(text: string, terms: readonly Term[]): readonly Range[] {
  const lower = text.toLowerCase();
  const ranges = terms.flatMap(({ word }) => {
    const found: Range[] = [];
    for (let at = lower.indexOf(word); word && at >= 0; at = lower.indexOf(word, at + word.length)) {
      found.push([at, at + word.length]);
    }
    return found;
  });
  const sorted = ranges.sort(([one], [other]) => one - other);
  return sorted.filter(([start], order) => start >= (sorted[order - 1]?.[1] ?? 0));
}

function valuesOf(article: Article): Readonly<Record<keyof Facets, readonly string[]>> {
  return {
    year: [article.date?.slice(0, 4) ?? 'none'],
    kind: [article.kind],
    organization: article.organization ? [article.organization] : [],
    photographer: [...photographersOf(article)],
    format: [article.format],
    hasPhoto: [String(article.photos.length > 0)],
  };
}

function passes(article: Article, filters: Filters): boolean {
  const values = valuesOf(article);
  const chosen = (wanted: readonly string[], has: readonly string[]) =>
    wanted.length === 0 || wanted.some((each) => has.includes(each));
  return (
    chosen(filters.years, values.year) &&
    chosen(filters.kinds, values.kind) &&
    chosen(filters.organizations, values.organization) &&
    chosen(filters.photographers, values.photographer) &&
    chosen(filters.formats, values.format) &&
    (filters.hasPhoto === null || filters.hasPhoto === article.photos.length > 0)
  );
}

/** A facet counts what all the other filters leave, so that its own choice can be widened. */
function facetsOf(articles: readonly Article[], filters: Filters, terms: readonly Term[]): Facets {
  const count = (facet: keyof Facets, without: Partial<Filters>): readonly FacetValue[] => {
    const counts = new Map<string, number>();
    for (const article of articles) {
      if (!passes(article, { ...filters, ...without }) || !terms.every((term) => matches(article, term))) continue;
      for (const value of valuesOf(article)[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, times]) => ({ value, count: times })).sort((one, other) => other.count - one.count);
  };
  return {
    year: [...count('year', { years: [] })].sort((one, other) => one.value.localeCompare(other.value)),
    kind: count('kind', { kinds: [] }),
    organization: count('organization', { organizations: [] }),
    photographer: count('photographer', { photographers: [] }),
    format: count('format', { formats: [] }),
    hasPhoto: count('hasPhoto', { hasPhoto: null }),
  };
}
