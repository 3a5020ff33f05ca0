import type { Article, Photo } from '../../contract.ts';
import type { Taken } from './choose.ts';
import { csvLine } from './csv.ts';
import { snippetOf } from './snippet.ts';

/** A line for each release, with the words around its hit. */
export async function* releasesCsv(releases: AsyncIterable<Taken>): AsyncIterable<string> {
  yield csvLine([
    'date',
    'headline',
    'organization',
    'kind',
    'release number',
    'byline',
    'snippet',
    'found in',
    'photos',
    'url',
    'captured',
    'path',
    'sha256',
    'id',
  ]);
  for await (const taken of releases) {
    const { article } = taken.reading;
    yield csvLine([
      article.date,
      article.headline,
      article.organization,
      article.kind,
      article.releaseNumber,
      article.byline,
      snippetOf(taken),
      taken.hit?.field ?? null,
      article.photos.length,
      article.url,
      article.captured,
      article.path,
      article.source.sha256,
      article.id,
    ]);
  }
}

/** A line for each photo of each release; of one photo alone where it is named. */
export async function* photosCsv(releases: AsyncIterable<Taken>, photo: number | null): AsyncIterable<string> {
  yield csvLine([
    'caption',
    'credit',
    'photographer',
    'organization',
    'virin',
    'title',
    'release',
    'date',
    'url',
    'path',
    'photo',
    'picture',
    'picture address',
  ]);
  for await (const { reading } of releases) {
    for (const [order, one] of reading.article.photos.entries()) {
      if (photo === null || photo === order) yield photoLine(reading.article, one, order);
    }
  }
}

function photoLine({ headline, date, url, path }: Article, photo: Photo, order: number): string {
  const { caption, credit, photographer, organization, virin, title, file, address } = photo;
  return csvLine([
    caption,
    credit,
    photographer,
    organization,
    virin,
    title,
    headline,
    date,
    url,
    path,
    order + 1,
    file,
    address,
  ]);
}
