import { t } from '../../strings/catalogue.ts';
import { SyntaxExamples } from '../search/syntax-examples.tsx';
import { AboutFacts } from './about.tsx';
import { ShortcutTable } from './shortcuts.tsx';

/** Help: what to do first, the query language by example, the keys, and which Cutline this is. */
export function HelpPage() {
  return (
    <main id="main" className="page help-page">
      <div className="page-sheet">
        <h1>{t('help.label')}</h1>
        <section>
          <h2>{t('help.start')}</h2>
          <ol>
            <li>{t('help.step1')}</li>
            <li>{t('help.step2')}</li>
            <li>{t('help.step3')}</li>
            <li>{t('help.step4')}</li>
          </ol>
        </section>
        <section>
          <h2>{t('syntax.label')}</h2>
          <p>{t('help.query')}</p>
          <SyntaxExamples />
        </section>
        <section>
          <h2>{t('shortcuts.label')}</h2>
          <ShortcutTable />
        </section>
        <section>
          <h2>{t('about.label')}</h2>
          <AboutFacts />
        </section>
      </div>
    </main>
  );
}
