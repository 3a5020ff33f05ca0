import { dateParts, noteOf } from './csl.ts';
import type { Name } from './names.ts';
import type { Reference } from './reference.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A reference as an entry of BibTeX, in UTF-8: `@misc`, which every program knows and which asks for nothing that releases
 * lack. What TeX reads as a command is escaped; braces by name, because BibTeX counts them even when they are escaped.
 */
export function bibtexEntry(reference: Reference): string {
  const { id, title, author, genre, number, container, issued, accessed, url, language, keywords, path } = reference;
  const [year, month, day] = issued === null ? [] : dateParts(issued);
  const published = [genre, number, container && `in “${container}”`].filter(Boolean).join(', ');
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['title', `{${braced(escapeTex(title))}}`],
    ['author', author.length > 0 ? braced(author.map(nameTex).join(' and ')) : null],
    ['howpublished', published === '' ? null : braced(escapeTex(published))],
    ['publisher', reference.publisher && braced(escapeTex(reference.publisher))],
    ['year', year === undefined ? null : braced(String(year))],
    ['month', month === undefined ? null : months[month - 1]],
    ['day', day === undefined ? null : braced(String(day))],
    ['url', url && braced(url.replace(/[{}\\\s]/g, encodeURIComponent))],
    ['urldate', accessed && braced(accessed)],
    ['language', language && braced(escapeTex(language))],
    ['keywords', keywords.length > 0 ? braced(escapeTex(keywords.join(', '))) : null],
    ['note', braced(escapeTex([noteOf(reference), `Capture: ${path}`].filter(Boolean).join('; ')))],
  ];
  const told = fields.filter(([, value]) => value !== null && value !== undefined);
  return `@misc{${id},\n${told.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

function braced(text: string): string {
  return `{${text}}`;
}

function nameTex(name: Name): string {
  if ('literal' in name) return braced(escapeTex(name.literal));
  return [name.family, name.suffix, name.given]
    .filter(Boolean)
    .map((part) => escapeTex(String(part)))
    .join(', ');
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);
}
