/** One release of a text that holds many: what its labels say, and its text. */
export interface LabelledRelease {
  readonly title: string | null;
  readonly date: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly text: string;
}

/**
 * Parts a text into its releases where it is a run of records with `Title:`, `Date:`, `Content:` lines (in any order, the
 * text after the last label). The label that starts the text starts every record. Null when the text is no such run.
 */
export function partReleases(text: string): readonly LabelledRelease[] | null {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const starter = first < 0 ? null : labelOf(lines[first] ?? '');
  if (!starter || !startsRecord(lines, first, starter.name)) return null;
  const starts = lines.flatMap((line, at) =>
    labelOf(line)?.name === starter.name && startsRecord(lines, at, starter.name) ? [at] : [],
  );
  return starts.map((start, at) => readRecord(lines.slice(start, starts[at + 1] ?? lines.length)));
}

type Name = 'title' | 'date' | 'author' | 'url' | 'content';

interface Label {
  readonly name: Name;
  readonly value: string;
}

const NAMES: Readonly<Record<string, Name>> = {
  title: 'title',
  headline: 'title',
  date: 'date',
  published: 'date',
  author: 'author',
  byline: 'author',
  url: 'url',
  link: 'url',
  source: 'url',
  content: 'content',
  text: 'content',
  body: 'content',
};
const LABEL =
  /^\s{0,8}(?:\*\*)?(title|headline|date|published|author|byline|url|link|source|content|text|body)(?:\*\*)?\s{0,3}:(?:\*\*)?(?:\s|$)/i;
/** A record's labels stand together: so many lines that are not empty belong to its head at most. */
const HEAD_LINES = 8;

function labelOf(line: string): Label | null {
  const found = LABEL.exec(line);
  const name = NAMES[found?.[1]?.toLowerCase() ?? ''];
  return found && name ? { name, value: line.slice(found[0].length).trim() } : null;
}

/** A title and a content label in the lines of one head, each once, none of them the next record's. */
function startsRecord(lines: readonly string[], start: number, starter: Name): boolean {
  const names = new Set<Name>([starter]);
  let seen = 0;
  for (let at = start + 1; at < lines.length && seen < HEAD_LINES; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    seen += 1;
    const name = labelOf(line)?.name;
    if (name === undefined) continue;
    if (name === starter) break;
    names.add(name);
  }
  return names.has('title') && names.has('content');
}

function readRecord(lines: readonly string[]): LabelledRelease {
  const told = new Map<Name, string>();
  let content = lines.length;
  for (const [at, line] of lines.entries()) {
    const label = labelOf(line);
    if (label && !told.has(label.name)) told.set(label.name, label.value);
    if (label?.name === 'content') {
      content = at;
      break;
    }
  }
  const said = (name: Name) => told.get(name) || null;
  const text = [told.get('content') ?? '', ...lines.slice(content + 1)]
    .join('\n')
    .replace(/\n[-=_*#\s]{3,200}$/, '')
    .trim();
  return { title: said('title'), date: said('date'), author: said('author'), url: said('url'), text };
}
