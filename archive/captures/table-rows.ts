import type { Line } from '../article/piece.ts';

/** The rows of a DVIDS table as labels again: of those whose names stand on a line of their own, and of those that lost them. */
export function labelRows(lines: readonly Line[]): readonly Line[] {
  return nameRows(joinRows(lines));
}

/** `|Story ID:`, `|455321`: name and value on two lines. */
function joinRows(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && NAME.test(last.text) && VALUE.test(line.text))
      joined[joined.length - 1] = { ...last, text: `${last.text.slice(1)} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

const NAME = /^\|[A-Z][\w .-]{2,24}:$/;
const VALUE = /^\|[^|]{1,160}$/;

/** `|11.06.2020`, `|6526350`, `|210220-Z-...`: the rows of a table without their names, always in one order. */
function nameRows(lines: readonly Line[]): readonly Line[] {
  const start = lines.findIndex(({ text }, at) => TAKEN.test(text) && POSTED.test(lines[at + 1]?.text ?? ''));
  if (start < 0) return lines;
  const after = lines.slice(start, start + MOST_ROWS).findIndex(({ text }) => !text.startsWith('|'));
  const rows = lines.slice(start, after < 0 ? start + MOST_ROWS : start + after);
  const names = namesOf(rows.map(({ text }) => text));
  const named = rows.map((row, at) => (names[at] === undefined ? row : { ...row, text: `${names[at]}: ${row.text}` }));
  return [...lines.slice(0, start), ...named, ...lines.slice(start + rows.length)];
}

const TAKEN = /^\|\d\d\.\d\d\.\d{4}[ |]{0,3}$/;
const POSTED = /^\|\d\d\.\d\d\.\d{4} \d\d:\d\d[ |]{0,3}$/;
const MOST_ROWS = 10;
const OF_PHOTO = [
  'Date Taken',
  'Date Posted',
  'Photo ID',
  'VIRIN',
  'Resolution',
  'Size',
  'Location',
  'Web Views',
  'Downloads',
];
const OF_VIDEO = [
  'Date Taken',
  'Date Posted',
  'Category',
  'Video ID',
  'VIRIN',
  'Filename',
  'Length',
  'Location',
  'Web Views',
  'Downloads',
];

/** Videos tell their category before their number. */
function namesOf(rows: readonly string[]): readonly string[] {
  const names = /^\|\d+[ |]{0,3}$/.test(rows[2] ?? '') ? OF_PHOTO : OF_VIDEO;
  const hasVirin = rows.some((text) => /^\|\d{6}-/.test(text));
  return names.filter((name) => hasVirin || name !== 'VIRIN');
}
