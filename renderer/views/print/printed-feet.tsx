import type { PrintFoot } from '../../../contract.ts';
import { t } from '../../strings/catalogue.ts';
import { longDate } from '../../text/dates.ts';

/** The feet of pages, each on a sheet of its own that is laid under its page. */
export function PrintedFeet({ feet }: { readonly feet: readonly PrintFoot[] }) {
  return feet.map((foot) => (
    <div key={foot.page} className="foot-sheet" data-turned={foot.turned ? '' : undefined}>
      <Foot foot={foot} />
    </div>
  ));
}

function Foot({ foot: { part, headline, address, captured, sha256, page, pages } }: { readonly foot: PrintFoot }) {
  return (
    <div className="foot">
      <p className="foot-line">
        <span className="foot-cut" dir="auto">
          {part === 'release' ? headline : t(`print.${part}`)}
        </span>
        <span>{t('print.page', { page, pages })}</span>
      </p>
      {address && (
        <p className="foot-cut" dir="ltr">
          {address}
        </p>
      )}
      {sha256 && (
        <p dir="ltr">
          {captured && `${t('version.captured', { date: longDate(captured) })} · `}
          {t('source.sha256')} <span className="foot-hash">{sha256}</span>
        </p>
      )}
    </div>
  );
}
