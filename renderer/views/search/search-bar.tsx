import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { openStatus } from '../../state/archive.ts';
import { usePart } from '../../state/cell.ts';
import { useCommand } from '../../state/commands.ts';
import { go, place, settle } from '../../state/place.ts';
import { rememberSearch } from '../../state/recent-searches.ts';
import { t } from '../../strings/catalogue.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { PastSearches } from './past-searches.tsx';
import { SaveSearch } from './save-search.tsx';
import { SyntaxHelp } from './syntax-help.tsx';

/** The search box: hits come as one types; recent and saved searches while it is empty. */
export function SearchBar() {
  const query = usePart(place, 'query');
  const view = usePart(place, 'view');
  const [inside, setInside] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLElement>(null);
  // Another page is not to lie below them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they go whenever the page becomes another
  useEffect(() => setInside(false), [view]);
  useCommand('find', () => {
    input.current?.focus();
    input.current?.select();
    setInside(true);
  });
  const type = (text: string) =>
    go({ query: text, typing: true, view: view === 'photos' ? 'photos' : 'releases', front: 'hits' }, 'type');
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      rememberSearch(openStatus()?.id ?? '', query);
      settle({ ...place.get(), typing: false });
    }
    if (event.key === 'Escape' && query !== '') type('');
    else if (event.key === 'Escape') input.current?.blur();
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      focusBelow(bar.current);
    }
  };
  return (
    <search
      ref={bar}
      className="search-bar"
      onFocus={(event) => setInside(showsPast(event.target))}
      onBlur={(event) => setInside(event.currentTarget.contains(event.relatedTarget) && showsPast(event.relatedTarget))}
    >
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="search"
        inputMode="search"
        value={query}
        spellCheck={false}
        autoComplete="off"
        dir="auto"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        onChange={(event) => {
          setInside(true);
          type(event.target.value);
        }}
        onClick={() => setInside(true)}
        onKeyDown={press}
      />
      {query !== '' && <IconButton icon="close" label={t('search.clear')} onPress={() => clear(input.current)} />}
      {query.trim() !== '' && <SaveSearch query={query.trim()} />}
      <SyntaxHelp />
      {inside && query === '' && <PastSearches />}
    </search>
  );
}

function clear(input: HTMLInputElement | null): void {
  go({ query: '', typing: false });
  input?.focus();
}

/** The past searches belong to the box and to themselves, not to the buttons beside the box. */
function showsPast(focused: Element | null): boolean {
  return focused?.closest('.past-searches, #search') !== null;
}

/** Down from the box: into the past searches when they show, else into the hits, which come to the front where a release hides them. */
function focusBelow(bar: HTMLElement | null): void {
  const past = bar?.querySelector<HTMLElement>('.past-searches button');
  const hits = document.getElementById('hit-list');
  if (!past && hits?.checkVisibility() === false) flushSync(() => go({ front: 'hits' }));
  (past ?? hits)?.focus();
}
