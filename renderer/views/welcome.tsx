import { openFolder, openProblem, recent } from '../state/archive.ts';
import { useCell } from '../state/cell.ts';
import { runCommand } from '../state/commands.ts';
import { t } from '../strings/catalogue.ts';
import { shortDate } from '../text/dates.ts';
import { Icon } from './icon.tsx';

/** The first page: what this is, a folder to open, and the archives opened before. */
export function Welcome() {
  const archives = useCell(recent);
  const problem = useCell(openProblem);
  return (
    <main id="main" className="welcome">
      <h1>{t('app.name')}</h1>
      <div className="welcome-says">
        <p className="standfirst">{t('welcome.what')}</p>
        {problem && (
          <p className="problem" role="alert">
            <Icon name="warning" /> {problem.sentence}
          </p>
        )}
      </div>
      <button type="button" className="primary" onClick={() => runCommand('open-folder')}>
        <Icon name="folder" /> {t('archive.open')}
      </button>
      <p className="quiet">{t('welcome.drop')}</p>
      {archives.length > 0 && (
        <section>
          <h2>{t('welcome.recent')}</h2>
          <ul className="plain recent">
            {archives.map(({ id, folder, name, articles, opened }) => (
              <li key={id}>
                <button type="button" onClick={() => void openFolder(folder)}>
                  <bdi className="recent-name">{name}</bdi>
                  <bdi className="quiet">{folder}</bdi>
                  <span className="quiet tabular">
                    {t('hits.all', { count: articles })} · {shortDate(opened)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="quiet">{t('welcome.offline')}</p>
    </main>
  );
}
