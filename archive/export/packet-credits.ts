import type { Article } from '../../contract.ts';
import { csvLine } from './csv.ts';

/** A line of the photo credit list for each photo of a release. */
export function releaseCredits({ photos, headline, date, path, url }: Article): readonly string[] {
  return photos.map(({ photographer, credit, virin, caption }) =>
    csvLine([photographer, credit, virin, caption, headline, date, path, url]),
  );
}
