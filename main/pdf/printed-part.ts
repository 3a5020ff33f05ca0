import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFNumber,
  PDFRef,
  type PDFString,
} from '@cantoo/pdf-lib';

/** A dictionary of a printed part and the reference it is known by. */
export interface Known {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** What Chromium printed, taken apart: the objects that stay as they are, and the trees that are joined with others. */
export interface PrintedPart {
  readonly context: PDFContext;
  readonly pages: readonly Known[];
  /** The topmost entries of the outline. */
  readonly outline: readonly Known[];
  /** The elements directly below the structure's Document. */
  readonly elements: readonly Known[];
  /** What of each page, by its StructParents, belongs to which elements. */
  readonly parents: readonly (readonly [key: number, value: PDFRef | PDFArray])[];
  /** The elements that others name by an id. */
  readonly ids: readonly (readonly [id: PDFString, element: PDFRef])[];
  /** The objects of the trees, which are made anew. */
  readonly dropped: ReadonlySet<PDFRef>;
}

/** Takes a PDF apart that Chromium printed. Throws when it is not built as Chromium builds them. */
export async function readPart(pdf: Uint8Array): Promise<PrintedPart> {
  const { context, catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
  const dropped = new Set<PDFRef>();
  const drop = (value: unknown) => value instanceof PDFRef && dropped.add(value);
  const { Root, Info } = context.trailerInfo;
  drop(Root);
  drop(Info);
  const pages = pagesBelow(context, knownOf(context, catalog.get(name('Pages'))), dropped);
  for (const key of ['Names', 'Dests', 'Outlines', 'StructTreeRoot']) drop(catalog.get(name(key)));
  const structure = catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const document = structure && knownOf(context, structure.get(name('K')));
  for (const value of [structure?.get(name('ParentTree')), structure?.get(name('IDTree')), document?.ref]) drop(value);
  return {
    context,
    pages,
    outline: entriesBelow(context, catalog.lookupMaybe(name('Outlines'), PDFDict)),
    elements: document ? childrenOf(context, document.dict) : [],
    parents: leavesOf(structure?.lookupMaybe(name('ParentTree'), PDFDict), 'Nums', drop).map(
      ([key, value]) => [(key as PDFNumber).asNumber(), value as PDFRef | PDFArray] as const,
    ),
    ids: leavesOf(structure?.lookupMaybe(name('IDTree'), PDFDict), 'Names', drop) as PrintedPart['ids'],
    dropped,
  };
}

/** The children of a structure element or of the Document that are elements themselves. */
export function childrenOf(context: PDFContext, element: PDFDict): readonly Known[] {
  const kids = element.lookup(name('K'));
  const values = kids instanceof PDFArray ? kids.asArray() : [element.get(name('K'))];
  return values.flatMap((value) => {
    const dict = value instanceof PDFRef ? context.lookup(value) : undefined;
    return value instanceof PDFRef && dict instanceof PDFDict && dict.has(name('S')) ? [{ ref: value, dict }] : [];
  });
}

/** The entries directly below an entry of the outline, or below its root. */
export function entriesBelow(context: PDFContext, entry: PDFDict | undefined): readonly Known[] {
  const entries: Known[] = [];
  for (let next = entry?.get(name('First')); next instanceof PDFRef; ) {
    const known = knownOf(context, next);
    entries.push(known);
    next = known.dict.get(name('Next'));
  }
  return entries;
}

/** The index of the page an outline's entry or an element leads to; -1 when it leads to none. */
export function pageOf({ pages }: Pick<PrintedPart, 'pages'>, entry: PDFDict): number {
  const place = entry.lookup(name('Dest'));
  const page = place instanceof PDFArray ? place.get(0) : entry.get(name('Pg'));
  return pages.findIndex(({ ref }) => ref === page);
}

/** For each figure, in reading order, the index of the page it is on. */
export function figurePages(part: PrintedPart): readonly number[] {
  const pages: number[] = [];
  const look = (element: PDFDict) => {
    const below = childrenOf(part.context, element);
    if (below.some(({ dict }) => dict.get(name('S')) === name('Caption'))) pages.push(firstPage(part, element));
    else for (const { dict } of below) look(dict);
  };
  for (const { dict } of part.elements) look(dict);
  return pages;
}

function firstPage(part: PrintedPart, element: PDFDict): number {
  const own = pageOf(part, element);
  if (own >= 0) return own;
  const found = childrenOf(part.context, element).map(({ dict }) => firstPage(part, dict));
  return found.find((page) => page >= 0) ?? -1;
}

function pagesBelow(context: PDFContext, node: Known, dropped: Set<PDFRef>): readonly Known[] {
  if (node.dict.get(name('Type')) === name('Page')) return [node];
  dropped.add(node.ref);
  const kids = node.dict.lookup(name('Kids'), PDFArray).asArray();
  return kids.flatMap((kid) => pagesBelow(context, knownOf(context, kid), dropped));
}

/** The pairs of a number or name tree (ISO 32000-1, 7.9.6 and 7.9.7). */
function leavesOf(
  node: PDFDict | undefined,
  key: 'Nums' | 'Names',
  drop: (value: unknown) => unknown,
): readonly (readonly [unknown, unknown])[] {
  if (node === undefined) return [];
  const flat = node.lookupMaybe(name(key), PDFArray)?.asArray() ?? [];
  const kids = node.lookupMaybe(name('Kids'), PDFArray);
  const below = (kids?.asArray() ?? []).flatMap((kid, order) => {
    drop(kid);
    return leavesOf(kids?.lookup(order, PDFDict), key, drop);
  });
  return [...flat.flatMap((first, order) => (order % 2 === 0 ? [[first, flat[order + 1]] as const] : [])), ...below];
}

function knownOf(context: PDFContext, ref: unknown): Known {
  const dict = ref instanceof PDFRef ? context.lookup(ref) : undefined;
  if (!(ref instanceof PDFRef && dict instanceof PDFDict)) throw new Error('the printed PDF is not built as expected');
  return { ref, dict };
}

function name(text: string): PDFName {
  return PDFName.of(text);
}
