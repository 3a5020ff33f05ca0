import { expect, it } from 'vitest';
import { printParameters } from '../../tools/standin/pdf.ts';

// contents.printToPDF, "Returns ... options": Letter, margins of 0.4 inch (about 1 cm), everything else off.
it('prints on Letter with margins of 0.4 inch when nothing is asked for', () => {
  expect(printParameters({})).toEqual({
    transferMode: 'ReturnAsStream',
    paperWidth: 8.5,
    paperHeight: 11,
    marginTop: 0.4,
    marginBottom: 0.4,
    marginLeft: 0.4,
    marginRight: 0.4,
    landscape: false,
    displayHeaderFooter: false,
    headerTemplate: '',
    footerTemplate: '',
    printBackground: false,
    scale: 1,
    pageRanges: '',
    preferCSSPageSize: false,
    generateTaggedPDF: false,
    generateDocumentOutline: false,
  });
});

// "pageSize ... Can be A0 ... A6, Legal, Letter, Tabloid, Ledger, or an Object containing height and width in inches."
it('reads a paper size by name or in inches', () => {
  const sizes = [printParameters({ pageSize: 'A4' }), printParameters({ pageSize: { width: 5, height: 7 } })];
  expect(sizes.map(({ paperWidth, paperHeight }) => [paperWidth, paperHeight])).toEqual([
    [8.27, 11.7],
    [5, 7],
  ]);
});

it('refuses margins larger than the paper', () => {
  expect(() => printParameters({ pageSize: 'A6', margins: { top: 6 } })).toThrow(
    'margins must be less than or equal to pageSize',
  );
});
