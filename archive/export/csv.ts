/** Read by Excel as the sign that a file is UTF-8; other programs pass over it. */
export const byteOrderMark = '\uFEFF';

/** What spreadsheets read as the beginning of a formula (OWASP, "CSV Injection"), in full width too. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * One line of a table as RFC 4180 writes it, its end included. A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it; a number is no such cell.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
