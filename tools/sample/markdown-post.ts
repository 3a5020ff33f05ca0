import path from 'node:path';
import { stringify } from 'yaml';
import { escapeHtml } from './html.ts';
import { type Photos, type PlacedPhoto, photoOf, printedCaption } from './photo.ts';
import type { Part, Story } from './story.ts';

/** A story as a post of the command's newsletter: YAML front matter, Markdown, photos in the way `figures` names. */
export function markdownPost(story: Story, photos: Photos): string {
  const body = story.parts.map((part) => block(part, story, photos)).join('\n\n');
  return `---\n${stringify(frontMatter(story, photos), { lineWidth: 0 })}---\n\n${body}\n`;
}

function frontMatter(story: Story, photos: Photos): object {
  const hero = story.hero === undefined ? undefined : photoOf(story.hero, photos);
  return {
    title: story.headline,
    ...(story.date === null ? {} : { date: story.date }),
    ...(story.language === undefined ? {} : { lang: story.language }),
    authors: [story.byline],
    tags: story.tags,
    deck: story.deck,
    ...(hero && { image: addressOf(hero, story), image_alt: hero.title, image_figcaption: printedCaption(hero) }),
  };
}

function block(part: Part, story: Story, photos: Photos): string {
  switch (part.kind) {
    case 'photo':
      return figure(photoOf(part.key, photos), story);
    case 'list':
      return part.rows.map((row) => `- ${row}`).join('\n');
    case 'table':
      return table(part.rows);
    case 'subhead':
      return `## ${part.text}`;
    case 'quote':
      return part.text.replace(/^/gm, '> ');
    case 'paragraph':
      return part.text;
  }
}

function figure(photo: PlacedPhoto, story: Story): string {
  const address = addressOf(photo, story);
  if (story.figures === 'italic') return `![${photo.title}](${address})\n\n*${printedCaption(photo)}*`;
  const caption = `${escapeHtml(printedCaption(photo))} VIRIN: ${photo.virin}`;
  return `<figure>\n  <img src="${address}" alt="${escapeHtml(photo.title)}">\n  <figcaption>${caption}</figcaption>\n</figure>`;
}

function addressOf(photo: PlacedPhoto, story: Story): string {
  return path.posix.relative(path.posix.dirname(story.path), photo.file ?? `media/${photo.virin}.JPG`);
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
