import { t } from '../../strings/catalogue.ts';

/** A few lines in the chosen type, so that a choice is seen while it is made. */
export function Specimen() {
  return (
    <div className="sheet specimen">
      <p className="specimen-headline">{t('specimen.headline')}</p>
      <div className="body">
        <p>{t('specimen.text')}</p>
      </div>
    </div>
  );
}
