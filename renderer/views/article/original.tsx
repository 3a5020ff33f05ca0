import { useEffect, useState } from 'react';
import type { Original, Problem, ReadRequest } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { t } from '../../strings/catalogue.ts';

type Shown = { readonly kind: 'opening' } | { readonly kind: 'problem'; readonly problem: Problem } | Original;

/** The capture as saved: its text, or its page in a frame that can do nothing but be looked at. */
export function OriginalView({ request }: { readonly request: ReadRequest }) {
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
