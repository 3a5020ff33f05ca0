import { longDate } from './dates.ts';
import { type Name, wholeName } from './names.ts';
import type { Reference } from './reference.ts';

/** A note of the Chicago Manual of Style (17th ed., 14.207 websites, 14.235 photographs), in plain text. */
export function chicagoNote(reference: Reference): string {
  const { author, title, genre, type, number, publisher, container, issued, url, accessed } = reference;
  const parts = [
    listed(author.map(wholeName), 'and'),
    `“${inQuotes(endless(title))},”`,
    type === 'webpage' ? null : genre?.toLowerCase(),
    number && (type === 'graphic' ? `VIRIN ${number}` : `no. ${number}`),
    isAuthor(publisher, author) ? null : publisher,
    issued === null ? 'n.d.' : longDate(issued),
    container && `in “${inQuotes(endless(container))},”`,
    url ?? `capture ${locationOf(reference)}`,
    accessed && `captured ${longDate(accessed)}`,
  ];
  return `${parts.filter(Boolean).join(', ').replaceAll(',”,', ',”')}.`;
}

/** An entry of a reference list in APA style (7th ed., 10.4 reports, 10.14 photographs, 10.16 web pages), in plain text. */
export function apa(reference: Reference): string {
  const { author, title, genre, type, number, publisher, issued } = reference;
  const date = `(${issued === null ? 'n.d.' : apaDate(issued)}).`;
  const numbered = number && (type === 'graphic' ? ` (VIRIN ${number})` : ` (Release No. ${number})`);
  const described = type === 'webpage' || genre === null ? '' : ` [${genre}]`;
  const work = [endless(title), numbered, described].filter(Boolean).join('');
  const lead =
    author.length === 0 ? [stopped(work), date] : [stopped(listed(author.map(inverted), '&')), date, stopped(work)];
  const tail = [
    isAuthor(publisher, author) ? null : publisher && stopped(publisher),
    reference.url ?? `Capture ${locationOf(reference)}.`,
  ];
  return [...lead, ...tail].filter(Boolean).join(' ');
}

/** Who made it, as printed under it: a photo's credit line with its VIRIN, a release's author and publisher with its date. */
export function creditLine(reference: Reference): string {
  const { type, credit, author, publisher, container, number, title, issued } = reference;
  const makers = [listed(author.map(wholeName), 'and'), isAuthor(publisher, author) ? null : publisher].filter(Boolean);
  if (type === 'graphic' && container !== null) {
    return [credit ?? (makers.length > 0 ? `Photo: ${makers.join(', ')}` : 'Photo'), number].filter(Boolean).join(', ');
  }
  const named = `“${inQuotes(endless(title))}${issued === null ? '' : ','}”`;
  return [[...makers, named].join(', '), issued && longDate(issued)].filter(Boolean).join(' ');
}

function isAuthor(publisher: string | null, author: readonly Name[]): boolean {
  return author.some((name) => wholeName(name) === publisher);
}

/** Where a capture without address can be found again. */
function locationOf({ path, sha256 }: Reference): string {
  return sha256 === '' ? path : `${path}, SHA-256 ${sha256}`;
}

/** `Quill, A. B., Jr.` */
function inverted(name: Name): string {
  if ('literal' in name) return name.literal;
  const initials = name.given
    .split(/[\s.]+/)
    .filter(Boolean)
    .map((part) =>
      part
        .split('-')
        .map((one) => `${[...one][0]}.`)
        .join('-'),
    );
  return [name.family, initials.join(' '), name.suffix].filter(Boolean).join(', ');
}

function listed(names: readonly string[], word: 'and' | '&'): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const comma = names.length > 2 || word === '&' ? ',' : '';
  return `${names.slice(0, -1).join(', ')}${comma} ${word} ${last}`;
}

function apaDate(iso: string): string {
  const [year] = iso.split('-');
  const monthDay = longDate(iso).replace(/, \d+$/, '');
  return iso.length < 10 ? String(year) : `${year}, ${monthDay}`;
}

/** A full stop behind a text that does not end in a sign of its own. */
function stopped(text: string): string {
  return /[.?!…][”’"']?$/u.test(text) ? text : `${text}.`;
}

function endless(title: string): string {
  return title.replace(/\s+/g, ' ').replace(/\.$/, '');
}

/** Within quotation marks those of the text become single ones. */
function inQuotes(text: string): string {
  return text
    .replace(/[“„«]/g, '‘')
    .replace(/[”»]/g, '’')
    .replace(/"([^"]*)"/g, '‘$1’');
}
