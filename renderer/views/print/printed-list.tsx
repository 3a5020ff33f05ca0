import type { ReactNode } from 'react';
import type { ContentsLine, CreditLine, PrintJob } from '../../../contract.ts';
import { formatNumber, t } from '../../strings/catalogue.ts';
import { shortDate } from '../../text/dates.ts';
import { directionOf } from '../../text/direction.ts';

/** The contents of a PDF of several releases. */
export function PrintedContents({ lines, continued }: Extract<PrintJob, { readonly kind: 'contents' }>) {
  const facts = ({ organization, date }: ContentsLine) => [organization, date && shortDate(date)];
  return (
    <PrintedList heading={continued ? null : t('print.contents')}>
      {lines.map((line) => (
        <Line key={line.target} to={line} title={line.headline} facts={facts(line)} />
      ))}
    </PrintedList>
  );
}

/** Who made the photos, in the order of the pages. */
export function PrintedCredits({ lines, continued }: Extract<PrintJob, { readonly kind: 'credits' }>) {
  const credit = (line: CreditLine) =>
    line.credit ?? (line.photographer ? `${t('photo.by')} ${line.photographer}` : t('photo.noCredit'));
  return (
    <PrintedList heading={continued ? null : t('print.credits')}>
      {lines.map((line, order) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <Line key={order} to={line} title={credit(line)} facts={[line.virin, line.headline]} />
      ))}
    </PrintedList>
  );
}

function PrintedList({ heading, children }: { readonly heading: string | null; readonly children: ReactNode }) {
  return (
    <section className="printed printed-list">
      {heading && <h1>{heading}</h1>}
      <ul>{children}</ul>
    </section>
  );
}

interface LineProps {
  readonly to: ContentsLine | CreditLine;
  readonly title: string;
  readonly facts: readonly (string | null)[];
}

/** The address names a page of the PDF; whoever joins its parts makes that a link within. */
function Line({ to: { target, page, language }, title, facts }: LineProps) {
  const told = facts.filter(Boolean).join(' · ');
  return (
    <li lang={language ?? undefined} dir={directionOf(title)}>
      <a href={`urn:cutline:page:${target}`}>
        <span className="line-text">
          <span className="line-title">{title}</span>
          {told && <span className="line-facts">{told}</span>}
        </span>
        <span className="line-page">{formatNumber(page)}</span>
      </a>
    </li>
  );
}
