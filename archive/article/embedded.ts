import ExifReader from 'exifreader';
import { stripTags } from '../captures/html/strip.ts';
import { collapse } from './line.ts';
import { asMacRoman } from './mac-roman.ts';
import { findVirins } from './virin.ts';

/** What a picture file says of itself, as photographers of the services write it; null where it says nothing. */
export interface Embedded {
  /** With its credit line, as written. */
  readonly caption: string | null;
  /** The photographer's rank and name in the service's own style: `SSG LEE MAKER`; IPTC cuts it at 32 letters. */
  readonly byline: string | null;
  readonly virin: string | null;
}

/** How many bytes of a picture `readEmbedded` needs: metadata stand before the pixels. */
export const EMBEDDED_BYTES = 512 * 1024;

/**
 * Reads IPTC, XMP, EXIF and a PNG's text of a picture, the first that speaks. By the metadata guide of defenseimagery.mil (2011) the
 * object name holds the VIRIN; "Credit", "Transmission Reference" and "Headline" name units and operations and are not
 * read. Null when there is nothing; never throws, whatever the bytes are.
 */
export function readEmbedded(bytes: Uint8Array): Embedded | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!MARKS.some((mark) => buffer.includes(mark, 0, 'latin1'))) return null;
  const tags = loadTags(buffer);
  if (!tags) return null;
  const { iptc, xmp, exif, pngText } = tags;
  const caption = captionOf(
    first(iptc?.['Caption/Abstract'], xmp?.description, exif?.ImageDescription, pngText?.Description),
  );
  const names = [iptc?.['By-line'], xmp?.creator, exif?.Artist, pngText?.Author]
    .map(textOf)
    .filter((name) => name !== null);
  const virins = [iptc?.['Object Name'], xmp?.title, pngText?.Title].map(
    (tag) => findVirins(textOf(tag)?.toUpperCase() ?? '')[0]?.virin,
  );
  const [inCaption, ...others] = findVirins(caption ?? '');
  const embedded = {
    caption: caption === null ? null : caption.replace(VIRIN_LAST, ''),
    byline: fullest(names),
    virin: virins.find((virin) => virin !== undefined) ?? (others.length > 0 ? null : (inCaption?.virin ?? null)),
  };
  return Object.values(embedded).some((value) => value !== null) ? embedded : null;
}

/** Where none of these stand, no parser needs to look. */
const MARKS = [
  'Exif\0',
  'Photoshop 3.0',
  'ns.adobe.com/xap',
  '<x:xmpmeta',
  'EXIF',
  'eXIf',
  'tEXt',
  'iTXt',
  'II*\0',
  'MM\0*',
];

/** A VIRIN after the caption's end, which is told apart. */
const VIRIN_LAST = /(?<=[.)\]”"]) (?:VIRIN:? )?\d{6}-[A-Z0]-[A-Z0-9]{5}-\d{3,4}[A-Z]?(?:\.JPE?G)?$/i;

interface Tag {
  readonly description?: unknown;
  /** A list of tags, each in a language of its own (XMP's alternatives) or one of several. */
  readonly value?: unknown;
}
/** IPTC repeats a field for each value. */
type Tags = Readonly<
  Record<'iptc' | 'xmp' | 'exif' | 'pngText', Readonly<Record<string, Tag | readonly Tag[]>> | undefined>
>;

function loadTags(buffer: Buffer): Tags | null {
  try {
    return ExifReader.load(buffer, { expanded: true, includeTags: WANTED }) as unknown as Tags;
  } catch {
    return null;
  }
}

const WANTED = {
  iptc: ['Caption/Abstract', 'By-line', 'Object Name'],
  xmp: ['description', 'creator', 'title'],
  exif: ['ImageDescription', 'Artist'],
  png: true as const,
};
const MAX_TEXT = 10_000;

/** A tag's text, its first where it has several; programs that fill the field from a web page leave that page's tags in it. */
function textOf(tag: Tag | readonly Tag[] | undefined): string | null {
  const { description, value } = leading(tag) ?? {};
  if (typeof description !== 'string') return null;
  const written = asMacRoman(description, value).slice(0, MAX_TEXT);
  const text = collapse(/<\/?[a-z][^<>]{0,200}>|&#?\w{2,8};/i.test(written) ? stripTags(written) : written);
  return text === '' || text.includes('\ufffd\ufffd') ? null : text;
}

function leading(tag: Tag | readonly Tag[] | undefined): Tag | undefined {
  const one = isList(tag) ? tag[0] : tag;
  const values: unknown = one?.value;
  if (!Array.isArray(values) || typeof values[0] !== 'object') return one;
  const listed = values as readonly (Tag & { readonly attributes?: { readonly lang?: string } })[];
  return listed.find(({ attributes }) => attributes?.lang === 'x-default') ?? listed[0];
}

function isList(tag: Tag | readonly Tag[] | undefined): tag is readonly Tag[] {
  return Array.isArray(tag);
}

function first(...tags: readonly (Tag | readonly Tag[] | undefined)[]): string | null {
  return tags.map(textOf).find((text) => text !== null) ?? null;
}

/** The same name may be cut short in one place and whole in another. */
function fullest(names: readonly string[]): string | null {
  const [leading] = names;
  return (
    names.find((name) => leading !== undefined && name.length > leading.length && name.startsWith(leading)) ??
    leading ??
    null
  );
}

/** Cameras and programs fill the field with their own name or the file's; a caption is a sentence. */
function captionOf(text: string | null): string | null {
  if (text === null || text.split(' ').length < 4) return null;
  return /^(?:\S{0,20} )?DIGITAL CAMERA$|^(?:default|untitled|created with)\b/i.test(text) ? null : text;
}
