import PostalMime from 'postal-mime';

/** One leaf of a MIME message, its transfer encoding undone. */
export interface MimePart {
  readonly type: string;
  readonly charset: string;
  readonly contentId: string | null;
  readonly location: string | null;
  readonly bytes: Uint8Array;
}

/** A MIME message as browsers save pages (RFC 2557): its own fields by lower-cased name, and its leaves in order. */
export interface MimeMessage {
  readonly fields: ReadonlyMap<string, string>;
  /** The Content-ID of the part the others belong to, where the message names it. */
  readonly start: string | null;
  readonly parts: readonly MimePart[];
}

/** Parses a MIME message. Throws when its parts are more or nest deeper, or its headers are longer, than any browser writes. */
export async function parseMime(bytes: Uint8Array): Promise<MimeMessage> {
  if (countParts(bytes) > MAX_PARTS) throw new RangeError(`More than ${MAX_PARTS} parts`);
  const parser = new PostalMime({ maxNestingDepth: 32, maxRfc822NestingDepth: 0 });
  await parser.parse(bytes);
  // The parts of a message as such, with their locations, stand only in the parser's tree: its result is made for mail.
  const { root } = parser as unknown as { readonly root: MimeNode };
  return {
    fields: fieldsOf(root),
    start: contentId(root.contentType.parsed.params.start),
    parts: [...leavesOf(root)],
  };
}

const MAX_PARTS = 50_000;

/** At most so many: lines that start like a boundary. */
function countParts(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf('\n--'); at >= 0 && count <= MAX_PARTS; at = buffer.indexOf('\n--', at + 3)) count += 1;
  return count;
}

/** The part of the parser's tree that is used here. */
interface MimeNode {
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly contentType: {
    readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> };
  };
  readonly contentId?: string;
  readonly content: ArrayBuffer | null;
  readonly childNodes: readonly MimeNode[];
}

function* leavesOf(node: MimeNode): Generator<MimePart> {
  if (node.childNodes.length === 0) yield toPart(node);
  for (const child of node.childNodes) yield* leavesOf(child);
}

function toPart(node: MimeNode): MimePart {
  const { value, params } = node.contentType.parsed;
  return {
    type: value,
    charset: params.charset?.toLowerCase() ?? '',
    contentId: contentId(node.contentId),
    location: fieldsOf(node).get('content-location') ?? null,
    bytes: new Uint8Array(node.content ?? new ArrayBuffer(0)),
  };
}

function fieldsOf({ headers }: MimeNode): ReadonlyMap<string, string> {
  return new Map(headers.map(({ key, value }) => [key, value.trim()]));
}

function contentId(id: string | undefined): string | null {
  return id?.trim().replace(/^<|>$/g, '') ?? null;
}
