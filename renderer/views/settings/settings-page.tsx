import { useEffect, useState } from 'react';
import type { About, Settings } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { useCell } from '../../state/cell.ts';
import { changeSettings, settings } from '../../state/settings.ts';
import { t } from '../../strings/catalogue.ts';
import { Choice } from './choice.tsx';
import { KeptArchives } from './kept-archives.tsx';
import { PageZoom } from './page-zoom.tsx';
import { Specimen } from './specimen.tsx';
import { TypeChoices } from './type-choices.tsx';

/** How the page looks, what paper is printed on, and what Cutline keeps. */
export function SettingsPage() {
  const chosen = useCell(settings);
  const change = (part: Partial<Settings>) => void changeSettings(part);
  return (
    <main id="main" className="page settings-page">
      <div className="page-sheet">
        <h1>{t('settings.label')}</h1>
        <section>
          <h2>{t('settings.reading')}</h2>
          <Choice
            title={t('settings.theme')}
            value={chosen.theme}
            options={{ system: t('theme.system'), light: t('theme.light'), dark: t('theme.dark') }}
            onChoose={(theme) => change({ theme })}
          />
          <PageZoom />
          <TypeChoices />
          <Specimen />
          <Choice
            title={t('settings.keys')}
            value={chosen.singleKeys ? 'on' : 'off'}
            options={{ on: t('keys.on'), off: t('keys.off') }}
            onChoose={(keys) => change({ singleKeys: keys === 'on' })}
          />
        </section>
        <section>
          <h2>{t('settings.printing')}</h2>
          <Choice
            title={t('settings.paper')}
            value={chosen.paper}
            options={{ A4: 'A4', Letter: 'Letter' }}
            onChoose={(paper) => change({ paper })}
          />
        </section>
        <section>
          <h2>{t('settings.kept')}</h2>
          <StoreFolder />
          <KeptArchives />
        </section>
      </div>
    </main>
  );
}

function StoreFolder() {
  const [facts, setFacts] = useState<About | null>(null);
  useEffect(() => void cutline.about().then(setFacts), []);
  return (
    <p>
      {t('settings.store')} <bdi className="selectable path">{facts?.storeFolder}</bdi>
    </p>
  );
}
