import type { Article, ArticleMarks } from '../../../contract.ts';
import { t } from '../../strings/catalogue.ts';
import { longDate } from '../../text/dates.ts';
import { MarkedText } from './marked.tsx';

interface HeadpieceProps {
  readonly article: Article;
  readonly marks: ArticleMarks;
}

/** The head of an article: what it is, headline, subhead, byline, dateline and date. */
export function Headpiece({ article, marks }: HeadpieceProps) {
  const kicker = [t(`kind.${article.kind}`), article.organization, article.releaseNumber].filter(Boolean);
  return (
    <header className="headpiece">
      <p className="kicker">
        {kicker.map((part, order) => (
          <span key={part}>
            {order > 0 && ' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </p>
      <h1 dir="auto">
        <MarkedText text={article.headline} marks={marks.headline} />
      </h1>
      {article.subhead && (
        <p className="standfirst">
          <bdi>{article.subhead}</bdi>
        </p>
      )}
      {article.byline && (
        <p className="byline">
          <bdi>{article.byline}</bdi>
        </p>
      )}
      <p className="dateline">
        {article.dateline && !opensWithDateline(article) && <bdi>{article.dateline}</bdi>}
        <DateLine article={article} />
      </p>
    </header>
  );
}

/** Whether the first paragraph prints the dateline itself, as most releases do. */
function opensWithDateline({ blocks, dateline }: Article): boolean {
  const first = blocks.find((block) => block.kind === 'paragraph');
  return dateline !== null && first?.kind === 'paragraph' && first.text.startsWith(dateline);
}

function DateLine({ article }: Pick<HeadpieceProps, 'article'>) {
  const { date, dateSource } = article;
  if (!date) return <span className="quiet">{t('date.none')}</span>;
  const inferred = dateSource !== 'printed' && dateSource !== 'metadata' && dateSource !== 'none';
  return (
    <bdi>
      <time dateTime={date}>{longDate(date)}</time>
      {inferred && <span className="quiet"> {t(`date.${dateSource}`)}</span>}
    </bdi>
  );
}
