import { PDFHexString } from '@cantoo/pdf-lib';
import type { Article } from '../../contract.ts';

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

/** What the PDF of a release says of itself. */
export function metadataOf(article: Article, creator: string, created: Date): PdfMetadata {
  const virins = article.photos.flatMap((photo) => photo.virin ?? []);
  return {
    title: article.headline,
    author: article.byline?.replace(/^by\s+/i, '') ?? article.organization,
    subject: [article.organization, article.date].filter(Boolean).join(', ') || null,
    keywords: [...new Set([article.releaseNumber ?? [], article.tags, virins].flat())],
    source: article.url,
    language: article.language ?? 'en',
    creator,
    created,
  };
}

/** What releases that share a PDF have in common; only so much is kept of each as the whole says of itself. */
export class SharedMetadata {
  readonly #organizations = new Set<string>();
  readonly #languages = new Set<string>();
  #first: Article | null = null;
  #last = '';
  #earliest = '9';
  #count = 0;

  add(article: Article): void {
    this.#first ??= article;
    this.#count += 1;
    if (article.organization !== null) this.#organizations.add(article.organization);
    if (article.language !== null) this.#languages.add(article.language);
    if (article.date !== null && article.date > this.#last) this.#last = article.date;
    if (article.date !== null && article.date < this.#earliest) this.#earliest = article.date;
  }

  /** A single release describes the whole; of many, their number and what they share. */
  describe(creator: string, created: Date): PdfMetadata {
    const first = this.#first;
    if (first !== null && this.#count === 1) return metadataOf(first, creator, created);
    const organizations = [...this.#organizations].slice(0, mostNamed);
    const span = this.#last === '' ? null : [...new Set([this.#earliest, this.#last])].join(' to ');
    const [language] = this.#languages.size === 1 ? this.#languages : [];
    return {
      title: `${this.#count} releases, from “${first?.headline ?? ''}”`,
      author: organizations.length === 1 ? (organizations[0] ?? null) : null,
      subject: span && `Releases, ${span}`,
      keywords: organizations,
      source: null,
      language: language ?? 'en',
      creator,
      created,
    };
  }
}

/** The information dictionary (ISO 32000-1, 14.3.3). */
export function infoOf({ title, author, subject, keywords, creator, created }: PdfMetadata): string {
  const entries = [
    ['Title', title],
    ['Author', author],
    ['Subject', subject],
    ['Keywords', keywords.join(', ') || null],
    ['Creator', creator],
    ['Producer', 'Skia/PDF'],
  ] as const;
  const texts = entries.map(([name, value]) => (value === null ? '' : `/${name} ${textOf(value)}`));
  const date = `(D:${created.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`;
  return `<< ${texts.join(' ')} /CreationDate ${date} /ModDate ${date} >>`;
}

/** A text as PDFs write it. */
export function textOf(text: string): string {
  return PDFHexString.fromText(text).toString();
}

const mostNamed = 50;

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
