import type { Photo } from '../../contract.ts';
import { fillPhoto, pivotOf } from '../article/complete.ts';
import { composeArticle } from '../article/compose.ts';
import { type Embedded, readEmbedded } from '../article/embedded.ts';
import { NO_HINTS } from '../article/piece.ts';
import { sentences } from '../article/sentence.ts';
import type { Capture, CaptureReader, Outcome } from './capture.ts';
import { isPicture } from './sniff.ts';

/** Pictures that stand alone: one whose file carries a caption or a VIRIN is an article of its own, any other gives nothing. */
export const imageReader: CaptureReader = {
  format: 'image',
  recognizes: (head) => (isPicture(head) ? 2 : 0),
  async *read(capture) {
    const embedded = readEmbedded(capture.bytes);
    if (embedded && (embedded.caption !== null || embedded.virin !== null)) yield photoArticle(capture, embedded);
  },
};

const NO_PHOTO: Photo = {
  title: null,
  caption: null,
  credit: null,
  photographer: null,
  rank: null,
  organization: null,
  creditSource: 'none',
  virin: null,
  virinParts: null,
  file: null,
  address: null,
  alt: null,
  conflicts: [],
};

function photoArticle(capture: Capture, embedded: Embedded): Outcome {
  const photo = fillPhoto(
    { ...NO_PHOTO, file: capture.path },
    embedded,
    pivotOf({ captured: capture.captured, date: null }),
  );
  const { caption, virin } = photo;
  const lines = virin === null ? [] : [`VIRIN: ${virin}`];
  const media = {
    kind: 'media',
    lines,
    alt: null,
    address: null,
    link: null,
    ...(caption === null ? {} : { caption }),
  } as const;
  const headline = caption === null ? virin : headlineOf(caption);
  const draft = {
    format: 'image',
    encoding: 'binary',
    pieces: [media],
    hints: { ...NO_HINTS, kind: 'photo', headline },
  } as const;
  const article = composeArticle(draft, capture);
  return {
    kind: 'article',
    article: { ...article, organization: article.organization ?? photo.organization, photos: [photo] },
  };
}

/** A caption's first sentence names the picture; a long one is cut at a word. */
function headlineOf(caption: string): string {
  const [first = caption] = sentences(caption);
  return first.length <= LONGEST ? first.replace(/\.$/, '') : `${first.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}

const LONGEST = 120;
