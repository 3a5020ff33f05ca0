import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import type { Article } from '../contract.ts';

/** What a PDF says of itself. */
export interface PdfMetadata {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  readonly source: string | null;
  readonly language: string;
  readonly creator: string;
  readonly created: Date;
}

/** What the PDF of these releases says of itself; the headline of a single release is its title. */
export function metadataOf(articles: readonly Article[], creator: string, created: Date): PdfMetadata {
  const [first] = articles;
  const single = articles.length === 1 ? first : undefined;
  const numbers = articles.flatMap((article) => article.releaseNumber ?? []);
  const virins = articles.flatMap((article) => article.photos.flatMap((photo) => photo.virin ?? []));
  return {
    title: single?.headline ?? `${articles.length} releases, from “${first?.headline ?? ''}”`,
    author: single?.byline ?? single?.organization ?? null,
    subject: [single?.organization, single?.date].filter(Boolean).join(', ') || null,
    keywords: [...new Set([...numbers, ...articles.flatMap((article) => article.tags), ...virins])],
    source: single?.url ?? null,
    language: single?.language ?? 'en',
    creator,
    created,
  };
}

/** Writes the metadata into a PDF that Chromium printed; its tags and outline stay as they are. */
export async function addMetadata(pdf: Uint8Array, metadata: PdfMetadata): Promise<Uint8Array> {
  const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.setTitle(metadata.title, { showInWindowTitleBar: true });
  if (metadata.author !== null) document.setAuthor(metadata.author);
  if (metadata.subject !== null) document.setSubject(metadata.subject);
  if (metadata.keywords.length > 0) document.setKeywords([metadata.keywords.join(', ')]);
  document.setCreator(metadata.creator);
  document.setLanguage(metadata.language);
  document.setCreationDate(metadata.created);
  document.setModificationDate(metadata.created);
  document.catalog.set(PDFName.of('Metadata'), xmpStream(document, metadata));
  return document.save({ updateFieldAppearances: false });
}

function xmpStream({ context }: PDFDocument, metadata: PdfMetadata): PDFRef {
  return context.register(context.stream(Buffer.from(xmp(metadata), 'utf8'), { Type: 'Metadata', Subtype: 'XML' }));
}

const namespaces = [
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
].join(' ');

/** The metadata as an XMP packet (ISO 16684-1), which catalogues and desktop search read. */
export function xmp(metadata: PdfMetadata): string {
  const created = metadata.created.toISOString();
  const properties = [
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(metadata.title)}</rdf:li></rdf:Alt></dc:title>`,
    optional(metadata.author, (author) => `<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>`),
    optional(
      metadata.subject,
      (subject) =>
        `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${subject}</rdf:li></rdf:Alt></dc:description>`,
    ),
    optional(metadata.source, (source) => `<dc:source>${source}</dc:source>`),
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(metadata.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<pdf:Keywords>${escapeXml(metadata.keywords.join(', '))}</pdf:Keywords>`,
    `<xmp:CreatorTool>${escapeXml(metadata.creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${created}</xmp:CreateDate><xmp:ModifyDate>${created}</xmp:ModifyDate>`,
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${namespaces}><rdf:Description rdf:about="">`,
    ...properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function optional(value: string | null, element: (escaped: string) => string): string {
  return value === null ? '' : element(escapeXml(value));
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[\p{Cc}]/gu, ' ').replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
