import type { PrintJob } from '../../../contract.ts';

/** The smallest share of its type's size that a table is set in. */
const smallest = 0.62;
/** From here down the paper is turned instead. */
const comfortable = 0.85;

/**
 * Sets every table so that it fits the paper: smaller where its words are too wide for the lines, on paper turned to its
 * side where it would become too small, and with words broken where even that does not help.
 */
export function fitTables(page: Document, paper: PrintJob['paper']): void {
  for (const box of page.querySelectorAll<HTMLElement>('.table-box')) fitTable(box, paper);
}

/** Millimetres of a line on upright and on turned paper; the margins at the sides are those of page-rules.ts. */
const lines = {
  A4: { upright: 210 - 38, turned: 297 - 38 },
  Letter: { upright: 215.9 - 38, turned: 279.4 - 38 },
} as const;

function fitTable(box: HTMLElement, paper: PrintJob['paper']): void {
  const table = box.querySelector('table');
  if (table === null) return;
  const { upright, turned } = lines[paper];
  const needed = widthOf(table);
  const share = pixels(upright) / needed;
  if (share >= 1) return;
  const isTurned = share < comfortable;
  const size = isTurned ? Math.min(1, pixels(turned) / needed) : share;
  if (isTurned) for (const turnedPart of [box, ...headingsBefore(box)]) turnedPart.dataset.turned = '';
  // A little less than what is needed: type does not shrink by exactly the same share.
  table.style.fontSize = `${Math.max(smallest, 0.98 * size) * tableSize}em`;
  if (size < smallest) box.dataset.squeezed = '';
}

/** The subheads right before a table, which stay with it. */
function headingsBefore(box: HTMLElement): readonly HTMLElement[] {
  const before = box.previousElementSibling;
  const isHeading = before instanceof HTMLElement && /^H[2-6]$/.test(before.tagName);
  return isHeading ? [before, ...headingsBefore(before)] : [];
}

/** How wide the table is when every word stays whole. */
function widthOf(table: HTMLElement): number {
  table.style.inlineSize = 'min-content';
  const { width } = table.getBoundingClientRect();
  table.style.inlineSize = '';
  return width;
}

/** The size of tables in the text, as article.css has it. */
const tableSize = 0.8;

function pixels(millimetres: number): number {
  return (millimetres / 25.4) * 96;
}
