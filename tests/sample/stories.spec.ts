import { expect, test } from 'vitest';
import type { Article, Block } from '../../contract.ts';
import { type PlacedPhoto, photoOf } from '../../tools/sample/photo.ts';
import type { Part, Story } from '../../tools/sample/story.ts';
import { withDateline } from '../../tools/sample/text-capture.ts';
import { articlesOf, material } from './material.ts';

/** Dates that a capture tells in another way than by printing them. */
const found: Readonly<Record<string, string>> = {
  '24-lens': '2017-02-18',
  '27-supply': '2020-04-24',
};

/** Who took a photo, where "Photo By:" names nobody. */
const makers: Readonly<Record<string, string | null>> = {
  Courtesy: 'Port Alder Courier',
  'Joint Relief Command': null,
};

test.each(material.stories.map((story) => [story.name, story] as const))(
  '%s reads back as it was told',
  async (_, story) => {
    const articles = await articlesOf(story.path);
    expect(articles.map((article) => read(article, story))).toEqual([told(story)]);
  },
);

/** An article as far as a story tells it. */
function read(article: Article, story: Story): object {
  return {
    headline: article.headline,
    subhead: article.subhead,
    byline: article.byline,
    date: article.date,
    photos: article.photos.map(({ caption, photographer, virin, file }) => ({ caption, photographer, virin, file })),
    body: isPlain(story) ? article.blocks.flatMap(blockText) : article.blocks.filter(isSubhead).flatMap(blockText),
  };
}

function told(story: Story): object {
  const parts = withDateline(story);
  return {
    headline: story.headline,
    subhead: story.subhead ?? story.deck ?? null,
    byline: story.byline ?? null,
    date: found[story.name] ?? story.date,
    photos: keysOf(story).map((key) => photoFacts(photoOf(key, material.photos))),
    body: (isPlain(story) ? parts : parts.filter(({ kind }) => kind === 'subhead')).flatMap(partText),
  };
}

function photoFacts({ caption, by, virin, file }: PlacedPhoto): object {
  return { caption, photographer: by in makers ? makers[by] : by, virin, file };
}

function keysOf(story: Story): readonly string[] {
  const hero = story.hero === undefined ? [] : [story.hero];
  return [...hero, ...story.parts.flatMap((part) => (part.kind === 'photo' ? [part.key] : []))];
}

/** Whether the body holds nothing but the story: no release head, no line above or below it. */
function isPlain({ releaseHead, occasion, current, note }: Story): boolean {
  return [releaseHead, occasion, current, note].every((line) => line === undefined);
}

function isSubhead(block: Block): boolean {
  return block.kind === 'subhead';
}

function blockText(block: Block): readonly string[] {
  return block.kind === 'photo' ? [] : [`${block.kind}: ${block.text}`];
}

function partText(part: Part): readonly string[] {
  switch (part.kind) {
    case 'photo':
      return [];
    case 'list':
      return [`list: ${part.rows.join('\n')}`];
    case 'table':
      return [`table: ${part.rows.map((row) => row.join('\t')).join('\n')}`];
    case 'quote':
      return part.text.split('\n\n').map((text) => `quote: ${text}`);
    case 'paragraph':
    case 'subhead':
      return [`${part.kind}: ${part.text.replace(/\*([^*]+)\*/g, '$1')}`];
  }
}
