import { argumentsOf } from './code-arguments.ts';

/** WordPress's caption around a picture, as imported posts and feeds keep it. */
const CAPTION =
  /\\?\[caption\b([^\]]{0,600})\]((?:<a\b[^>]{0,2000}>\s{0,20})?<img\b[^>]{0,3000}>(?:\s{0,20}<\/a>)?)([^[]{0,3000}?)\\?\[\/caption\\?\]/g;

/** Makes figures of the captions in brackets, in posts and feeds alike. */
export function expandCaptions(prose: string): string {
  if (!prose.includes('[/caption')) return prose;
  return prose.replace(CAPTION, (_, attributes: string, picture: string, after: string) => {
    const caption = after.trim() === '' ? (argumentsOf(attributes).named.get('caption') ?? '') : after.trim();
    return `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
  });
}
