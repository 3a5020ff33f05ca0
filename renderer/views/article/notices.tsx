import { t } from '../../strings/catalogue.ts';

/** What the capture's page said about itself ("historical collection"), as a badge with its text on demand. */
export function Notices({ notices }: { readonly notices: readonly string[] }) {
  if (notices.length === 0) return null;
  return (
    <details className="notices">
      <summary>{t('article.notice')}</summary>
      {notices.map((notice) => (
        <p key={notice} dir="auto">
          {notice}
        </p>
      ))}
    </details>
  );
}
