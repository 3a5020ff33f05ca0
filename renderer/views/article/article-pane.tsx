import { archive } from '../../state/archive.ts';
import { useCell } from '../../state/cell.ts';
import { open } from '../../state/reading.ts';
import { t } from '../../strings/catalogue.ts';
import { later } from '../later.tsx';

const ArticleView = later((parts) => parts.ArticleView);

/** The pane of the open release; says what to do when there is none. */
export function ArticlePane() {
  const now = useCell(open);
  if (now.kind === 'article') {
    return <ArticleView reading={now.reading} request={now.request} photo={now.photo} />;
  }
  if (now.kind === 'problem') {
    return (
      <div className="pane-message" role="alert">
        <h2>{t('article.problem')}</h2>
        <p>{now.problem.sentence}</p>
      </div>
    );
  }
  if (now.kind === 'opening') return <p className="pane-message quiet">{t('article.opening')}</p>;
  return <Invitation />;
}

/** Where there is a release to choose. On its own: an open release must not be drawn again with every step of a reading. */
function Invitation() {
  const now = useCell(archive);
  const canChoose = now.kind === 'open' && now.status.articles > 0;
  return canChoose ? <p className="pane-message quiet">{t('article.nothing')}</p> : null;
}
