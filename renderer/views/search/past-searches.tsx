import type { KeyboardEvent } from 'react';
import { openStatus } from '../../state/archive.ts';
import { usePart } from '../../state/cell.ts';
import { go } from '../../state/place.ts';
import { forgetSearches, recentSearches } from '../../state/recent-searches.ts';
import { settings } from '../../state/settings.ts';
import { type MessageKey, t } from '../../strings/catalogue.ts';
import { Icon, type IconName } from '../icon.tsx';

const recentShown = 8;

/** Saved searches, and recent ones of the open archive, below the empty search box. Arrow keys go through them. */
export function PastSearches() {
  const savedSearches = usePart(settings, 'savedSearches');
  const recent = usePart(recentSearches, openStatus()?.id ?? '') ?? [];
  if (recent.length + savedSearches.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut for Tab among the buttons
    <div className="past-searches" onKeyDown={moveFocus}>
      <Searches title="search.saved" icon="star" searches={savedSearches} />
      <Searches title="search.recent" icon="clock" searches={recent.slice(0, recentShown)} onForget={forget} />
    </div>
  );
}

interface SearchesProps {
  readonly title: MessageKey;
  readonly icon: IconName;
  readonly searches: readonly string[];
  /** Where they can be forgotten. */
  readonly onForget?: () => void;
}

function Searches({ title, icon, searches, onForget }: SearchesProps) {
  if (searches.length === 0) return null;
  return (
    <section>
      <h2>{t(title)}</h2>
      <ul className="plain">
        {searches.map((search) => (
          <li key={search}>
            <button type="button" dir="auto" onClick={() => choose(search)}>
              <Icon name={icon} /> <span>{search}</span>
            </button>
          </li>
        ))}
      </ul>
      {onForget && (
        <button type="button" className="forget" onClick={onForget}>
          {t('search.forget')}
        </button>
      )}
    </section>
  );
}

function choose(query: string): void {
  go({ query, typing: false, front: 'hits' });
  document.getElementById('search')?.focus();
}

function forget(): void {
  forgetSearches(openStatus()?.id ?? '');
  document.getElementById('search')?.focus();
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') document.getElementById('search')?.focus();
  if (!by) return;
  const buttons = [...event.currentTarget.querySelectorAll<Element>('button')];
  const next = (document.activeElement ? buttons.indexOf(document.activeElement) : -1) + by;
  const to = buttons[next] ?? document.getElementById('search');
  if (to instanceof HTMLElement) to.focus();
  event.preventDefault();
}
