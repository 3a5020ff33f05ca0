import type { Article, Reading, Version } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { go } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';
import { longDate, shortDate } from '../../text/dates.ts';
import { formatBytes } from '../../text/sizes.ts';

/** What follows an article: tags, related releases, other captures of it, and where it comes from. */
export function Colophon({ reading }: { readonly reading: Reading }) {
  const { article, related } = reading;
  return (
    <footer className="colophon">
      {related.length > 0 && <Related related={related} />}
      {article.versions.length > 0 && <Versions article={article} />}
      {article.tags.length > 0 && (
        <section>
          <h2>{t('article.tags')}</h2>
          <p dir="auto">{article.tags.join(' · ')}</p>
        </section>
      )}
      <Provenance article={article} />
    </footer>
  );
}

function Related({ related }: { readonly related: Reading['related'] }) {
  return (
    <section>
      <h2>{t('article.related')}</h2>
      <ul>
        {related.map(({ title, id, url }) => (
          <li key={`${title} ${url}`} dir="auto">
            {id ? (
              <button type="button" className="link" onClick={() => openRelease(id, null)}>
                {title}
              </button>
            ) : (
              <span title={url ?? undefined}>
                {title} <span className="quiet">{t('article.notArchived')}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Versions({ article }: { readonly article: Article }) {
  return (
    <section>
      <h2>{t('article.versions')}</h2>
      <ul>
        {article.versions.map((version) => (
          <li key={version.path}>
            <button type="button" className="link" onClick={() => openRelease(article.id, version.path)}>
              {versionName(version)}
            </button>{' '}
            <span className="quiet">{version.path}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where an article was found, and by what it can be known again. */
export function Provenance({ article }: { readonly article: Article }) {
  const { source } = article;
  return (
    <section className="provenance">
      <h2>{t('article.source')}</h2>
      <dl>
        <dt>{t('source.file')}</dt>
        <dd>
          <button type="button" className="link" onClick={() => void cutline.showInFolder(article.path)}>
            <bdi dir="ltr">{article.path}</bdi>
          </button>
        </dd>
        {article.url && (
          <>
            <dt>{t('source.url')}</dt>
            <dd className="selectable">
              <bdi dir="ltr">{article.url}</bdi>
            </dd>
          </>
        )}
        {article.captured && (
          <>
            <dt>{t('source.captured')}</dt>
            <dd>{longDate(article.captured)}</dd>
          </>
        )}
        <dt>{t('source.format')}</dt>
        <dd>{`${t(`format.${article.format}`)} · ${source.encoding} · ${formatBytes(source.bytes)}`}</dd>
        <dt>{t('source.sha256')}</dt>
        <dd className="hash">{source.sha256}</dd>
      </dl>
    </section>
  );
}

function versionName({ captured, date }: Version): string {
  if (captured) return t('version.captured', { date: shortDate(captured) });
  return date ? shortDate(date) : t('version.undated');
}

function openRelease(id: string, path: string | null): void {
  go({ opened: { id, path, photo: null }, front: 'article' });
}
