import { stringify } from 'yaml';
import type { Article, Block, Photo, Span } from '../../contract.ts';
import { captionWithCredit, carriesNumbers, unplacedPhotos } from './parts.ts';

/** An article as a Markdown file: what is known of it as front matter (YAML 1.2), then what is printed. */
export function markdownFile(article: Article): string {
  const { headline, source, ...rest } = article;
  const { path, kind, date, organization, releaseNumber, byline, dateline, url, captured, language, tags, id } = rest;
  const known = {
    title: headline,
    date,
    organization,
    kind,
    releaseNumber,
    byline,
    dateline,
    language,
    tags,
    url,
    captured,
    path,
    sha256: source.sha256,
    id,
  };
  const told = Object.entries(known).filter(([, value]) => value !== null && value !== '' && String(value) !== '');
  return `---\n${stringify(Object.fromEntries(told), { lineWidth: 0 })}---\n\n${markdownOf(article)}`;
}

/** An article as Markdown (CommonMark with tables): headline, the lines under it, every block, and where it comes from. */
export function markdownOf(article: Article): string {
  const under = [article.byline, article.dateline, article.date]
    .filter(Boolean)
    .map((line) => escapeMarkdown(String(line)));
  const parts = [
    ...article.notices.map((notice) => `*${escapeMarkdown(notice)}*`),
    `# ${escapeLine(article.headline)}`,
    article.subhead && `*${escapeMarkdown(article.subhead)}*`,
    under.join(' · '),
    ...article.blocks.map((block) => blockMarkdown(block, article.photos)),
    ...unplacedPhotos(article).map(photoMarkdown),
    `---\n\n${article.url ? `<${address(article.url)}>` : escapeMarkdown(article.path)}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function blockMarkdown(block: Block, photos: readonly Photo[]): string {
  switch (block.kind) {
    case 'photo':
      return photoMarkdown(photos[block.photo]);
    case 'subhead':
      return `${'#'.repeat(block.level ?? 2)} ${escapeLine(block.text)}`;
    case 'quote':
      return prefix(inline(block.text, block.spans ?? []), () => '> ');
    case 'list':
      return listMarkdown(block);
    case 'table':
      return tableMarkdown(block.text);
    case 'pre':
      return prefix(block.text, () => '    ');
    case 'embed':
      return `*${escapeMarkdown(block.text)}*`;
    default:
      return inline(block.text, block.spans ?? []);
  }
}

function listMarkdown({ text, spans, ordered }: Exclude<Block, { readonly kind: 'photo' }>): string {
  const items = inline(text, spans ?? []);
  if (ordered && carriesNumbers(text)) return items.replace(/^(\d{1,2})\\(?=[.)])/gm, '$1');
  return prefix(items, (line) => (ordered ? `${line + 1}. ` : '- '));
}

function photoMarkdown(photo: Photo | undefined): string {
  if (!photo) return '';
  const file = photo.file ?? photo.address;
  const picture = file && `![${escapeLine(photo.alt ?? photo.title ?? '')}](<${address(file)}>)`;
  return [
    picture,
    photo.title && `**${escapeLine(photo.title)}**`,
    escapeMarkdown(captionWithCredit(photo)),
    photo.virin && `VIRIN: ${escapeMarkdown(photo.virin)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function tableMarkdown(text: string): string {
  const rows = text.split('\n').map((row) => `| ${row.split('\t').map(cellMarkdown).join(' | ')} |`);
  const columns = text.split('\n')[0]?.split('\t').length ?? 1;
  return [rows[0], `|${' --- |'.repeat(columns)}`, ...rows.slice(1)].join('\n');
}

function cellMarkdown(text: string): string {
  return escapeMarkdown(text).replaceAll('|', '\\|');
}

function inline(text: string, spans: readonly Span[]): string {
  const edges = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((one, other) => one - other);
  const pieces = cuts.slice(0, -1).map((start, order) => {
    const around = spans.filter((span) => span.start <= start && start < span.end);
    return around.reduce(dressed, escapeSigns(text.slice(start, cuts[order + 1])));
  });
  return escapeStarts(pieces.join(''));
}

/** Signs of emphasis count only where they touch a word: blanks at the edges stay outside. */
function dressed(inner: string, span: Span): string {
  const [, lead = '', core = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? [];
  if (core === '') return inner;
  if (span.kind === 'link') return `${lead}[${core}](<${address(span.href ?? '')}>)${tail}`;
  const sign = span.kind === 'strong' ? '**' : '*';
  return `${lead}${sign}${core}${sign}${tail}`;
}

function prefix(text: string, sign: (line: number) => string): string {
  return text
    .split('\n')
    .map((line, order) => sign(order) + line)
    .join('\n');
}

/** An address between `<` and `>`. */
function address(text: string): string {
  return text.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
}

function escapeLine(text: string): string {
  return escapeSigns(text.replace(/\s+/g, ' '));
}

function escapeMarkdown(text: string): string {
  return escapeStarts(escapeSigns(text));
}

function escapeSigns(text: string): string {
  return text.replace(/[\\`*_[\]<>~]|&(?=#?\w{1,40};)/g, '\\$&');
}

/** What begins a heading, a list, a rule or code at the start of a line. */
function escapeStarts(text: string): string {
  return text
    .replace(/^[ \t]+/gm, '')
    .replace(/^(#{1,6}(?=\s|$)|[-+](?=\s|$|-)|=)/gm, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}
