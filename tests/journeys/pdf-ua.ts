import { readFileSync } from 'node:fs';
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { headingLevels, told } from './printed.ts';

const name = (text: string) => PDFName.of(text);

/** Of ISO 32000-1, 14.8.4; whatever else stands in the structure must be mapped to one of them. */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/**
 * What of ISO 14289-1 (PDF/UA-1) a program can check without knowing the text, and is not so in a PDF: clause and place
 * of each fault. No substitute for a whole checker.
 */
export async function uaFindings(file: string): Promise<readonly string[]> {
  const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  const elements = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.has(name('P')) && object.has(name('S')) ? [object] : [],
    );
  return [
    ...ofDocument(document),
    ...elements.flatMap((element) => ofElement(element, rolesOf(document))),
    ...document.getPages().flatMap((page, order) => ofPage(page).map((fault) => `page ${order + 1}: ${fault}`)),
    ...ofLinks(document, elements),
    ...headingLevels(file).flatMap((level, order, all) =>
      level > (all[order - 1] ?? 0) + 1 ? [`7.4.2: H${level}`] : [],
    ),
    ...told('pdffonts', file)
      .split('\n')
      .slice(2)
      .flatMap((row) => (row === '' || / yes +(?:yes|no) +yes +\d+ +\d+$/.test(row) ? [] : [`7.21: ${row}`])),
  ];
}

function ofDocument({ catalog }: PDFDocument): readonly string[] {
  const at = (dict: string, key: string) => catalog.lookupMaybe(name(dict), PDFDict)?.get(name(key)) === PDFBool.True;
  const told: readonly (readonly [string, boolean])[] = [
    ['7.1: not marked', at('MarkInfo', 'Marked')],
    ['7.1: no title shown', at('ViewerPreferences', 'DisplayDocTitle')],
    ['7.1: no metadata', catalog.has(name('Metadata'))],
    ['7.2: no language', catalog.has(name('Lang'))],
  ];
  return told.flatMap(([fault, isSo]) => (isSo ? [] : [fault]));
}

function rolesOf({ catalog }: PDFDocument): ReadonlySet<string> {
  const map = catalog.lookup(name('StructTreeRoot'), PDFDict).lookupMaybe(name('RoleMap'), PDFDict);
  return new Set([...standard, ...(map?.keys() ?? []).map((key) => key.decodeText())]);
}

function ofElement(element: PDFDict, roles: ReadonlySet<string>): readonly string[] {
  const role = element.lookup(name('S'), PDFName).decodeText();
  if (!roles.has(role)) return [`7.1: ${role} is no type and not mapped`];
  if (role === 'Figure' && !element.has(name('Alt'))) return ['7.3: a figure without Alt'];
  if (role === 'TH' && !String(element.get(name('A'))).includes('/Scope') && !element.has(name('ID'))) {
    return ['7.5: a head of a table without Scope or ID'];
  }
  return [];
}

/** Every link hangs in an element of its own, and says where it leads. */
function ofLinks(document: PDFDocument, elements: readonly PDFDict[]): readonly string[] {
  const held = new Set(elements.filter((one) => one.get(name('S')) === name('Link')).flatMap(objectsOf));
  return document.getPages().flatMap(({ node }, order) => {
    const links = node.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? [];
    return links.flatMap((ref) => {
      const faults: string[] = [];
      if (!(ref instanceof PDFRef && held.has(ref)))
        faults.push(`page ${order + 1}: 7.18.5: a link without its element`);
      const link = document.context.lookup(ref, PDFDict);
      if (!link.has(name('Contents'))) faults.push(`page ${order + 1}: 7.18.5: a link without Contents`);
      return faults;
    });
  });
}

/** The annotations among an element's kids. */
function objectsOf(element: PDFDict): readonly PDFRef[] {
  const kids = element.lookup(name('K'));
  const each = kids instanceof PDFArray ? kids.asArray().map((kid) => element.context.lookup(kid)) : [kids];
  return each.flatMap((kid) => {
    const object = kid instanceof PDFDict ? kid.get(name('Obj')) : undefined;
    return object instanceof PDFRef ? [object] : [];
  });
}

const token = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[[\]]|[^\s()<>[\]{}/%]+/g;
const paints = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'sh', 'Do', 'Tj', 'TJ', "'", '"']);

/** Tabs go by structure, and all that is drawn is tagged or an artifact. */
function ofPage({ node }: PDFPage): readonly string[] {
  const faults = node.get(name('Tabs')) === name('S') ? [] : ['7.18.3: tabs not by structure'];
  const contents = node.lookup(name('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => node.context.lookup(ref)) : [contents];
  let depth = 0;
  for (const [sign = ''] of streams.map(textOf).join('\n').matchAll(token)) {
    if (sign === 'BDC' || sign === 'BMC') depth += 1;
    if (sign === 'EMC') depth -= 1;
    if (depth === 0 && paints.has(sign)) faults.push(`7.1: ${sign} outside of tags and artifacts`);
  }
  return faults;
}

function textOf(stream: unknown): string {
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';
}
