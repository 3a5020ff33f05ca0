import type { Problem, Reading, ReadRequest } from '../../contract.ts';
import { cutline } from '../bridge.ts';
import { cell } from './cell.ts';

/** What the article pane holds. */
export type Open =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'article';
      readonly reading: Reading;
      readonly request: ReadRequest;
      readonly photo: number | null;
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

export const open = cell<Open>({ kind: 'nothing' });

let latest = 0;

/** Opens a release, at a photo when one is named: one call. The article before stays in view until the answer is there. */
export async function readRelease(request: ReadRequest, photo: number | null): Promise<void> {
  const number = ++latest;
  if (open.get().kind !== 'article') open.set({ kind: 'opening' });
  const result = await cutline.read(request);
  if (number !== latest) return;
  open.set(
    result.ok
      ? { kind: 'article', reading: result.value, request, photo }
      : { kind: 'problem', problem: result.problem },
  );
}

/** Puts the release away. */
export function closeRelease(): void {
  latest += 1;
  open.set({ kind: 'nothing' });
}
