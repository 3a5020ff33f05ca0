import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { PrintJob } from '../contract.ts';
import './styles/print-fonts.css';
import './print.css';
import { assertNever } from './assert-never.ts';
import { cutline } from './bridge.ts';
import { directionOf } from './text/direction.ts';
import { pageRules } from './text/page-rules.ts';
import { picturesSettled } from './views/print/pictures.ts';
import { PrintedFeet } from './views/print/printed-feet.tsx';
import { PrintedContents, PrintedCredits } from './views/print/printed-list.tsx';
import { PrintedRelease } from './views/print/printed-release.tsx';
import { fitTables } from './views/print/tables.ts';

/** Lays out what is to be printed; says so once every picture and every font is there. */
function PrintPage({ job }: { readonly job: PrintJob }) {
  useEffect(() => void announceReady(job.paper), [job.paper]);
  switch (job.kind) {
    case 'releases':
      return job.readings.map((reading) => (
        <PrintedRelease key={reading.article.path} reading={reading} marked={job.marked} />
      ));
    case 'feet':
      return <PrintedFeet feet={job.feet} />;
    case 'contents':
      return <PrintedContents {...job} />;
    case 'credits':
      return <PrintedCredits {...job} />;
    default:
      return assertNever(job);
  }
}

async function announceReady(paper: PrintJob['paper']): Promise<void> {
  await picturesSettled(document);
  await document.fonts.ready;
  fitTables(document, paper);
  await cutline.printReady();
}

function dress(job: PrintJob): void {
  const first = job.kind === 'releases' ? job.readings[0]?.article : undefined;
  const page = document.documentElement;
  page.lang = first?.language ?? 'en';
  page.dir = directionOf(first?.headline ?? '');
  page.dataset.paper = job.paper;
  document.title = first?.headline ?? 'Cutline';
  const rules = new CSSStyleSheet();
  rules.replaceSync(pageRules(job));
  document.adoptedStyleSheets = [rules];
}

const job = await cutline.printJob();
const root = document.getElementById('root');
if (job && root) {
  dress(job);
  createRoot(root).render(<PrintPage job={job} />);
}
