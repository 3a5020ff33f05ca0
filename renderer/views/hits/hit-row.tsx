import { memo } from 'react';
import type { Hit } from '../../../contract.ts';
import { t } from '../../strings/catalogue.ts';
import { shortDate } from '../../text/dates.ts';
import { mediaAddress } from '../../text/media.ts';
import { MarkedText } from '../article/marked.tsx';
import { selectionClick } from '../export/selection-keys.ts';
import { openHit } from './open-hit.ts';

interface HitRowProps {
  /** Undefined while its page is on the way. */
  readonly hit: Hit | undefined;
  /** What tells it apart from a neighbour that looks like it. */
  readonly apart: string | null;
  readonly index: number;
  readonly total: number;
  readonly top: number;
  readonly open: boolean;
  readonly active: boolean;
  readonly selected: boolean;
  /** Whether it shows a box to select it by. */
  readonly boxes: boolean;
  /** The hit a selection over a span begins at. */
  readonly from: number;
}

/**
 * One hit: headline, date and organization, the text around what matched, and where it matched.
 * Its photo helps to know a release again; one that matched is larger, and stays where the list is narrow.
 */
export const HitRow = memo(function HitRow({ hit, apart, index, total, top, open, active, ...select }: HitRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys for all its rows
    // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active row
    <div
      id={`hit-${index}`}
      className="hit"
      role="option"
      aria-selected={select.selected || open}
      aria-posinset={index + 1}
      aria-setsize={total}
      data-active={active || undefined}
      data-selected={select.selected || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => selectionClick(event, index, select) || void openHit(index, 'jump')}
    >
      {select.boxes && <span className="hit-check" data-checked={select.selected || undefined} aria-hidden="true" />}
      {hit ? <HitText hit={hit} apart={apart} /> : <span className="hit-coming">{t('hits.coming')}</span>}
    </div>
  );
});

/** The browser notes when it first painted a headline: the time a start is measured by. */
const timed = { elementtiming: 'hit' };

function HitText({ hit, apart }: { readonly hit: Hit; readonly apart: string | null }) {
  const inPhoto = hit.field === 'caption' || hit.field === 'credit' || hit.field === 'virin';
  return (
    <>
      <span className="hit-text">
        <span className="hit-headline" dir="auto" {...timed}>
          <MarkedText text={hit.headline} marks={hit.headlineMarks} />
        </span>
        <span className="hit-facts" data-badges={Number(inPhoto) + Number(hit.versions > 0)}>
          {hit.date ? <time dateTime={hit.date}>{shortDate(hit.date)}</time> : <span>{t('date.noneShort')}</span>}
          {hit.organization && <bdi className="hit-organization">{hit.organization}</bdi>}
          <span className="hit-kind">{t(`kind.${hit.kind}`)}</span>
          {inPhoto && <span className="badge">{t(`field.${hit.field}`)}</span>}
          {hit.versions > 0 && <span className="badge">{t('hit.versions', { count: hit.versions + 1 })}</span>}
        </span>
        {apart && (
          <span className="hit-path">
            <bdi dir="ltr">{apart}</bdi>
          </span>
        )}
        <span className="hit-snippet" dir="auto">
          <MarkedText text={hit.snippet.text} marks={hit.snippet.marks} />
        </span>
      </span>
      {hit.thumbnail && (
        <img
          className="hit-thumbnail"
          data-matched={inPhoto || undefined}
          src={mediaAddress(hit.thumbnail)}
          alt=""
          loading="lazy"
          decoding="async"
        />
      )}
    </>
  );
}
