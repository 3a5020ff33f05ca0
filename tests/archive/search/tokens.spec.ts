import { expect, it } from 'vitest';
import { createAnalyser, tokensOf } from '../../../archive/search/analyser.ts';

const analyser = createAnalyser();

/** The forms of a text by position, with what is printed there. */
const formsOf = (text: string) =>
  tokensOf(text, analyser).map(({ form, position, start, end }) => [form, position, text.slice(start, end)]);

it('folds case and accents and keeps offsets in UTF-16 units', () => {
  expect(formsOf('🌊 Défense ÉCOLE e\u0301te\u0301 Straße')).toEqual([
    ['defense', 0, 'Défense'],
    ['ecole', 1, 'ÉCOLE'],
    ['ete', 2, 'e\u0301te\u0301'],
    ['strasse', 3, 'Straße'],
  ]);
});

it('cuts possessives and reads curly apostrophes as straight ones', () => {
  expect(formsOf("harbor’s harbor's O’Neil O'Neil sailors’ rock")).toEqual([
    ['harbor', 0, 'harbor’s'],
    ['harbor', 1, "harbor's"],
    ['oneil', 2, 'O’Neil'],
    ['oneil', 3, "O'Neil"],
    ['sailors', 4, 'sailors'],
    ['rock', 5, 'rock'],
  ]);
});

it('takes hyphenated words and identifiers by part, each part of an identifier kept', () => {
  expect(formsOf('counter-tide NR-459-16 161215-A-QQ123-0028')).toEqual([
    ['counter', 0, 'counter'],
    ['tide', 1, 'tide'],
    ['nr', 2, 'NR'],
    ['459', 3, '459'],
    ['16', 4, '16'],
    ['161215', 5, '161215'],
    ['a', 6, 'A'],
    ['qq123', 7, 'QQ123'],
    ['0028', 8, '0028'],
  ]);
});

it('leaves lunr’s stop words out and counts their places', () => {
  expect(formsOf('the state of the art')).toEqual([
    ['state', 1, 'state'],
    ['art', 4, 'art'],
  ]);
});

it('keeps U.S. apart from the pronoun', () => {
  expect(formsOf('U.S. troops told us; US-led')).toEqual([
    ['us', 0, 'U.S'],
    ['troops', 1, 'troops'],
    ['told', 2, 'told'],
    ['us', 4, 'US'],
    ['led', 5, 'led'],
  ]);
});

it('reads separators inside numbers and not between them', () => {
  expect(formsOf('1,234,567 $1.5 12,34 09.15.2023 Dec. 15,2016').map(([form]) => form)).toEqual([
    ...['1234567', '1.5', '12', '34', '09', '15', '2023', 'dec', '15', '2016'],
  ]);
});

it('takes scripts without spaces by pairs and keeps right-to-left words whole', () => {
  expect(formsOf('東京湾 שלום العربية')).toEqual([
    ['東京', 0, '東京'],
    ['京湾', 1, '京湾'],
    ['湾', 2, '湾'],
    ['שלום', 3, 'שלום'],
    ['العربية', 4, 'العربية'],
  ]);
});

it('ignores what is invisible inside a word', () => {
  expect(formsOf('har\u00adbor zero\u200dwidth')).toEqual([
    ['harbor', 0, 'har\u00adbor'],
    ['zerowidth', 1, 'zero\u200dwidth'],
  ]);
});

it('survives lone surrogates, words of any length and texts of nothing', () => {
  const long = 'x'.repeat(1_000_000);
  expect([formsOf('\ud83c'), formsOf(''), formsOf(long).map(([form]) => form)]).toEqual([[], [], ['x'.repeat(64)]]);
});
