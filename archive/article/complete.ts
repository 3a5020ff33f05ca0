import type { Article, Photo } from '../../contract.ts';
import type { Capture, Surroundings } from '../captures/capture.ts';
import { findPicture } from './picture.ts';

/**
 * The article with what the archive around its capture tells of its photos: each picture's file. The capture's own words stay as they are.
 */
export function completeArticle(article: Article, capture: Capture, around: Surroundings): Article {
  if (article.photos.length === 0) return article;
  const located = { ...capture, url: capture.url ?? article.url };
  return { ...article, photos: article.photos.map((photo) => completePhoto(photo, located, around)) };
}

function completePhoto(photo: Photo, capture: Capture, around: Surroundings): Photo {
  const address = photo.address?.startsWith('data:') ? null : photo.address;
  return { ...photo, address, file: photo.file ?? findPicture(photo, capture, around) };
}
