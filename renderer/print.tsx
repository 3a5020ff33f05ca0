import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { PrintJob } from '../contract.ts';
import './styles/fonts.css';
import './print.css';
import { cutline } from './bridge.ts';
import { directionOf } from './text/direction.ts';
import { pageName, pageRules } from './text/page-rules.ts';
import { PrintedRelease } from './views/print/printed-release.tsx';

/** Lays out what is to be printed; says so once every picture and every font is there. */
function PrintPage({ job }: { readonly job: PrintJob }) {
  useEffect(() => void announceReady(), []);
  return job.readings.map((reading, order) => (
    <PrintedRelease key={reading.article.path} reading={reading} marked={job.marked} page={pageName(order)} />
  ));
}

async function announceReady(): Promise<void> {
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  await document.fonts.ready;
  await cutline.printReady();
}

function dress({ readings, paper }: PrintJob): void {
  const first = readings[0]?.article;
  const page = document.documentElement;
  page.lang = first?.language ?? 'en';
  page.dir = directionOf(first?.headline ?? '');
  document.title = first?.headline ?? 'Cutline';
  const rules = new CSSStyleSheet();
  rules.replaceSync(
    pageRules(
      readings.map(({ article }) => article),
      paper,
    ),
  );
  document.adoptedStyleSheets = [rules];
}

const job = await cutline.printJob();
const root = document.getElementById('root');
if (job && root) {
  dress(job);
  createRoot(root).render(<PrintPage job={job} />);
}
