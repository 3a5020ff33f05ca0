import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from '@playwright/test';
import { root } from './app.ts';
import { paperLinks, paperPhotos, paperSubheads, writePaperArchive } from './paper-archive.ts';
import { uaFindings } from './pdf-ua.ts';
import { headingLevels, linesOf, outlineOf, packed, pageTexts, picturesOf, told, wordsOf } from './printed.ts';

// One after the other in one worker: all look at the same two PDFs.
test.describe.configure({ mode: 'default' });

const folder = mkdtempSync(path.join(os.tmpdir(), 'cutline-paper-'));
const archive = path.join(folder, 'archive');
const single = path.join(folder, 'single.pdf');
const book = path.join(folder, 'book.pdf');

test.beforeAll(() => {
  writePaperArchive(archive);
  exportTo(single, 'photos.html');
  exportTo(book, '--query', '', '--sort', 'oldest');
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('prints every caption, credit and VIRIN once, in reading order', () => {
  const text = pageTexts(single).join('');
  const wanted = paperPhotos.flatMap(({ caption, credit, virin }) => [caption, credit, virin].map(packed));
  const places = wanted.map((each) => text.indexOf(each));
  expect({
    repeated: wanted.filter((each) => text.split(each).length !== 2),
    inOrder: places.every((place, order) => place > (places[order - 1] ?? -1)),
  }).toEqual({ repeated: [], inOrder: true });
});

test('prints every picture in its colour, on the page of its caption, credit and VIRIN', () => {
  const pages = pageTexts(single);
  const expected = paperPhotos.map(({ caption, credit, virin, colour }) => {
    const holds = (page: string) => [caption, credit, virin].every((each) => page.includes(packed(each)));
    return { page: pages.findIndex(holds) + 1, colour };
  });
  expect(picturesOf(single)).toEqual(expected);
});

test('has an outline of the headline and every subhead, and no heading that leaps', () => {
  const titles = outlineOf(single).map(([, title]) => title);
  const levels = headingLevels(book);
  expect({
    titles,
    leaps: levels.filter((level, order) => level > (levels[order - 1] ?? 0) + 1),
  }).toEqual({ titles: ['Twenty Landings in Pictures', ...paperSubheads], leaps: [] });
});

test('lets the links of the text be followed', async () => {
  const addresses = (await linksOf(single)).map(({ address }) => address);
  expect(addresses).toEqual(expect.arrayContaining([...paperLinks]));
});

test('is a sound, tagged PDF with title, author, date and source in it', () => {
  const facts = told('pdfinfo', single);
  expect({
    sound: told('qpdf', '--check', single).includes('No syntax or stream encoding errors found'),
    facts: ['Title', 'Author', 'Tagged', 'Metadata Stream'].map(
      (name) => new RegExp(`^${name}: +(.*)$`, 'm').exec(facts)?.[1],
    ),
    source: told('pdfinfo', '-meta', single).includes('https://river.example/News/'),
  }).toEqual({ sound: true, facts: ['Twenty Landings in Pictures', 'Sgt. Ned Harrow', 'yes', 'yes'], source: true });
});

test('joins releases behind contents that lead to each, every font embedded', async () => {
  const pages = pageTexts(book);
  const heads = outlineOf(book).filter(([depth]) => depth === 0);
  const releases = heads.slice(1, -1);
  const links = (await linksOf(book)).filter(({ page, target }) => page === 1 && target !== null);
  const fonts = told('pdffonts', book).split('\n').slice(2).filter(Boolean);
  expect({
    sound: told('qpdf', '--check', book).includes('No syntax or stream encoding errors found'),
    first: heads[0]?.[1],
    last: heads.at(-1)?.[1],
    lost: releases.filter(([, title, page]) => !pages[page - 1]?.includes(packed(title))),
    led: links.map(({ target }) => target),
    notEmbedded: fonts.filter((row) => !/ yes (?:yes|no) +(?:yes|no) +\d+ +\d+$/.test(row)),
  }).toEqual({
    sound: true,
    first: 'Contents',
    last: 'Photo credits',
    lost: [],
    led: releases.map(([, , page]) => page),
    notEmbedded: [],
  });
});

test('sets what is printed in the shipped fonts, embedded as the fonts they are', () => {
  const rows = told('pdffonts', single).split('\n').slice(2).filter(Boolean);
  const fonts = rows.map((row) => /^[A-Z]{6}\+(Inter|SourceSerif4)-\S+ +(.*?) {2}/.exec(row)?.slice(1));
  expect(new Set(fonts.map((font) => font?.join(' ')))).toEqual(
    new Set(['Inter CID TrueType', 'SourceSerif4 CID TrueType']),
  );
});

test('has fonts that call an apostrophe one, for readers that look at nothing else', async () => {
  const { context } = await PDFDocument.load(readFileSync(single), { updateMetadata: false });
  const maps = context.enumerateIndirectObjects().flatMap(([, font]) => {
    const map = font instanceof PDFDict ? font.lookup(PDFName.of('ToUnicode')) : undefined;
    return map instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(map).decode()).toString('latin1')] : [];
  });
  expect(maps.flatMap((map) => map.match(/<(?:2019|02BC)>$/gm) ?? [])).toContain('<2019>');
  expect(maps.filter((map) => /<02BC>$/m.test(map))).toEqual([]);
});

test('leaves no subhead alone at the foot of a page, and no source alone on one', () => {
  const headline = 'Sixty Landings, One by One';
  const [from = 0, to = 0] = sectionOf(headline);
  const pages = linesOf(book).slice(from - 1, to - 1);
  const last = pages.map((lines) => lines[lines.lastIndexOf(headline) - 1] ?? '');
  expect({
    pages: pages.length > 8,
    alone: last.filter((line) => line === '' || line.startsWith('Subhead')),
    sources: linesOf(book).filter(([first]) => first === 'Source').length,
  }).toEqual({ pages: true, alone: [], sources: 0 });
});

test('has nothing that the machine-checkable part of PDF/UA objects to', async () => {
  expect([await uaFindings(single), await uaFindings(book)]).toEqual([[], []]);
});

test('prints Arabic and Japanese so that they can be read and copied', () => {
  const text = pageTexts(book).join('');
  expect({
    japanese: text.includes('河川司令部は火曜日'),
    arabic: text.includes(packed('ضوء المصابيح')),
  }).toEqual({ japanese: true, arabic: true });
});

test('keeps wide tables on the paper, turned to its side, with their heads on every page', () => {
  const words = wordsOf(book);
  const margin = 40;
  expect({
    beyond: words.filter(({ left, right, width }) => left < margin || right > width - margin),
    heads: words.filter(({ word }) => word === 'Appropriation').length,
    turned: new Set(words.map(({ width }) => width > 800)).size,
    feet: words.filter(({ word, left, width }) => word === 'Page' && left < width - 130),
  }).toEqual({ beyond: [], heads: 14 * 3 + 1, turned: 2, feet: [] });
});

test('prints huge pictures and those for presses, and says where one is broken or was not saved', () => {
  const [from = 0, to = 0] = sectionOf('Pictures That Are Hard to Show');
  const text = pageTexts(book)
    .slice(from - 1, to - 1)
    .join('');
  const colours = picturesOf(book)
    .filter(({ page }) => page >= from && page < to)
    .map(({ colour }) => colour);
  const near = ([red, green, blue]: readonly number[]) => Number(red) > 150 && Number(green) < 120 && Number(blue) < 90;
  expect({
    red: colours.map(near),
    broken: text.split(packed('Picture cannot be shown')).length - 1,
    missing: text.split(packed('Picture not in this archive')).length - 1,
  }).toEqual({ red: [true, true], broken: 1, missing: 1 });
});

function exportTo(file: string, ...words: readonly string[]): void {
  const program = path.join(root, 'tools', 'cutline.mjs');
  const store = path.join(folder, 'store');
  const run = spawnSync(process.execPath, [program, 'export', archive, ...words, '--pdf', file, '--store', store], {
    encoding: 'utf8',
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
  });
  expect([run.status, run.stderr]).toEqual([0, '']);
}

/** On which page of the book a release begins, and the next one. */
function sectionOf(headline: string): readonly (number | undefined)[] {
  const heads = outlineOf(book).filter(([depth]) => depth === 0);
  const at = heads.findIndex(([, title]) => title === headline);
  return [heads[at]?.[2], heads[at + 1]?.[2]];
}

/** Every link: its page, and the address or the page it leads to. */
async function linksOf(file: string) {
  const pages = (await PDFDocument.load(readFileSync(file), { updateMetadata: false })).getPages();
  const numberOf = (ref: unknown) => pages.findIndex((page) => page.ref === ref) + 1;
  return pages.flatMap(({ node }, order) => {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    return Array.from({ length: annotations?.size() ?? 0 }, (_, index) => {
      const link = annotations?.lookup(index, PDFDict);
      const address = link?.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
      const place = link?.lookup(PDFName.of('Dest'));
      return {
        page: order + 1,
        address: address instanceof PDFString ? address.decodeText() : null,
        target: place instanceof PDFArray ? numberOf(place.get(0)) : null,
      };
    });
  });
}
