import { pageSize } from '../../../questions.ts';
import { type Answer, answer, bringPage, hitAt } from '../../state/answer.ts';
import { openStatus } from '../../state/archive.ts';
import { useCommand } from '../../state/commands.ts';
import { go, place, type Step } from '../../state/place.ts';
import { rememberSearch } from '../../state/recent-searches.ts';
import { revealPhoto } from '../article/reveal-photo.ts';

let latest = 0;

/**
 * Opens the hit at this place of the list, at the photo that matched if one did.
 * Waits for its page of the list where it has not been brought yet; a later wish overrules this one.
 */
export async function openHit(index: number, step: Step): Promise<void> {
  const number = ++latest;
  await bringPage(Math.floor(index / pageSize));
  const now = answer.get();
  const hit = now && hitAt(now, index);
  if (!hit || number !== latest) return;
  if (step === 'jump') rememberSearch(openStatus()?.id ?? '', place.get().query);
  const photo = matchedPhoto(hit.field, hit.photo);
  const { opened, front } = place.get();
  const isOpen = opened?.path === hit.path && opened.photo === photo && front === 'article';
  if (isOpen && photo !== null) revealPhoto(photo);
  else go({ opened: { id: hit.id, path: hit.path, photo }, front: 'article' }, step);
}

/** Answers the commands for the next and the previous release of the list. */
export function useArticleSteps(now: Answer, shown: number, onStep: (index: number) => void): void {
  const step = (by: number) => {
    const index = shown + by;
    if (index < 0 || index >= now.head.total) return;
    onStep(index);
    void openHit(index, 'browse');
  };
  useCommand('next-article', () => step(1));
  useCommand('previous-article', () => step(-1), shown > 0);
}

function matchedPhoto(field: string, photo: number | null): number | null {
  return field === 'caption' || field === 'credit' || field === 'virin' ? photo : null;
}
