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

const LINK = /\{\{<\s{0,4}(?:rel)?ref\s{1,4}"?([^">]{1,400})"?\s{0,4}>\}\}/g;
const FILTERED = /\{\{\s{0,4}["']([^"'{}]{1,600})["']\s{0,4}\|[^{}]{0,80}\}\}/g;
const BASE = /\{\{\s{0,4}site\.[\w.]{1,40}\s{0,4}\}\}/g;
const TAG =
  /\{\{[<%]\s{0,8}(\/?)\s{0,4}([\w/.-]{1,60})((?:\s[^{}]{0,4000})?)[>%]\}\}|\{%-?\s{0,8}([\w-]{1,60})((?:\s[^{}]{0,4000})?)-?%\}/g;
const ATTRIBUTES = /^\s{0,3}\{:[^{}\n]{0,200}\}[ \t]*$/gm;
const PICTURE = /^(?:.*-)?(?:img|image|figure|photo|picture)(?:[-_].*)?$/;
const VIDEO = /^(?:youtube|vimeo|video|tweet|x|instagram|gist|soundcloud|embed|youtube-lite|spotify)$/;

/** Turns picture and video shortcodes (Hugo, Jekyll, Eleventy) into HTML and takes the others out; what they enclose stays. */
export function expandShortcodes(body: string, sidecar: FindSidecar): Expanded {
  const dropped: string[] = [];
  if (!body.includes('{')) return { body, dropped };
  const linked = body.replace(LINK, '$1').replace(FILTERED, '$1').replace(BASE, '').replace(ATTRIBUTES, '');
  const expanded = linked.replace(
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
  return { body: expanded, dropped };
}

/** The HTML for one shortcode; null for those that show nothing of their own. */
function tagHtml(name: string, rest: string, sidecar: FindSidecar): string | null {
  const { named, listed } = argumentsOf(rest);
  const include =
    name === 'include'
      ? (listed.shift() ?? '')
          .replace(/\.html?$/, '')
          .split('/')
          .at(-1)
      : undefined;
  const tag = (include ?? name).toLowerCase();
  if (VIDEO.test(tag))
    return `\n<iframe title="${quoted([tag, named.get('id') ?? listed[0] ?? named.get('title') ?? ''].join(' ').trim())}"></iframe>\n`;
  if (!PICTURE.test(tag)) return null;
  return figureHtml(named, tag === 'image_with_class' ? [listed[0] ?? '', listed[2] ?? ''] : listed, sidecar);
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
  const known = /[./]/.test(source) ? null : sidecar(source);
  const caption = named.get('caption') ?? named.get('title') ?? known?.caption ?? '';
  const credit = named.get('credit') ?? named.get('attr') ?? known?.credit ?? '';
  const alt = named.get('alt') ?? known?.alt ?? listed[1] ?? '';
  const image = `<img src="${quoted(known?.address ?? source)}" alt="${quoted(alt)}">`;
  const creditLine = credit === '' ? '' : `<p>Credit: ${quoted(credit)}</p>`;
  const words = caption === '' && credit === '' ? '' : `<figcaption><p>${caption}</p>${creditLine}</figcaption>`;
  return words === '' ? image : `<figure>${image}${words}</figure>`;
}

const ARGUMENT =
  /([\w-]{1,40})\s{0,2}=\s{0,2}(?:"([^"]{0,3000})"|'([^']{0,3000})'|([^\s"']{1,600}))|"([^"]{0,3000})"|'([^']{0,3000})'|([^\s"'=]{1,600})/g;

function argumentsOf(rest: string): { readonly named: ReadonlyMap<string, string>; readonly listed: string[] } {
  const named = new Map<string, string>();
  const listed: string[] = [];
  for (const [, name, ...values] of rest.matchAll(ARGUMENT)) {
    const value = values.find((one) => one !== undefined) ?? '';
    if (name !== undefined) named.set(name.toLowerCase(), value);
    else listed.push(value);
  }
  return { named, listed };
}

function quoted(text: string): string {
  return text
    .replace(/&(?!#?\w{1,8};)/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;');
}
