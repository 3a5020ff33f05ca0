import { createHash } from 'node:crypto';
import type { Article, Kind, Photo } from '../../contract.ts';
import { splitRank } from '../article/rank.ts';
import { sentences } from '../article/sentence.ts';
import { authorsOf, type Name, wholeName } from './names.ts';

/** What is cited, in the words of CSL (Citation Style Language 1.0.2), which every style and format here is written from. */
export interface Reference {
  /** The citation key: ASCII, equal for the same capture in every export. */
  readonly id: string;
  readonly type: 'report' | 'webpage' | 'speech' | 'graphic';
  readonly title: string;
  readonly author: readonly Name[];
  readonly genre: string | null;
  /** A release number, or the VIRIN of a photo. */
  readonly number: string | null;
  readonly publisher: string | null;
  /** The release a photo stands in. */
  readonly container: string | null;
  /** ISO date, whole or in part. */
  readonly issued: string | null;
  /** ISO date on which the capture was made. */
  readonly accessed: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly keywords: readonly string[];
  /** Where the capture lies in the archive, and the digest of its bytes. */
  readonly path: string;
  readonly sha256: string;
  /** A photo's credit line as printed. */
  readonly credit: string | null;
}

/** A release as it is cited: by its authors, else by the body that published it. */
export function releaseReference(article: Article): Reference {
  const named = authorsOf(article.byline);
  const author = named.length > 0 ? named : bodies(article.organization);
  return {
    ...origin(article),
    id: keyOf(article, author, null),
    type: types[article.kind] ?? 'webpage',
    title: article.headline,
    author,
    genre: genres[article.kind],
    number: article.releaseNumber,
    publisher: article.organization,
    container: null,
    issued: article.date,
    credit: null,
  };
}

/** A photo as it is cited: by its photographers, else by the body that is credited; its day is the one it was shot on. */
export function photoReference(article: Article, photo: Photo, order: number): Reference {
  const { photographer, organization } = photo;
  // Of `Sgt. Quill, Cpl. Harrow and Spc. Abara` the first is read as the photographer and the others as the body.
  const others = organization !== null && splitRank(organization).rank !== null ? organization : null;
  const body = (others === null ? organization : null) ?? article.organization;
  const author = photographer === null ? bodies(body) : authorsOf([photographer, others].filter(Boolean).join(', '));
  return {
    ...origin(article),
    id: keyOf(article, author, order),
    type: 'graphic',
    title: photo.title ?? firstSentence(photo.caption) ?? photo.alt ?? 'Untitled photograph',
    author,
    genre: 'Photograph',
    number: photo.virin,
    publisher: body,
    container: article.headline,
    issued: photo.virinParts?.date ?? article.date,
    credit: photo.credit,
  };
}

const types: Readonly<Partial<Record<Kind, Reference['type']>>> = {
  release: 'report',
  contracts: 'report',
  advisory: 'report',
  speech: 'speech',
  photo: 'graphic',
};

const genres: Readonly<Record<Kind, string | null>> = {
  news: 'News story',
  release: 'News release',
  transcript: 'Transcript',
  speech: 'Speech',
  contracts: 'Contract announcement',
  advisory: 'Media advisory',
  biography: 'Biography',
  factsheet: 'Fact sheet',
  photo: 'Photograph',
  other: null,
};

function origin({ captured, url, language, tags, path, source }: Article) {
  return { accessed: captured?.slice(0, 10) ?? null, url, language, keywords: tags, path, sha256: source.sha256 };
}

function bodies(body: string | null): readonly Name[] {
  return body === null ? [] : [{ literal: body }];
}

/** Author, year and a digest of the capture and its path; two captures never share a key. */
function keyOf({ date, source, path }: Article, [first]: readonly Name[], photo: number | null): string {
  const name = first === undefined ? '' : 'family' in first ? first.family : wholeName(first);
  const words = name
    .normalize('NFD')
    .replace(/[^\w ]/g, '')
    .toLowerCase()
    .split(' ')
    .filter(Boolean);
  const digest = createHash('sha256').update(`${source.sha256} ${path}`).digest('hex').slice(0, 8);
  const key = [words.slice(0, 3).join('') || 'release', date?.slice(0, 4) ?? 'nd', digest].join('-');
  return photo === null ? key : `${key}-p${photo + 1}`;
}

const longestTitle = 160;

/** The first sentence of a caption, at most 160 characters of it. */
function firstSentence(caption: string | null): string | null {
  const [sentence] = caption === null ? [] : sentences(caption);
  if (sentence === undefined) return null;
  const plain = sentence.replace(/\s+/g, ' ');
  if (plain.length <= longestTitle) return plain.replace(/\.$/, '');
  return `${plain.slice(0, plain.lastIndexOf(' ', longestTitle))} …`;
}
