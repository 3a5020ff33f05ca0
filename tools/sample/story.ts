import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** How a story was saved: which page or file the capture imitates. */
export type Style = 'text' | 'legacy' | 'page' | 'saved' | 'markdown';

/** One part of a story's body, in order. */
export type Part =
  | { readonly kind: 'paragraph' | 'subhead' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly rows: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'photo'; readonly key: string };

/** A made-up release before it is saved in some style. Absent is undefined, except `date`: null is a release that prints none. */
export interface Story {
  /** The file's name without its ending, as other stories refer to it. */
  readonly name: string;
  readonly style: Style;
  /** Where the capture lies in the sample. */
  readonly path: string;
  readonly headline: string;
  readonly date: string | null;
  readonly url?: string;
  readonly captured?: string;
  readonly language?: string;
  readonly subhead?: string;
  readonly byline?: string;
  readonly organization?: string;
  readonly dateline?: string;
  /** A speech's place and day; a sheet's "Current as of": printed, never the date of release. */
  readonly occasion?: string;
  readonly current?: string;
  readonly note?: string;
  readonly notice?: 'historical' | 'archived' | 'none';
  readonly releaseHead?: readonly string[];
  /** The head stands above the headline, as on releases of 2006. */
  readonly headFirst?: boolean;
  readonly tags?: readonly string[];
  readonly related?: readonly string[];
  readonly deck?: string;
  readonly hero?: string;
  readonly figures?: 'front' | 'html' | 'italic';
  readonly encoding?: 'windows-1252' | 'utf-16le';
  readonly parts: readonly Part[];
}

interface Reissue {
  readonly reissues: string;
  readonly replace: readonly (readonly [from: string, to: string])[];
}

/** Every story of a folder, in file order; a reissue is the story it corrects with its own head and words. */
export function readStories(folder: string): readonly Story[] {
  const stories = new Map<string, { readonly head: object; readonly body: string }>();
  for (const file of readdirSync(folder).sort()) {
    const name = path.basename(file, '.md');
    stories.set(name, corrected(splitStory(file, readFileSync(path.join(folder, file), 'utf8')), stories));
  }
  return [...stories].map(([name, { head, body }]) => ({ ...(head as Story), name, parts: parseParts(body) }));
}

interface Split {
  readonly head: object;
  readonly body: string;
}

function splitStory(file: string, text: string): Split {
  const [opening, head, ...body] = text.split(/^---\n/m);
  if (opening !== '' || head === undefined) throw new Error(`${file}: no front matter`);
  return { head: parse(head) as object, body: body.join('---\n') };
}

function corrected(story: Split, before: ReadonlyMap<string, Split>): Split {
  if (!('reissues' in story.head)) return story;
  const { reissues, replace, ...head } = story.head as Reissue;
  const first = before.get(reissues);
  if (!first) throw new Error(`${reissues}: reissued before it was issued`);
  const body = replace.reduce((text, [from, to]) => text.replace(from, to), first.body);
  return { head: { ...first.head, ...head }, body };
}

/** A body's parts: blocks between blank lines, their kind told by the first sign. */
export function parseParts(body: string): readonly Part[] {
  return body
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(parsePart);
}

function parsePart(block: string): Part {
  const photo = /^!\[([\w-]+)\]$/.exec(block)?.[1];
  if (photo !== undefined) return { kind: 'photo', key: photo };
  if (block.startsWith('#')) return { kind: 'subhead', text: block.replace(/^#+ /, '') };
  if (block.startsWith('> ')) return { kind: 'quote', text: block.replace(/^> ?/gm, '') };
  if (block.startsWith('- ')) return { kind: 'list', rows: block.split('\n').map((row) => row.slice(2)) };
  if (block.startsWith('| ')) return { kind: 'table', rows: tableRows(block) };
  return { kind: 'paragraph', text: block };
}

function tableRows(block: string): readonly (readonly string[])[] {
  return block
    .split('\n')
    .filter((row) => !/^[| -]+$/.test(row))
    .map((row) => row.replace(/^\| | \|$/g, '').split(' | '));
}
