import type { Article, Reading } from '../../../contract.ts';
import { t } from '../../strings/catalogue.ts';
import { longDate } from '../../text/dates.ts';
import { directionOf } from '../../text/direction.ts';
import { Body } from '../article/body.tsx';
import { Headpiece } from '../article/headpiece.tsx';
import { LiveLinks } from '../article/marked.tsx';

interface PrintedReleaseProps {
  readonly reading: Reading;
  readonly marked: boolean;
}

/** A release on paper: the article as it is read, and at its end where it comes from. */
export function PrintedRelease({ reading, marked }: PrintedReleaseProps) {
  const { article } = reading;
  const shown = marked ? reading : withoutMarks(reading);
  return (
    <article className="printed" lang={article.language ?? undefined} dir={directionOf(article.headline)}>
      <Headpiece article={article} marks={shown.marks} />
      {article.notices.map((notice) => (
        <p key={notice} className="printed-notice" dir="auto">
          {notice}
        </p>
      ))}
      <div className="body">
        <LiveLinks value={{ base: article.url }}>
          <Body reading={shown} />
        </LiveLinks>
      </div>
      <PrintedSource article={article} />
    </article>
  );
}

function PrintedSource({ article }: { readonly article: Article }) {
  const facts = [
    [t('source.url'), article.url],
    [t('source.captured'), article.captured && longDate(article.captured)],
    [t('source.file'), article.path],
    [t('source.sha256'), article.source.sha256],
  ].filter(([, value]) => value);
  return (
    <footer className="printed-source">
      <p className="printed-source-head">{t('article.source')}</p>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi dir="ltr">{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </footer>
  );
}

function withoutMarks(reading: Reading): Reading {
  return { ...reading, marks: { headline: [], blocks: [], photos: [], total: 0 } };
}
