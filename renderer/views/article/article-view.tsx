import { useEffect, useRef, useState } from 'react';
import type { Reading, ReadRequest } from '../../../contract.ts';
import { focusRelease } from '../../focus.ts';
import { useCell } from '../../state/cell.ts';
import { useCommand } from '../../state/commands.ts';
import { overlay } from '../../state/overlay.ts';
import { t } from '../../strings/catalogue.ts';
import { directionOf } from '../../text/direction.ts';
import { Body } from './body.tsx';
import { Colophon } from './colophon.tsx';
import { PhotoCopyMenu } from './copy-menu.tsx';
import { FindBar } from './find-bar.tsx';
import { Headpiece } from './headpiece.tsx';
import { Lightbox } from './lightbox.tsx';
import { Notices } from './notices.tsx';
import { OriginalView } from './original.tsx';
import { Outline } from './outline.tsx';
import { SelectionMenu } from './selection-menu.tsx';
import { Toolbar } from './toolbar.tsx';
import { useReadingPosition } from './use-reading-position.ts';

interface ArticleViewProps {
  readonly reading: Reading;
  readonly request: ReadRequest;
  /** The photo to open at, or null. */
  readonly photo: number | null;
}

/** The open article: its tools, and the article or the capture as saved. */
export function ArticleView({ reading, request, photo }: ArticleViewProps) {
  const { article } = reading;
  const scroller = useRef<HTMLDivElement>(null);
  const [finding, setFinding] = useState(false);
  const [asSaved, setAsSaved] = useState(false);
  const over = useCell(overlay);
  useReadingPosition(scroller, article.path, photo);
  useCommand('find-in-article', () => setFinding(true), !asSaved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article starts as an article
  useEffect(() => setAsSaved(false), [article.path]);
  // Whoever waits in the pane for a release goes on in it.
  useEffect(() => {
    if (document.activeElement?.id === 'release') focusRelease();
  }, []);
  const closeFind = () => {
    setFinding(false);
    scroller.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <Toolbar
        reading={reading}
        query={request.query}
        root={scroller}
        asSaved={asSaved}
        onAsSaved={() => setAsSaved(!asSaved)}
      />
      {finding && !asSaved && <FindBar root={scroller} onClose={closeFind} />}
      {asSaved && <OriginalView article={article} request={request} />}
      {/* Stays on the page behind the capture, so that the reader comes back to the same line. */}
      <section
        className="article-scroll"
        ref={scroller}
        hidden={asSaved}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={t('article.label')}
      >
        <ArticleSheet reading={reading} />
        <SelectionMenu release={article} root={scroller} />
      </section>
      {over.kind === 'lightbox' && <Lightbox article={article} marks={reading.marks} photo={over.photo} />}
    </>
  );
}

function ArticleSheet({ reading }: { readonly reading: Reading }) {
  const { article, marks } = reading;
  return (
    <article className="sheet" lang={article.language ?? undefined} dir={directionOf(article.headline)}>
      <Headpiece article={article} marks={marks} />
      <div className="asides">
        <Notices notices={article.notices} />
        <Outline article={article} />
      </div>
      <div className="body">
        <Body
          reading={reading}
          onEnlarge={(photo) => overlay.set({ kind: 'lightbox', photo })}
          toolsOf={(photo) => <PhotoCopyMenu release={article} photo={photo} />}
        />
      </div>
      <Colophon reading={reading} />
    </article>
  );
}
