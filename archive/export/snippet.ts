import type { Range, Reading } from '../../contract.ts';
import type { Taken } from './choose.ts';

const before = 80;
const length = 240;

/** The words around a release's hit; where it was not found but chosen, those around its first mark, or its first words. */
export function snippetOf({ reading, hit }: Taken): string {
  return oneLine(hit === null ? windowOf(reading) : hit.snippet.text);
}

function windowOf({ article, marks }: Reading): string {
  const texts = article.blocks.map((block, order) => {
    if (block.kind !== 'photo') return { text: block.text, ranges: marks.blocks[order] ?? [] };
    return { text: article.photos[block.photo]?.caption ?? '', ranges: marks.photos[block.photo]?.caption ?? [] };
  });
  const marked = texts.find(({ ranges }) => ranges.length > 0);
  const paragraph = article.blocks.find((block) => block.kind === 'paragraph');
  if (marked?.ranges[0] === undefined) return cut(paragraph?.kind === 'paragraph' ? paragraph.text : '', [0, 0]);
  return cut(marked.text, marked.ranges[0]);
}

/** Cut between words. */
function cut(text: string, [start]: Range): string {
  const from = start <= before ? 0 : text.indexOf(' ', start - before) + 1;
  const to = text.length - from <= length ? text.length : Math.max(text.lastIndexOf(' ', from + length), start);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
