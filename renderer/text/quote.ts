/** Words that are selected in a release, and the photo they stand under, if they do. */
export interface Quote {
  readonly text: string;
  readonly photo: number | null;
}

const longest = 100_000;

/** What is selected within `root`; null when that is nothing, or not only there. */
export function quoteIn(root: Element | null): Quote | null {
  const selection = document.getSelection();
  const text = selection?.toString().trim() ?? '';
  if (root === null || selection === null || selection.rangeCount === 0 || text === '') return null;
  const { commonAncestorContainer: around } = selection.getRangeAt(0);
  const element = around instanceof Element ? around : around.parentElement;
  if (element === null || !root.contains(element)) return null;
  const figure = /^photo-(\d+)$/.exec(element.closest('figure')?.id ?? '')?.[1];
  return { text: text.slice(0, longest), photo: figure === undefined ? null : Number(figure) };
}
