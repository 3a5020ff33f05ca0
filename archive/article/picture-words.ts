import type { Piece } from './piece.ts';

/**
 * A few small words between headline and text (`fighter jet`) are the description of a picture that was not saved:
 * a picture without address, described so. Other pieces stay as they are.
 */
export function partPictureWords(pieces: readonly Piece[]): readonly Piece[] {
  const [headline, words, text] = pieces;
  if (headline?.kind !== 'line' || words?.kind !== 'line' || text?.kind !== 'line') return pieces;
  if (!words.gap || !text.gap || text.text.length < SHORTEST_TEXT || !WORDS.test(words.text)) return pieces;
  return [headline, { kind: 'media', lines: [], alt: words.text, address: null, link: null }, ...pieces.slice(2)];
}

const SHORTEST_TEXT = 120;
const WORDS = /^(?!by |from |published)\p{Ll}{3,16}(?: \p{Ll}{2,16}){1,3}$/u;
