import type { Line, Media, Structure } from './piece.ts';

/** A line without the codes of a blog's system, and what stood in their place. */
export interface Decoded {
  /** Null when nothing is left of the line. */
  readonly line: Line | null;
  readonly codes: readonly string[];
  /** What the codes show: a captioned picture, a video. */
  readonly shown: readonly (Media | Structure)[];
}

/**
 * Reads the codes in brackets that WordPress fills in when it prints a page, and feeds, exports and drafts keep:
 * `[gallery ids="729,732"]` is furniture, `[embed]ADDRESS[/embed]` a video that is not archived, `[caption ...] ... [/caption]`
 * a captioned picture. So is `IFRAME: ADDRESS`, as lynx prints a frame, a video that is not archived. Null where a line holds none.
 */
export function readBlogCodes(line: Line): Decoded | null {
  const frame = FRAME.exec(line.text);
  if (frame !== null) return { line: null, codes: ['IFRAME:'], shown: [embedOf(['', 'embed', '', ...frame.slice(1)])] };
  if (!line.text.includes('[') || line.text.length > LONGEST) return null;
  const captioned = CAPTIONED.exec(line.text);
  if (captioned !== null)
    return { line: null, codes: [captioned[1] ?? '', '[/caption]'], shown: [mediaOf(captioned[2] ?? '')] };
  const embedded = EMBED.exec(line.text);
  if (embedded !== null) return { line: null, codes: [], shown: [embedOf(embedded)] };
  const codes = line.text.match(CODE) ?? [];
  if (codes.length === 0) return null;
  const text = line.text.replace(CODE, ' ').replace(/\s+/g, ' ').trim();
  return { line: text === '' ? null : { kind: 'line', text, gap: line.gap }, codes, shown: [] };
}

const LONGEST = 4000;
/** What lynx prints for a frame in a page. */
const FRAME = /^IFRAME: (\S{4,400})$/;
/** Codes that show nothing of their own; any other counts where it has a named value. */
const CODE =
  /\[\/?(?:gallery|slideshow|nggallery|playlist|contact-form|sharing|toc|divider|clear)(?: [^[\]]{0,300})?\]|\[[a-z][\w-]{2,30} [\w-]{1,30}=["'“”″\w][^[\]]{0,300}\]|\[\/[a-z][\w-]{2,30}\]/g;
const CAPTIONED = /^(\[caption [^[\]]{1,300}\])\s?(.{2,2000}?)\s?\[\/caption\]$/;
const EMBED =
  /^\[(embed|youtube|vimeo|video|wpvideo|audio|soundcloud|dailymotion|twitter|tweet)\b[ =]?([^[\]]{0,300})\](?:(\S{4,400}?)\[\/\w{4,12}\])?$/;

function mediaOf(caption: string): Media {
  return { kind: 'media', lines: [], alt: null, address: null, link: null, caption };
}

function embedOf([, name = '', value = '', address]: readonly string[]): Structure {
  const label = address ?? value.replace(/^(?:src|url|id|mp4|mp3)?=?["'“”″]?|["'“”″]?\s?\/?$/g, '');
  const noun = /audio|sound/.test(name) ? 'Audio' : /tw/.test(name) ? 'Embed' : 'Video';
  return {
    kind: 'block',
    block: { kind: 'embed', text: label === '' ? `${noun}, not archived` : `${noun}, not archived: ${label}` },
  };
}
