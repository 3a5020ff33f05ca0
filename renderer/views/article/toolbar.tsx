import { type RefObject, useEffect, useState } from 'react';
import type { Reading } from '../../../contract.ts';
import { useRoom } from '../../state/media.ts';
import { go } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';
import { CommandButton, IconButton } from '../icon-button.tsx';
import { CopyMenu } from './copy-menu.tsx';
import { MarkSteps } from './mark-steps.tsx';
import { TypeMenu } from './type-menu.tsx';
import { useArticleCommands } from './use-article-commands.ts';

interface ToolbarProps {
  readonly reading: Reading;
  /** What its marks answer. */
  readonly query: string;
  readonly root: RefObject<HTMLElement | null>;
  readonly asSaved: boolean;
  readonly onAsSaved: () => void;
}

/** The line above an article: its headline once that has scrolled away, and what can be done with it. */
export function Toolbar({ reading, query, root, asSaved, onAsSaved }: ToolbarProps) {
  const { article, marks } = reading;
  const away = useHeadlineAway(root, article.path);
  const room = useRoom();
  useArticleCommands(article, root);
  return (
    <div className="toolbar" role="toolbar" aria-label={t('article.tools')}>
      {room === 'one' && (
        <IconButton icon="back" label={t('article.backToHits')} onPress={() => go({ front: 'hits' })} />
      )}
      <p className="toolbar-headline" aria-hidden="true" dir="auto" data-shown={away || asSaved || undefined}>
        {article.headline}
      </p>
      {!asSaved && <MarkSteps root={root} total={marks.total} path={article.path} query={query} />}
      <CommandButton command="find-in-article" icon="find" disabled={asSaved} />
      <IconButton icon="original" label={t('original.show')} pressed={asSaved} onPress={onAsSaved} />
      <TypeMenu disabled={asSaved} />
      <CopyMenu release={article} />
      <CommandButton command="export-pdf" icon="pdf" />
    </div>
  );
}

function useHeadlineAway(root: RefObject<HTMLElement | null>, path: string): boolean {
  const [away, setAway] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article has another headline to watch
  useEffect(() => {
    const headline = root.current?.querySelector('h1');
    if (!headline || !root.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => setAway(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < 200),
      { root: root.current },
    );
    observer.observe(headline);
    return () => observer.disconnect();
  }, [root, path]);
  return away;
}
