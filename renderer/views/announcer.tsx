import { useEffect, useState } from 'react';
import { answer } from '../state/answer.ts';
import { useCell } from '../state/cell.ts';
import { formatNumber, t } from '../strings/catalogue.ts';

const pause = 600;

/** Reads out how much was found, once the typing has paused. */
export function Announcer() {
  const now = useCell(answer);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!now) return;
    const { total, of } = now.head;
    const timer = setTimeout(() => setSaid(t('hits.announce', { count: total, of: formatNumber(of) })), pause);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  );
}
