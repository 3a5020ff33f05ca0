import path from 'node:path';
import type { Article, Block, Photo } from '../../contract.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import type { Io } from './io.ts';
import type { ParseFile } from './tools.ts';

type Show = Extract<Invocation, { kind: 'show' }>;

/** Prints the releases of one saved file: text for people, JSON Lines for programs. */
export async function show(invocation: Show, parseFile: ParseFile, io: Io): Promise<ExitCode> {
  const file = path.resolve(invocation.file);
  const archive = invocation.archive === null ? path.dirname(file) : path.resolve(invocation.archive);
  const parsed = await parseFile(file, { archive, source: invocation.source });
  if (!parsed.ok) {
    io.err(`cutline: ${parsed.problem.sentence}\n`);
    return parsed.problem.code === 'no-release' ? exitCode.nothing : exitCode.failure;
  }
  for (const article of parsed.value) {
    await io.out(invocation.json ? `${JSON.stringify(article)}\n` : `${articleText(article)}\n`);
  }
  return parsed.value.length === 0 ? exitCode.nothing : exitCode.ok;
}

/** A release as plain text: what is printed, in its order, photos where they stand. */
export function articleText(article: Article): string {
  const { headline, subhead, byline, date, organization, url, notices, blocks, photos, furniture = [] } = article;
  const { releaseNumber, tags, related } = article;
  const number = releaseNumber && `Release No. ${releaseNumber}`;
  const head = [headline, subhead, [date, organization].filter(Boolean).join(', '), byline, number, url];
  const parts = [
    head.filter(Boolean).join('\n'),
    ...notices.map((notice) => `[${notice}]`),
    ...blocks.map((block) => blockText(block, photos)),
    tags.length === 0 ? '' : `Tags: ${tags.join(', ')}`,
    related.length === 0 ? '' : ['Related:', ...related.map(({ title }) => title)].join('\n  - '),
    furniture.length === 0 ? '' : ['Left out of the release:', ...furniture].join('\n  | '),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function blockText(block: Block, photos: readonly Photo[]): string {
  switch (block.kind) {
    case 'photo':
      return photoText(photos[block.photo]);
    case 'subhead':
      return `${'#'.repeat(block.level ?? 2)} ${block.text}`;
    case 'quote':
      return block.text.replace(/^/gm, '> ');
    case 'list':
      return block.text.replace(/^/gm, '- ');
    default:
      return block.text;
  }
}

function photoText(photo: Photo | undefined): string {
  if (photo === undefined) return '';
  const { title, caption, credit, virin, file, alt, conflicts } = photo;
  const maker = photo.photographer !== null && !credit?.includes(photo.photographer) ? photo.photographer : null;
  const lines = [
    title,
    caption,
    credit && `Credit: ${credit}`,
    maker && `Photographer: ${maker}`,
    virin && `VIRIN: ${virin}`,
    alt && alt !== caption && `Description: ${alt}`,
    file && `Picture: ${file}`,
  ];
  const doubts = conflicts.map(({ sentence }) => `In doubt: ${sentence}`);
  return ['[Photo]', ...lines.filter(Boolean), ...doubts].join('\n  ');
}
