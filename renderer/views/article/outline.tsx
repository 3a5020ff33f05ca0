import type { Article } from '../../../contract.ts';
import { t } from '../../strings/catalogue.ts';
import { type Stop, stopsOf } from '../../text/outline.ts';

interface OutlineProps {
  readonly article: Article;
}

/** The outline as a list of links into the article; nothing where there are too few to get lost in. */
export function Outline({ article }: OutlineProps) {
  const { of, stops } = stopsOf(article.blocks);
  if (stops.length === 0) return null;
  return (
    <details className="outline">
      <summary>{t(of === 'headings' ? 'article.outline' : 'article.speakers', { count: stops.length })}</summary>
      <ol>
        {stops.map((stop) => (
          <li key={stop.block} data-level={stop.level}>
            <button type="button" className="link" dir="auto" onClick={() => goTo(stop)}>
              {stop.text}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}

function goTo({ block }: Stop): void {
  const place = document.getElementById(`block-${block}`);
  place?.setAttribute('tabindex', '-1');
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}
