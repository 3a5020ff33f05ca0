/** Long enough for what comes instead to be drawn. */
const pause = 60;
const reachable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, [tabindex="0"]';

/**
 * Keeps the focus in the page: when what holds it is taken away, it goes to what is left nearest around it,
 * and to the page's main part where nothing near can take it. Without this the next Tab would start at the top.
 */
export function setupFocus(): void {
  let around: readonly Element[] = [];
  document.addEventListener('focusin', ({ target }) => {
    around = target instanceof Element ? withAncestors(target) : [];
  });
  const keep = () => {
    if (isLost(around)) successorOf(around)?.focus({ preventScroll: true });
  };
  // What closes gives the focus back by itself with a frame: however slow the machine is, that comes first.
  const keepSoon = () => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(keep)), pause);
  new MutationObserver(() => isLost(around) && keepSoon()).observe(document.body, {
    childList: true,
    subtree: true,
  });
}

/** Gives the focus to the open release, so that its keys scroll it; to its pane as long as there is none. */
export function focusRelease(): void {
  const pane = document.getElementById('release');
  const text = pane?.querySelector<HTMLElement>('.article-scroll') ?? null;
  (text?.checkVisibility() ? text : pane)?.focus({ preventScroll: true });
}

function isLost([held]: readonly Element[]): boolean {
  return held !== undefined && !held.isConnected && document.activeElement === document.body;
}

function successorOf(around: readonly Element[]): HTMLElement | null {
  const main = document.getElementById('main');
  const left = around.find((each) => each.isConnected && !each.contains(main));
  const near = left && [...left.querySelectorAll<HTMLElement>(reachable)].find((each) => each.checkVisibility());
  if (near) return near;
  main?.setAttribute('tabindex', '-1');
  return main;
}

function withAncestors(element: Element): readonly Element[] {
  const parent = element.parentElement;
  return parent ? [element, ...withAncestors(parent)] : [element];
}
