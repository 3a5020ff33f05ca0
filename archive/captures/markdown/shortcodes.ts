import { parseInline } from 'marked';
import { expandCaptions } from '../caption-codes.ts';
import { argumentsOf } from '../code-arguments.ts';

/** What a sidecar file says of a picture that a shortcode names by its id. */
export interface Sidecar {
  readonly address: string | null;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
}

/** Finds the sidecar file of a picture's id; null when there is none. */
export type FindSidecar = (id: string) => Sidecar | null;

/** A Markdown body without shortcodes, and the tags that were taken out. */
export interface Expanded {
  readonly body: string;
  readonly dropped: readonly string[];
}

const LINK =
  /\{\{[<%]\s{0,4}(?:(?:rel)?ref|link|page-link|asset_path)\s{1,4}(?:path=)?"?([^">%{}]{1,400}?)"?\s{0,4}[>%]\}\}|\{\{-?\s{0,4}(?:rel)?ref\s{1,4}\.\s{1,4}["']([^"'{}]{1,400})["']\s{0,4}-?\}\}|\{%-?\s{0,4}(?:link|post_url)\s{1,4}([^{}%\s]{1,400})\s{0,4}-?%\}/g;
const FILTERED = /\{\{\s{0,4}["']([^"'{}]{1,600})["']\s{0,4}\|[^{}]{0,80}\}\}/g;
/** `{{ "https://..." | embed: "Title" }}`: a video, as Eleventy's filters show it. */
const EMBEDDED =
  /\{\{\s{0,4}["'](https?:[^"'{}]{1,600})["']\s{0,4}\|\s{0,4}(?:embed|youtube|video|vimeo)\b:?\s{0,4}(?:["']([^"'{}]{0,200})["'])?\s{0,4}\}\}/g;
/** `{% img="a.jpg" alt="..." %}`, a name that stands for its first argument too. */
const NAMED_ITSELF = /(\{%-?\s{0,4}|\{\{[<%]\s{0,4})(img|image|figure)=(?=["'])/g;
/** A tag that nothing is known of, or that nothing closes, in the place of a link's address. */
const TARGET = /(?<=\]\()(?:https?:)?\{\{[<%][^{}()]{1,400}(?:[>%]\}\}|(?=\)))/g;
/** `_words` and, on the next line, the mark that ends them. */
const HALF_CLOSED = /(?<=\S)[ \t]*\n[ \t]{1,4}_[ \t]*$/gm;
const BASE = /\{\{\s{0,4}site\.[\w.]{1,40}\s{0,4}\}\}/g;
const TAG =
  /\{\{[<%]\s{0,8}(\/?)\s{0,4}([\w/.-]{1,60})((?:\s[^{}]{0,4000}?)?)[>%]?\}\}|\{%-?\s{0,8}([\w-]{1,60})((?:\s[^{}]{0,4000})?)-?%\}/g;
/** On a line of its own (kramdown), or right behind a picture or a link (Pandoc, too). */
const ATTRIBUTES = /^\s{0,3}\{:[^{}\n]{0,200}\}[ \t]*$|(?<=\))\{[:#.][^{}\n]{0,200}\}/gm;
/** `[words](address){:target="_blank"}`: what kramdown is told of a link or a picture. */
const SPAN_ATTRIBUTES = /(?<=[)\]*_`])\{:[^{}\n]{0,200}\}/g;
const PICTURE = /^(?:.{0,40}-)?(?:img|image|figure|photo|picture)(?:[-_].{0,40})?$/;
const PICTURE_FILE = /^[^\s"']{1,400}\.(?:jpe?g|png|gif|webp)$/i;
const VIDEO = /^(?:youtube|vimeo|video|tweet|x|instagram|gist|soundcloud|embed|youtube-lite|spotify)$/;

/** Turns picture and video shortcodes (Hugo, Jekyll, Eleventy) into HTML and takes the others out; what they enclose stays. */
export function expandShortcodes(body: string, sidecar: FindSidecar): Expanded {
  const dropped: string[] = [];
  if (!/[{[]/.test(body)) return { body, dropped };
  const expanded = outsideCode(body, (prose) => expandTags(expandCaptions(prose), { sidecar, dropped }));
  return { body: expanded, dropped };
}

interface Expanding {
  readonly sidecar: FindSidecar;
  readonly dropped: string[];
}

/** Code between fences shows shortcodes instead of using them. */
function outsideCode(body: string, expand: (prose: string) => string): string {
  if (!/^ {0,3}(?:```|~~~)/m.test(body)) return expand(body);
  const parts: string[][] = [[]];
  let fence: string | null = null;
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1] ?? null;
    if (fence === null && mark !== null) parts.push([]);
    parts.at(-1)?.push(line);
    if (fence !== null && mark === fence) parts.push([]);
    fence = mark === null ? fence : fence === null ? mark : fence === mark ? null : fence;
  }
  return parts
    .filter((part) => part.length > 0)
    .map((part) => (/^ {0,3}(?:```|~~~)/.test(part[0] ?? '') ? part.join('\n') : expand(part.join('\n'))))
    .join('\n');
}

function expandTags(prose: string, { sidecar, dropped }: Expanding): string {
  const linked = prose
    .replace(LINK, (_, ...found: readonly unknown[]) =>
      String(found.slice(0, 3).find((one) => one !== undefined) ?? ''),
    )
    .replace(EMBEDDED, (_, address: string, title = '') => {
      return `\n<iframe src="${quoted(address)}" title="${quoted(title)}"></iframe>\n`;
    })
    .replace(FILTERED, '$1')
    .replace(NAMED_ITSELF, '$1$2 src=')
    .replace(BASE, '')
    .replace(TARGET, (tag) => {
      dropped.push(tag);
      return '#';
    })
    .replace(HALF_CLOSED, '_')
    .replace(ATTRIBUTES, '')
    .replace(SPAN_ATTRIBUTES, '');
  return linked.replace(
    TAG,
    (
      tag,
      close: string | undefined,
      hugo: string | undefined,
      hugoRest: string | undefined,
      liquid: string | undefined,
      liquidRest: string | undefined,
    ) => {
      const html = close === '/' ? null : tagHtml(hugo ?? liquid ?? '', hugoRest ?? liquidRest ?? '', sidecar);
      if (html === null) dropped.push(tag.replace(/\s+/g, ' '));
      return html ?? '';
    },
  );
}

/** The HTML for one shortcode; null for those that show nothing of their own. */
function tagHtml(name: string, rest: string, sidecar: FindSidecar): string | null {
  const { named, listed: words } = argumentsOf(rest);
  const listed = words.filter((word) => word !== ',');
  const include =
    name === 'include'
      ? (listed.shift() ?? '')
          .replace(/\.html?$/, '')
          .split('/')
          .at(-1)
      : undefined;
  const tag = (include ?? name).toLowerCase();
  if (VIDEO.test(tag))
    return `\n<iframe title="${quoted([tag, named.get('title') ?? named.get('id') ?? listed[0] ?? ''].join(' ').trim())}"></iframe>\n`;
  if (!PICTURE.test(tag) && !PICTURE_FILE.test(listed[0] ?? '')) return wordsHtml(named);
  return figureHtml(named, tag === 'image_with_class' ? [listed[0] ?? '', listed[2] ?? ''] : listed, sidecar);
}

/** What a button, a card or an accordion prints: its title, its text, whom it cites. */
function wordsHtml(named: ReadonlyMap<string, string>): string | null {
  const [title, text, cite, href] = ['title', 'text', 'cite', 'href'].map((name) => quoted(named.get(name) ?? ''));
  if (!title && !text) return null;
  const linked = href ? `<a href="${href}">${text}</a>` : text;
  const lines = [title && `<h4>${title}</h4>`, text && `<p>${linked}</p>`, cite && `<p>${cite}</p>`];
  return `\n\n${lines.filter(Boolean).join('\n')}\n\n`;
}

function figureHtml(
  named: ReadonlyMap<string, string>,
  listed: readonly string[],
  sidecar: FindSidecar,
): string | null {
  const source =
    named.get('src') ??
    named.get('file') ??
    named.get('url') ??
    named.get('path') ??
    named.get('uid') ??
    listed[0] ??
    '';
  if (source === '') return null;
  const plain = source.replace(/\\(?=[_*~-])/g, '');
  const known = /[./]/.test(plain) ? null : sidecar(plain);
  const caption = named.get('caption') ?? named.get('description') ?? named.get('title') ?? known?.caption ?? '';
  const credit = named.get('credit') ?? named.get('attr') ?? known?.credit ?? '';
  const alt = named.get('alt') ?? known?.alt ?? listed[1] ?? '';
  const image = `<img src="${quoted(known?.address ?? plain)}" alt="${quoted(alt)}">`;
  const creditLine = credit === '' ? '' : `<p>Credit: ${quoted(credit)}</p>`;
  const words =
    caption === '' && credit === ''
      ? ''
      : `<figcaption><p>${parseInline(caption, { async: false })}</p>${creditLine}</figcaption>`;
  return words === '' ? image : `<figure>${image}${words}</figure>`;
}

function quoted(text: string): string {
  return text
    .replace(/&(?!#?\w{1,8};)/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;');
}
