import { type Element, elements, isElement, textOf } from './tree.ts';

const LARGEST_TABLE = 5000;

/** A table of facts; tables that only lay out a page hold other tables, pictures, or long text. */
export function isGrid(table: Element, rows: readonly Element[]): boolean {
  if (rows.length < 2 || hasTable(table)) return false;
  const cells = rows.flatMap(cellsOf);
  if (cells.length < rows.length * 1.5 || cells.length > 20_000) return false;
  for (const inner of elements(table, LARGEST_TABLE))
    if (/^(?:img|h[1-4]|figure|iframe|form)$/.test(inner.tagName)) return false;
  return cells.every((cell) => textOf(cell, 420).length < 400);
}

/** A table's own rows. */
export function rowsOf(table: Element): readonly Element[] {
  const parts = table.childNodes.filter(isElement);
  return parts.flatMap((part) =>
    part.tagName === 'tr'
      ? [part]
      : /^t(?:body|head|foot)$/.test(part.tagName)
        ? part.childNodes.filter(isElement).filter((row) => row.tagName === 'tr')
        : [],
  );
}

/** Whether another table lies in it, near its beginning. */
export function hasTable(table: Element): boolean {
  for (const inner of elements(table, LARGEST_TABLE)) if (inner.tagName === 'table') return true;
  return false;
}

/** A row's own cells. */
export function cellsOf(row: Element): readonly Element[] {
  return row.childNodes.filter(
    (node): node is Element => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'),
  );
}
