import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PartRenaming } from './part-renaming.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PrintedPart } from './printed-part.ts';
import { renumber } from './renumber.ts';

const form = PDFName.of('CutlineFoot');
const save = 'q';
const draw = `Q\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC q ${form} Do Q EMC`;

/**
 * The feet of pages, printed after the pages. Each is a form that its page draws within an artifact
 * (ISO 32000-1, 14.8.2.2), so that it is seen and never read out between two lines of the text.
 */
export class PageFeet {
  readonly #file: PdfFile;
  readonly #save: number;
  readonly #draw: number;

  constructor(file: PdfFile) {
    this.#file = file;
    this.#save = file.add(streamOf(save));
    this.#draw = file.add(streamOf(draw));
  }

  /** Gives a page resources of its own, since pages may share them. To be called before the page is renamed. */
  prepare(page: PDFDict): void {
    const resources = page.lookup(PDFName.of('Resources'), PDFDict).clone(page.context);
    const forms = resources.lookupMaybe(PDFName.of('XObject'), PDFDict)?.clone(page.context);
    resources.set(PDFName.of('XObject'), forms ?? PDFDict.withContext(page.context));
    page.set(PDFName.of('Resources'), resources);
  }

  /** Lets a page that has been renamed draw a foot; gives the number that foot is to have. */
  attach(page: PDFDict): number {
    const foot = this.#file.reserve();
    const contents = PDFArray.withContext(page.context);
    const own = page.get(PDFName.of('Contents'));
    contents.push(PDFRef.of(this.#save));
    if (own !== undefined) contents.push(own);
    contents.push(PDFRef.of(this.#draw));
    page.set(PDFName.of('Contents'), contents);
    page.lookup(PDFName.of('Resources'), PDFDict).lookup(PDFName.of('XObject'), PDFDict).set(form, PDFRef.of(foot));
    return foot;
  }

  /** Writes the printed feet under the numbers their pages know them by. */
  put(part: PrintedPart, feet: readonly number[], rename: (dropped: ReadonlySet<PDFRef>) => PartRenaming): void {
    const contents = part.pages.flatMap(({ ref, dict }) => [ref, dict.get(PDFName.of('Contents'))]);
    const dropped = new Set([...part.dropped, ...contents.filter((each) => each instanceof PDFRef)]);
    const renaming = rename(dropped);
    for (const [order, { dict }] of part.pages.entries()) {
      const number = feet[order];
      if (number === undefined) throw new Error('more feet were printed than there are pages');
      this.#file.put(number, formOf(dict, renaming));
    }
    for (const [ref, object] of part.context.enumerateIndirectObjects()) {
      if (dropped.has(ref)) continue;
      renumber(object, renaming);
      this.#file.put(renaming.given(ref), object);
    }
  }
}

/** What a page draws, as a form that others can draw. */
function formOf(page: PDFDict, renaming: PartRenaming): PDFRawStream {
  const content = page.lookup(PDFName.of('Contents'));
  if (!(content instanceof PDFRawStream)) throw new Error('a foot was not printed as expected');
  const dict = content.dict.clone(page.context);
  dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  dict.set(PDFName.of('BBox'), page.lookup(PDFName.of('MediaBox'), PDFArray));
  dict.set(PDFName.of('Resources'), page.lookup(PDFName.of('Resources'), PDFDict));
  renumber(dict, renaming);
  return PDFRawStream.of(dict, content.contents);
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}
