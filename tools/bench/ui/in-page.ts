import type { Bridge, SearchRequest } from '../../../contract.ts';

/*
 * What runs inside the page. Every function stands on its own: its text is sent into the page.
 */

declare global {
  interface Window {
    readonly cutline: Bridge;
    /** Milliseconds from each key press to its painted hits. */
    keyTimes: number[];
  }
}

/** When the browser first painted the first hit, or in another page its first words, in milliseconds of the clock. */
export function paintedAt(kind: 'element' | 'paint'): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const entry = list.getEntries().at(-1) as (PerformanceEntry & { readonly renderTime?: number }) | undefined;
      if (entry) resolve(performance.timeOrigin + (entry.renderTime || entry.startTime));
    }).observe({ type: kind, buffered: true });
  });
}

/** From now on notes how long each key press in the search box takes until its hits are painted. */
export function watchKeys(): void {
  window.keyTimes = [];
  let pressedAt: number | null = null;
  document.addEventListener(
    'input',
    (event) => {
      pressedAt = event.timeStamp;
    },
    true,
  );
  const pane = document.querySelector('.hits-pane');
  const look = () => {
    if (pressedAt === null || pane?.getAttribute('aria-busy') === 'true') return;
    const from = pressedAt;
    pressedAt = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyTimes.push(performance.now() - from);
      port2.postMessage(null);
    });
  };
  if (pane) new MutationObserver(look).observe(pane, { attributes: true, attributeFilter: ['aria-busy'] });
}

/** The same in a page without anything: what a key press takes until the letter itself is painted. */
export function watchBareKeys(): void {
  window.keyTimes = [];
  const box = document.createElement('input');
  document.body.append(box);
  box.focus();
  box.addEventListener('input', ({ timeStamp }) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyTimes.push(performance.now() - timeStamp);
      port2.postMessage(null);
    });
  });
}

/** Asks as the page does while it is typed in; resolves with the milliseconds until the answer is there. */
export async function askOnce(question: SearchRequest): Promise<number> {
  const started = performance.now();
  await window.cutline.search(question);
  return performance.now() - started;
}

/** Resolves when the hits of so many key presses have been painted, or have had two seconds to be. */
export function keysPainted(count: number): Promise<void> {
  const until = performance.now() + 2000;
  return new Promise((resolve) => {
    const look = () => (window.keyTimes.length >= count || performance.now() > until ? resolve() : setTimeout(look, 5));
    look();
  });
}

/** Opens the hit at this place of the list; resolves with the milliseconds until its release is painted. */
export function openHit(place: number): Promise<number> {
  const before = document.querySelector('.sheet h1')?.textContent;
  const started = performance.now();
  document.getElementById(`hit-${place}`)?.click();
  return new Promise((resolve) => {
    const look = () => {
      const headline = document.querySelector('.sheet h1')?.textContent;
      if (headline === undefined || headline === before) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - started);
      return requestAnimationFrame(() => port2.postMessage(null));
    };
    look();
  });
}

/** The lengths of all tasks over 50 milliseconds since the page was first painted, the longest first. */
export function longTasks(): Promise<readonly number[]> {
  const [painted] = performance.getEntriesByName('first-contentful-paint');
  const shown = painted?.startTime ?? 0;
  return new Promise((resolve) => {
    const lengths: number[] = [];
    const note = (list: PerformanceObserverEntryList) => {
      for (const { startTime, duration } of list.getEntries()) if (startTime >= shown) lengths.push(duration);
    };
    new PerformanceObserver(note).observe({ type: 'longtask', buffered: true });
    setTimeout(() => resolve(lengths.sort((one, other) => other - one)), 200);
  });
}
