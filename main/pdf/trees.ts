import { createHash } from 'node:crypto';
import { PDFName, PDFRef } from '@cantoo/pdf-lib';
import { infoOf, type PdfMetadata, textOf, xmp } from './metadata.ts';
import { PartRenaming } from './part-renaming.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PrintedPart } from './printed-part.ts';
import { renamedId, renumber } from './renumber.ts';

interface SideTrees {
  /** Nodes of the page tree, one a part. */
  readonly pages: number[];
  /** Elements directly below the structure's Document. */
  readonly elements: number[];
}

/** Names of PDF 2.0 that Chromium gives to elements, as PDF 1.7 knows them (ISO 14289-1, 7.1). */
const roles = '/Strong /Span /Em /Span /Aside /Div /FENote /Note /Title /P';

/** The trees that hold the whole together: its pages, its structure, and the way back from a page to its elements. */
export class Trees {
  readonly #file: PdfFile;
  readonly #pages: number;
  readonly #structure: number;
  readonly #document: number;
  readonly #sides: Readonly<Record<'front' | 'back', SideTrees>> = {
    front: { pages: [], elements: [] },
    back: { pages: [], elements: [] },
  };
  /** Leaves of the number tree from pages to elements, and of the name tree from ids to elements. */
  readonly #parents: number[] = [];
  readonly #ids: number[] = [];
  #count = 0;
  #parts = 0;
  #nextKey = 0;

  constructor(file: PdfFile) {
    this.#file = file;
    this.#pages = file.reserve();
    this.#structure = file.reserve();
    this.#document = file.reserve();
  }

  /** New names for the objects of a part. */
  rename(dropped: ReadonlySet<PDFRef>): PartRenaming {
    this.#parts += 1;
    // The leaves of a name tree stand in the order of their names.
    const prefix = `${String(this.#parts).padStart(8, '0')}-`;
    return new PartRenaming(this.#file, dropped, { firstKey: this.#nextKey, prefix });
  }

  /** Hangs a part in, whose objects have been renamed, and writes its pages and topmost elements. */
  add(part: PrintedPart, renaming: PartRenaming, side: 'front' | 'back'): void {
    this.#addPages(part, renaming, this.#sides[side].pages);
    for (const { ref, dict } of part.elements) {
      dict.set(PDFName.of('P'), PDFRef.of(this.#document));
      this.#file.put(renaming.given(ref), dict);
      this.#sides[side].elements.push(renaming.given(ref));
    }
    this.#addParents(part, renaming);
    this.#addIds(part, renaming);
  }

  /** Writes the trees, the catalog and the trailer. */
  end(outline: number, metadata: PdfMetadata): void {
    const file = this.#file;
    const { front, back } = this.#sides;
    const pages = `/Kids [${refs([...front.pages, ...back.pages])}] /Count ${this.#count}`;
    file.put(this.#pages, `<< /Type /Pages ${pages} >>`);
    const elements = refs([...front.elements, ...back.elements]);
    file.put(this.#document, `<< /Type /StructElem /S /Document /P ${this.#structure} 0 R /K [${elements}] >>`);
    const parents = file.add(`<< /Kids [${refs(this.#parents)}] >>`);
    const ids = this.#ids.length === 0 ? '' : `/IDTree ${file.add(`<< /Kids [${refs(this.#ids)}] >>`)} 0 R `;
    const backward = `/ParentTree ${parents} 0 R /ParentTreeNextKey ${this.#nextKey} ${ids}`;
    file.put(
      this.#structure,
      `<< /Type /StructTreeRoot /K ${this.#document} 0 R ${backward}/RoleMap << ${roles} >> >>`,
    );
    const packet = Buffer.from(xmp(metadata), 'utf8');
    const description = file.add(
      `<< /Type /Metadata /Subtype /XML /Length ${packet.length} >>\nstream\n${packet.toString('latin1')}\nendstream`,
    );
    const root = file.add(
      `<< /Type /Catalog /Pages ${this.#pages} 0 R /StructTreeRoot ${this.#structure} 0 R /Outlines ${outline} 0 R ` +
        `/MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >> ` +
        `/Lang ${textOf(metadata.language)} /Metadata ${description} 0 R >>`,
    );
    file.end({ root, info: file.add(infoOf(metadata)), id: createHash('md5').update(packet).digest('hex') });
  }

  #addPages({ pages }: PrintedPart, renaming: PartRenaming, nodes: number[]): void {
    const node = this.#file.reserve();
    for (const { ref, dict } of pages) {
      dict.set(PDFName.of('Parent'), PDFRef.of(node));
      this.#file.put(renaming.given(ref), dict);
    }
    const kids = refs(pages.map(({ ref }) => renaming.given(ref)));
    this.#file.put(node, `<< /Type /Pages /Parent ${this.#pages} 0 R /Kids [${kids}] /Count ${pages.length} >>`);
    nodes.push(node);
    this.#count += pages.length;
  }

  #addParents({ parents }: PrintedPart, renaming: PartRenaming): void {
    if (parents.length === 0) return;
    const keys = parents.map(([key]) => key + renaming.firstKey);
    const pairs = parents.map(([, value], order) => {
      renumber(value, renaming);
      return `${keys[order]} ${value instanceof PDFRef ? `${renaming.given(value)} 0 R` : value}`;
    });
    const [first, last] = [Math.min(...keys), Math.max(...keys)];
    this.#parents.push(this.#file.add(`<< /Limits [${first} ${last}] /Nums [${pairs.join(' ')}] >>`));
    this.#nextKey = last + 1;
  }

  #addIds({ ids }: PrintedPart, renaming: PartRenaming): void {
    if (ids.length === 0) return;
    const named = ids.map(([id, element]) => [renamedId(id, renaming), renaming.given(element)] as const);
    const [first, last] = [named[0]?.[0], named.at(-1)?.[0]];
    const pairs = named.map(([id, element]) => `${id} ${element} 0 R`).join(' ');
    this.#ids.push(this.#file.add(`<< /Limits [${first} ${last}] /Names [${pairs}] >>`));
  }
}

function refs(numbers: readonly number[]): string {
  return numbers.map((number) => `${number} 0 R`).join(' ');
}
