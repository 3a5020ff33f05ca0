import { useEffect, useState } from 'react';
import type { About as Facts } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { t } from '../../strings/catalogue.ts';
import { Sheet } from '../sheet.tsx';

/** Which Cutline this is and what runs it, named plainly. */
export function About() {
  return (
    <Sheet title={t('about.label')}>
      <AboutFacts />
    </Sheet>
  );
}

/** Versions, runtime, and where Cutline keeps what it knows. */
export function AboutFacts() {
  const [facts, setFacts] = useState<Facts | null>(null);
  useEffect(() => void cutline.about().then(setFacts), []);
  if (!facts) return null;
  const rows = [
    [t('about.version'), facts.version],
    [t('about.runtime'), facts.runtime],
    [t('about.chromium'), facts.chromium],
    [t('about.node'), facts.node],
    [t('about.platform'), facts.platform],
    [t('about.store'), facts.storeFolder],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="selectable">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
