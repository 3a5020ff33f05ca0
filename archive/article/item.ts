import type { DraftPhoto } from './draft-photo.ts';
import type { Line, Structure } from './piece.ts';

/** A piece of the release once its photos are gathered. */
export type Item = Line | Structure | { readonly kind: 'photo'; readonly photo: DraftPhoto };
