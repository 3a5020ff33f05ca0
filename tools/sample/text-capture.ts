import { type Photos, photoOf, printedCaption } from './photo.ts';
import type { Part, Story } from './story.ts';

const nbsp = '\u00A0';
const banner = [
  `An official website of the United States Government${nbsp}\nHere's how you know`,
  'Official websites use .gov',
  '.gov website belongs to an official government organization in the United States.',
  'Secure .gov websites use HTTPS',
  'A lock ( lock ) or https:// means you’ve safely connected to the .gov website. Share sensitive information only on official, secure websites.',
];

const notices = {
  historical: [
    'You have accessed part of a historical collection on harrowsound.example. Some of the information contained within may be outdated and links may not function. Please contact the HSJRC Webmaster with any questions.',
  ],
  archived: [
    'This information is provided for historical purposes only. It may contain outdated information and links may no longer function.',
  ],
  none: [],
} as const;

/** A story as a crawler's text capture: banner, headline, notice, body, each caption printed four times, no final newline. */
export function textCapture(story: Story, photos: Photos): string {
  const head = story.releaseHead ?? [];
  const blocks = [
    ...banner,
    ...(story.headFirst ? head : []),
    story.headline,
    ...notices[story.notice ?? 'none'],
    ...(story.headFirst ? [] : head),
    ...(story.byline === undefined ? [] : [story.byline]),
    ...withDateline(story).map((part) => block(part, photos)),
    'Related Stories',
  ];
  return blocks.join('\n\n');
}

/** The parts with the dateline run into the first paragraph. */
export function withDateline(story: Story): readonly Part[] {
  const first = story.parts.findIndex((part) => part.kind === 'paragraph');
  return story.parts.map((part, at) =>
    at === first && part.kind === 'paragraph' && story.dateline !== undefined
      ? { ...part, text: `${story.dateline} ${part.text}` }
      : part,
  );
}

function block(part: Part, photos: Photos): string {
  switch (part.kind) {
    case 'photo':
      return photoLines(part.key, photos);
    case 'list':
      return part.rows.join('\n');
    case 'table':
      return part.rows.map((row) => row.join('\t')).join('\n');
    case 'paragraph':
    case 'subhead':
    case 'quote':
      return part.text;
  }
}

function photoLines(key: string, photos: Photos): string {
  const photo = photoOf(key, photos);
  const caption = printedCaption(photo);
  const lines = [caption, caption, caption, photo.title, caption, `Photo By: ${photo.by}`, `VIRIN: ${photo.virin}`];
  return lines.join('\n');
}
