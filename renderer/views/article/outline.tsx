import type { Article } from '../../../contract.ts';
import { t } from '../../strings/catalogue.ts';

/** A heading of an article, or a speaker's first words in a transcript. */
interface Stop {
  readonly block: number;
  readonly text: string;
  readonly level: number;
}

const fewest = 3;

/** The subheads of an article, when there are enough of them to get lost in. */
export function outlineOf(article: Article): readonly Stop[] {
  const stops = article.blocks.flatMap((block, order) =>
    block.kind === 'subhead' ? [{ block: order, text: block.text, level: block.level ?? 2 }] : [],
  );
  return stops.length >= fewest ? stops : [];
}

/** The outline as a list of links into the article. */
export function Outline({ stops }: { readonly stops: readonly Stop[] }) {
  const go = (block: number) => {
    const heading = document.getElementById(`block-${block}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <details className="outline">
      <summary>{t('article.outline', { count: stops.length })}</summary>
      <ol>
        {stops.map(({ block, text, level }) => (
          <li key={block} data-level={level}>
            <button type="button" className="link" dir="auto" onClick={() => go(block)}>
              {text}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
