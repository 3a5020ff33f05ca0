import { dateParts, noteOf } from './csl.ts';
import type { Name } from './names.ts';
import type { Reference } from './reference.ts';

/** Kinds of reference that reference managers read back with author, date and number whole. */
const types: Readonly<Record<Reference['type'], string>> = {
  report: 'RPRT',
  webpage: 'ELEC',
  speech: 'GEN',
  graphic: 'ART',
};

/** A reference as a RIS record: one field a line, lines ended by CR LF, in UTF-8. */
export function risRecord(reference: Reference): string {
  const { id, type, title, author, genre, number, publisher, container, issued, accessed, url, language } = reference;
  const lines: readonly (readonly [string, string | null])[] = [
    ['TY', types[type]],
    ['ID', id],
    ['TI', title],
    ...author.map((name) => ['AU', nameRis(name)] as const),
    ['T2', container],
    ['PY', issued?.slice(0, 4) ?? null],
    ['DA', issued && slashed(issued)],
    ['PB', publisher],
    [type === 'report' ? 'SN' : 'AN', number],
    ['M3', genre],
    ['UR', url],
    ['Y2', accessed && slashed(accessed)],
    ['LA', language],
    ...reference.keywords.map((keyword) => ['KW', keyword] as const),
    ['AV', reference.path],
    ['N1', noteOf(reference)],
  ];
  const told = lines.filter(([, value]) => value !== null);
  return `${told.map(([tag, value]) => `${tag}  - ${String(value).replace(/\s+/g, ' ')}\r\n`).join('')}ER  - \r\n`;
}

function nameRis(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** `2016/04/12/`: year, month, day and, empty, whatever else is known. */
function slashed(iso: string): string {
  const [year = '', month = '', day = ''] = dateParts(iso).map((part) => String(part).padStart(2, '0'));
  return `${year}/${month}/${day}/`;
}
