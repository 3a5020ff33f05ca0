import type { Article, Field } from '../../contract.ts';

/** The fields of the index, in the order they are stored. A field's number is its place here. */
export const FIELDS = ['headline', 'body', 'caption', 'credit', 'virin', 'by', 'org', 'about', 'path'] as const;
export type IndexField = (typeof FIELDS)[number];

export const HEADLINE = 0;
export const BODY = 1;

/** Fields as a set of bits, bit n for field n. */
export type FieldMask = number;

/** What a word without a field searches: all but the path. */
export const EVERYWHERE: FieldMask = maskOf(['headline', 'body', 'caption', 'credit', 'virin', 'by', 'org', 'about']);

/** Every field there is. */
export const ALL_FIELDS: FieldMask = maskOf(FIELDS);

/** How much a hit in a field weighs, by field number: headline before caption and credit before body. */
export const BOOSTS: readonly number[] = [4, 1, 2.5, 2, 2, 2, 1, 1, 1];

/** The bits of these fields. */
export function maskOf(fields: readonly IndexField[]): FieldMask {
  return fields.reduce((mask, field) => mask | (1 << FIELDS.indexOf(field)), 0);
}

/** By field, the sum of lengths that stand by field, then article. */
export function sumByField(lengths: Uint16Array, articles: number): readonly number[] {
  return FIELDS.map((_, field) =>
    lengths.subarray(field * articles, (field + 1) * articles).reduce((sum, length) => sum + length, 0),
  );
}

/** A text of an article that is searched: its field, and where marks in it belong. */
export interface Passage {
  readonly field: number;
  readonly text: string;
  readonly place:
    | { readonly kind: 'headline' }
    | { readonly kind: 'block'; readonly block: number }
    | {
        readonly kind: 'photo';
        readonly photo: number;
        readonly part: 'title' | 'caption' | 'credit' | 'virin' | 'other';
      }
    | { readonly kind: 'other' };
}

const OTHER = { kind: 'other' } as const;

/** Every text of an article that is searched, grouped by field in field order. The one list for index, snippets and marks. */
export function passagesOf(article: Article): Passage[] {
  const passages: Passage[] = [{ field: HEADLINE, text: article.headline, place: { kind: 'headline' } }];
  const other = (field: IndexField, text: string | null) => {
    if (text) passages.push({ field: FIELDS.indexOf(field), text, place: OTHER });
  };
  other('headline', article.subhead);
  article.blocks.forEach((block, index) => {
    if (block.kind !== 'photo')
      passages.push({ field: BODY, text: block.text, place: { kind: 'block', block: index } });
  });
  passages.push(...photoPassages(article));
  other('by', article.byline);
  other('org', article.organization);
  other('about', article.dateline);
  other('about', article.releaseNumber);
  for (const tag of article.tags) other('about', tag);
  other('path', article.path);
  return passages;
}

type PhotoPart = 'title' | 'caption' | 'credit' | 'virin' | 'other';

function photoPassages(article: Article): Passage[] {
  const passages: Passage[] = [];
  const push = (field: IndexField, photo: number, [part, text]: readonly [PhotoPart, string | null]) => {
    if (text) passages.push({ field: FIELDS.indexOf(field), text, place: { kind: 'photo', photo, part } });
  };
  article.photos.forEach((photo, index) => {
    push('caption', index, ['title', photo.title]);
    push('caption', index, ['caption', photo.caption]);
  });
  article.photos.forEach((photo, index) => {
    push('credit', index, ['credit', photo.credit]);
    const named = photo.photographer !== null && (photo.credit ?? '').includes(photo.photographer);
    push('credit', index, ['other', named ? null : photo.photographer]);
  });
  article.photos.forEach((photo, index) => {
    push('virin', index, ['virin', photo.virin]);
  });
  return passages;
}

/** The field of an answer a hit in this field is shown as. */
export function shownField(field: number): Field {
  const name = FIELDS[field];
  switch (name) {
    case 'headline':
    case 'caption':
    case 'credit':
    case 'virin':
      return name;
    default:
      return 'body';
  }
}
