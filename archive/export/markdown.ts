import type { Article, Block, Photo, Span } from '../../contract.ts';
import { captionWithCredit } from './plain.ts';

/** The article as Markdown: headline, the lines under it, every block, and where it comes from. */
export function markdownOf(article: Article): string {
  const under = [article.byline, article.dateline, article.date]
    .filter(Boolean)
    .map((line) => escapeMarkdown(String(line)));
  const parts = [
    `# ${escapeMarkdown(article.headline)}`,
    article.subhead && `*${escapeMarkdown(article.subhead)}*`,
    under.join(' · '),
    ...article.blocks.map((block) => blockMarkdown(block, article.photos)),
    `---\n\n${article.url ? `<${article.url}>` : escapeMarkdown(article.path)}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function blockMarkdown(block: Block, photos: readonly Photo[]): string {
  switch (block.kind) {
    case 'photo':
      return photoMarkdown(photos[block.photo]);
    case 'subhead':
      return `${'#'.repeat(block.level ?? 2)} ${escapeMarkdown(block.text)}`;
    case 'quote':
      return prefix(escapeMarkdown(block.text), () => '> ');
    case 'list':
      return prefix(escapeMarkdown(block.text), (line) => (block.ordered ? `${line + 1}. ` : '- '));
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

function photoMarkdown(photo: Photo | undefined): string {
  if (!photo) return '';
  const address = photo.file ?? photo.address;
  const picture = address && `![${escapeMarkdown(photo.alt ?? photo.title ?? '')}](<${address}>)`;
  return [picture, escapeMarkdown(captionWithCredit(photo)), photo.virin && `VIRIN: ${photo.virin}`]
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
  return cuts
    .slice(0, -1)
    .map((start, order) => {
      const around = spans.filter((span) => span.start <= start && start < span.end);
      return around.reduce(dressed, escapeMarkdown(text.slice(start, cuts[order + 1])));
    })
    .join('');
}

function dressed(inner: string, span: Span): string {
  if (span.kind === 'link') return `[${inner}](<${span.href ?? ''}>)`;
  const sign = span.kind === 'strong' ? '**' : '*';
  return `${sign}${inner}${sign}`;
}

function prefix(text: string, sign: (line: number) => string): string {
  return text
    .split('\n')
    .map((line, order) => sign(order) + line)
    .join('\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&').replace(/^(#{1,6} |[-+] |\d{1,9}[.)] )/, '\\$1');
}
