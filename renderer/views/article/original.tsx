import { useEffect, useState } from 'react';
import type { Article, Original, Problem, ReadRequest } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { t } from '../../strings/catalogue.ts';
import { mediaAddress } from '../../text/media.ts';

type Shown = { readonly kind: 'opening' } | { readonly kind: 'problem'; readonly problem: Problem } | Original;

interface OriginalProps {
  readonly article: Article;
  readonly request: ReadRequest;
}

/** The capture as saved: its text, its picture, or its page in a frame that can do nothing but be looked at. */
export function OriginalView({ article, request }: OriginalProps) {
  const picture = article.format === 'image' ? article.photos[0]?.file : null;
  return picture ? <SavedPicture file={picture} /> : <SavedCapture request={request} />;
}

/** The whole picture, however large: a frame without scripts would show a corner of it. */
function SavedPicture({ file }: { readonly file: string }) {
  return (
    <section className="original" aria-label={t('original.label')}>
      <img src={mediaAddress(file)} alt={t('original.label')} />
    </section>
  );
}

function SavedCapture({ request }: Pick<OriginalProps, 'request'>) {
  const [shown, setShown] = useState<Shown>({ kind: 'opening' });
  useEffect(() => {
    let wanted = true;
    void cutline.original(request).then((result) => {
      if (wanted) setShown(result.ok ? result.value : { kind: 'problem', problem: result.problem });
    });
    return () => {
      wanted = false;
    };
  }, [request]);
  if (shown.kind === 'opening') return <p className="quiet pane-message">{t('article.opening')}</p>;
  if (shown.kind === 'problem') return <p className="pane-message">{shown.problem.sentence}</p>;
  if (shown.kind === 'page')
    return <iframe className="original" sandbox="" src={shown.address} title={t('original.label')} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section className="original" tabIndex={0} aria-label={t('original.label')}>
      <pre dir="auto">{shown.text}</pre>
    </section>
  );
}
