import { cell } from './cell.ts';

/** What lies over the page; one thing at a time. */
export type Overlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'about' }
  | { readonly kind: 'export' }
  | { readonly kind: 'lightbox'; readonly photo: number };

export const overlay = cell<Overlay>({ kind: 'none' });

/** Takes away what lies over the page. */
export function closeOverlay(): void {
  overlay.set({ kind: 'none' });
}
