import type { Kind } from '../../contract.ts';
import { fromHeadline } from '../article/before-headline.ts';
import { composeArticle } from '../article/compose.ts';
import { parseMachineDate } from '../article/date.ts';
import { collapse } from '../article/line.ts';
import { type Hints, type Media, NO_HINTS, type Piece } from '../article/piece.ts';
import { decode } from '../decode.ts';
import type { Capture, CaptureReader, Outcome, Surroundings } from './capture.ts';
import { decodeReferences, markdownPieces } from './markdown/blocks.ts';
import { boundMarkdown } from './markdown/bounds.ts';
import { fieldsOf, listField, type Matter, readMatter, textField } from './markdown/front-matter.ts';
import { expandShortcodes, type Sidecar } from './markdown/shortcodes.ts';
import { remark } from './remarks.ts';
import { unwrap } from './wrap.ts';

/** Markdown posts with or without front matter, as Jekyll, Hugo and Eleventy keep them. */
export const markdownReader: CaptureReader = {
  format: 'markdown',
  recognizes(head, path) {
    const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4096)).toString('latin1');
    if (
      /^(?:\u00ef\u00bb\u00bf)?(?:[ \t]{0,80}\r?\n){0,20}(?:---(?:ya?ml|toml|json)?[ \t]*\r?\n(?:---|#|[\w-]{1,40}:|[\w-]{1,40} =|\{|\s*\n)|\+\+\+[ \t]*\r?\n)/.test(
        text,
      )
    )
      return 2;
    return /\.(?:md|markdown|mdown|mkd|mdx)$/i.test(path) && !text.includes('\u0000') ? 1 : 0;
  },
  async *read(capture, around) {
    yield* readMarkdown(capture, around);
  },
};

function* readMarkdown(capture: Capture, around: Surroundings): Iterable<Outcome> {
  const { text, encoding } = decode(capture.bytes, capture.charset ?? null);
  const matter = readMatter(text.includes('\u0000') ? text.replaceAll('\u0000', '') : text);
  const { body, dropped } = expandShortcodes(matter.body, (id) => sidecarOf(id, around));
  const bounded = boundMarkdown(body);
  if (bounded === null)
    yield remark('recovered', `${capture.path} is too large to be parsed as Markdown: it was read as plain lines.`);
  const blocks = bounded === null ? unwrap(body).lines : markdownPieces(bounded);
  const found = [...heroOf(matter.fields), ...blocks];
  const title = textField(matter.fields, 'title', 'headline', 'name');
  const headline =
    title === null ? (firstHeading(found) ?? titleOfName(capture.path)) : collapse(decodeReferences(title));
  const { pieces, dropped: before } = title === null ? fromHeadline(found, headline) : { pieces: found, dropped: [] };
  const { kept, codes } = withoutCodes(pieces);
  if (kept.length === 0 && title === null) {
    yield remark('no-release', `${capture.path} holds no text.`);
    return;
  }
  const hints = { ...hintsOf(matter), headline, furniture: [...matter.lines, ...dropped, ...before, ...codes] };
  yield { kind: 'article', article: composeArticle({ format: 'markdown', encoding, pieces: kept, hints }, capture) };
}

function firstHeading(pieces: readonly Piece[]): string | null {
  const heading = pieces.find((piece) => piece.kind === 'line' && piece.level === 1);
  return heading?.kind === 'line' ? heading.text : null;
}

/** The title that Jekyll gives a post without one: the words of `2016-10-14-words-of-its-name.md`. Null for other names. */
function titleOfName(file: string): string | null {
  const [, slug] = /(?:^|[/#])\d{4}-\d{2}-\d{2}-([^/]{1,200})\.\w{2,8}$/.exec(file) ?? [];
  if (slug === undefined) return null;
  const words = slug.split('-').filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** A heading that is only a file's checksum is none of the release. */
function withoutCodes(pieces: readonly Piece[]): {
  readonly kept: readonly Piece[];
  readonly codes: readonly string[];
} {
  const isCode = (piece: Piece) =>
    piece.kind === 'line' && piece.level !== undefined && /^[0-9a-f]{24,64}$/.test(piece.text);
  return {
    kept: pieces.filter((piece) => !isCode(piece)),
    codes: pieces.flatMap((piece) => (piece.kind === 'line' && isCode(piece) ? [piece.text] : [])),
  };
}

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/press|release/i, 'release'],
  [/transcript/i, 'transcript'],
  [/speech|remarks/i, 'speech'],
  [/advisor/i, 'advisory'],
  [/contract/i, 'contracts'],
  [/biograph/i, 'biography'],
  [/fact-?sheet/i, 'factsheet'],
];

function hintsOf({ fields }: Matter): Hints {
  const stamp = textField(
    fields,
    'date',
    'published',
    'publishdate',
    'publish_date',
    'date_published',
    'published_date',
    'published_at',
    'release_date',
    'releasedate',
    'post_date',
    'pubdate',
    'pub_date',
    'dateline_str',
    'created',
  );
  const date = stamp === null ? null : parseMachineDate(stamp);
  const people = listField(fields, 'byline', 'byline_str', 'authors', 'author');
  const type = textField(fields, 'type', 'layout', 'category', 'kind') ?? '';
  const url = textField(fields, 'canonical_url', 'canonical', 'url', 'original_url', 'link', 'source_url', 'source');
  const subhead = textField(fields, 'subtitle', 'subhead', 'subheading', 'deck', 'dek');
  return {
    ...NO_HINTS,
    subhead: subhead === null ? null : textOfMarkdown(subhead),
    byline: people.length === 0 ? null : people.map(decodeReferences).join(', '),
    date,
    dateIs: date === null ? null : 'metadata',
    kind: KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? null,
    organization: textField(fields, 'agency', 'organization', 'organisation', 'publisher'),
    releaseNumber: textField(
      fields,
      'release_number',
      'releasenumber',
      'press_release_number',
      'release-number',
      'release_no',
    ),
    url: url !== null && /^https?:\/\//i.test(url) ? url : null,
    language: textField(fields, 'lang', 'language', 'locale'),
    tags: [
      ...new Set(
        [...listField(fields, 'tags', 'topics', 'keywords', 'tag'), ...listField(fields, 'categories')].map(
          decodeReferences,
        ),
      ),
    ],
  };
}

/** The picture a front matter names, where it gives the picture's caption or credit too. */
function heroOf(fields: Matter['fields']): readonly Media[] {
  const featured = fields.image ?? fields.featured_image ?? fields.hero_image;
  const nested: Matter['fields'] =
    typeof featured === 'object' && featured !== null ? (featured as Matter['fields']) : {};
  const all = {
    ...fields,
    ...Object.fromEntries(Object.entries(nested).map(([name, value]) => [`image_${name}`, value])),
  };
  const caption = textField(
    all,
    'image_figcaption',
    'image_caption',
    'figcaption',
    'photo_caption',
    'caption',
    'featured_image_caption',
    'hero_caption',
  );
  const credit = textField(
    all,
    'image_credit',
    'photo_credit',
    'image_attribution',
    'credit',
    'featured_image_credit',
    'hero_credit',
  );
  if (caption === null && credit === null) return [];
  const address = textField(
    all,
    'image',
    'image_src',
    'image_path',
    'image_url',
    'featured_image',
    'hero_image',
    'photo',
    'image_uid',
  );
  const words = {
    ...(caption === null ? {} : { caption: textOfMarkdown(caption) }),
    ...(credit === null ? {} : { credit: textOfMarkdown(credit) }),
  };
  return [
    {
      kind: 'media',
      lines: [],
      alt: textField(all, 'image_alt', 'image_accessibility', 'image_alt_text'),
      address,
      link: null,
      ...words,
    },
  ];
}

function textOfMarkdown(markdown: string): string {
  const [piece] = markdownPieces(markdown);
  return piece?.kind === 'line' ? piece.text : collapse(decodeReferences(markdown));
}

/** What `ID.yml` says of the picture ID; the picture's file is named by its ending there, else looked for by name. */
function sidecarOf(id: string, around: Surroundings): Sidecar | null {
  for (const ending of ['yml', 'yaml']) {
    const [path] = around.named(`${id}.${ending}`);
    const bytes = path === undefined ? null : around.read(path, 64 * 1024);
    if (bytes === null) continue;
    const fields = fieldsOf(decode(bytes).text);
    const format = textField(fields, 'format', 'ext', 'extension', 'type');
    return {
      address: textField(fields, 'src', 'file', 'url') ?? `${id}.${format ?? 'jpg'}`,
      alt: textField(fields, 'alt'),
      caption: textField(fields, 'caption', 'title'),
      credit: textField(fields, 'credit', 'attribution'),
    };
  }
  return null;
}
