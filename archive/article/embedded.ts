import ExifReader from 'exifreader';
import { collapse } from './line.ts';
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
 * Reads IPTC, XMP and EXIF of a picture, the first that speaks. By the metadata guide of defenseimagery.mil (2011) the
 * object name holds the VIRIN; "Credit", "Transmission Reference" and "Headline" name units and operations and are not
 * read. Null when there is nothing; never throws, whatever the bytes are.
 */
export function readEmbedded(bytes: Uint8Array): Embedded | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!MARKS.some((mark) => buffer.includes(mark, 0, 'latin1'))) return null;
  const tags = loadTags(buffer);
  if (!tags) return null;
  const { iptc, xmp, exif } = tags;
  const caption = first(iptc?.['Caption/Abstract'], xmp?.description, exif?.ImageDescription);
  const names = [iptc?.['By-line'], xmp?.creator, exif?.Artist].map(textOf).filter((name) => name !== null);
  const virins = [iptc?.['Object Name'], xmp?.title].map(
    (tag) => findVirins(textOf(tag)?.toUpperCase() ?? '')[0]?.virin,
  );
  const embedded = {
    caption: caption !== null && isCaption(caption) ? caption : null,
    byline: fullest(names),
    virin: virins.find((virin) => virin !== undefined) ?? null,
  };
  return Object.values(embedded).some((value) => value !== null) ? embedded : null;
}

/** Where none of these stand, no parser needs to look. */
const MARKS = ['Exif\0', 'Photoshop 3.0', 'ns.adobe.com/xap', '<x:xmpmeta', 'EXIF', 'eXIf', 'II*\0', 'MM\0*'];

interface Tag {
  readonly description?: unknown;
}
type Tags = Readonly<Record<'iptc' | 'xmp' | 'exif', Readonly<Record<string, Tag>> | undefined>>;

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
};
const MAX_TEXT = 10_000;

function textOf(tag: Tag | undefined): string | null {
  if (typeof tag?.description !== 'string') return null;
  const text = collapse(tag.description.slice(0, MAX_TEXT));
  return text === '' || text.includes('\ufffd\ufffd') ? null : text;
}

function first(...tags: readonly (Tag | undefined)[]): string | null {
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
function isCaption(text: string): boolean {
  return (
    text.split(' ').length >= 4 && !/^(?:\S{0,20} )?DIGITAL CAMERA$|^(?:default|untitled|created with)\b/i.test(text)
  );
}
