import { expect, test } from 'vitest';
import { albumHead } from '../../archive/article/album.ts';
import { isLogin, readByline } from '../../archive/article/byline.ts';
import { endsInCredit, splitCredit } from '../../archive/article/credit.ts';
import { readDayLine } from '../../archive/article/day-line.ts';
import { isFurniture } from '../../archive/article/furniture.ts';
import { withoutLetterhead } from '../../archive/article/letterhead.ts';
import { lineOf } from '../../archive/article/piece.ts';
import { isUnitName } from '../../archive/article/unit.ts';

const lines = (texts: readonly string[]) => texts.map((text) => lineOf(text, true));

test.each([
  ['Home News Photos Video Units Leadership About Us Contact Us', true],
  ['Home | News | Photos | Units', true],
  ['SHARE PRINT', true],
  [',', true],
  ['},', true],
  ['A A A', true],
  ['Text Size: A- A A+', true],
  ['A Company', false],
  ['Accessibility/Section 508', true],
  ['HOSTED BY DEFENSE MEDIA ACTIVITY - WEB.mil', true],
  ['News and Photos', false],
  ['Army/Navy', false],
  ['Photos From Home', false],
  ['Training/Education', false],
  ['Ferries, Bridges | Two ways over the river', false],
])('tells whether the line %j is a menu', (text, isMenu) => {
  expect(isFurniture(text)).toBe(isMenu);
});

test.each([
  ['PRESS RELEASE | Jan. 28, 2026', { date: '2026-01-28', number: null, released: true }],
  ['NEWS | June 3, 2020', { date: '2020-06-03', number: null, released: false }],
  ['Posted 9/10/2013 Updated 9/11/2013 Email story Print story', { date: '2013-09-10', number: null, released: false }],
  [
    'Story Number: NNS141120-03Release Date: 11/20/2014 9:12:00 AM',
    { date: '2014-11-20', number: 'NNS141120-03', released: false },
  ],
  ['Bridges | June 3, 2020', null],
  ['Posted at the gate since May', null],
])('reads the day in the line %j', (text, day) => {
  expect(readDayLine(text)).toEqual(day);
});

test.each([
  ['From Lt. Cmdr. Rae Dunn, USS Heron Public Affairs', 'From Lt. Cmdr. Rae Dunn, USS Heron Public Affairs'],
  ['From Commander, Harbor Patrol Group Public Affairs', 'From Commander, Harbor Patrol Group Public Affairs'],
  ['From the Deck of the Heron', null],
])('reads the byline %j', (text, byline) => {
  expect(readByline(text)?.byline ?? null).toBe(byline);
});

test.each([
  ['U.S. Coast Guard Sector Calder Bay', true],
  ['U.S. Coast Guard 14th District Maine', true],
  ['41st Engineer Brigade', true],
  ['Coast Guard Station Calder Bay Opens New Pier', false],
  ['Coast Guard Station Opens Its Third Pier', false],
  ['Engineers Open Bridge', false],
])('tells whether %j is the whole name of a unit', (line, isName) => {
  expect(isUnitName(line)).toBe(isName);
});

test.each([
  ['Posted on March 3, 2014 by mlind7', 'by mlind7', true],
  ['Posted by wpadmin on March 3, 2014', 'by wpadmin', true],
  ['March 3, 2014 at 10:12 am | by Rae Dunn', 'by Rae Dunn', false],
  ['By Rae Dunn on March 3, 2014', 'By Rae Dunn', false],
  [
    'By 2nd Lt. Rae Dunn | Marine Corps Base Calder | March 3, 2014',
    'By 2nd Lt. Rae Dunn | Marine Corps Base Calder',
    false,
  ],
])('tells in %j the name from what somebody signs in with', (line, byline, login) => {
  expect([readByline(line), isLogin(byline)]).toEqual([{ byline, date: '2014-03-03' }, login]);
});

test('takes a credit out of the middle of a caption and leaves the rest in it', () => {
  expect(splitCredit('A bridge in snow. U.S. Army photo by Spc. Kit Doe. It carried a truck the same night.')).toEqual({
    caption: 'A bridge in snow. It carried a truck the same night.',
    credit: 'U.S. Army photo by Spc. Kit Doe',
  });
});

test('takes no paragraph that speaks of a photo for a caption', () => {
  const told = 'The U.S. Army photo by Spc. Kit Doe was sold for a dollar. It hangs in the hall of the school now.';
  expect(endsInCredit(told)).toBe(false);
});

test.each([
  [['ARMY RESERVE IN PICTURES 2019', 'AS SEEN BY SOLDIERS', 'Ferry crew', 'A ferry at night. (U.S. Army photo)'], 2],
  [['PHOTOS OF THE MONTH', 'LAST FERRY', 'A ferry at night leaves the north pier in the snow. (U.S. Army photo)'], 1],
  [['DIVERS FIND ANCHOR', 'Divers find anchor', 'Divers raise an anchor. (U.S. Navy photo)'], 0],
  [['SHIP FOUND IN PHOTOS', 'Divers of the harbor patrol found a ship on Monday, and nobody knows her name.'], 0],
])('finds how many lines of %j are the masthead of an album', (texts, count) => {
  expect(albumHead(lines(texts))).toBe(count);
});

test('takes a letterhead off only where a headline stands below it', () => {
  const head = ['STATE OF MAINE', 'OFFICE OF THE GOVERNOR', 'AUGUSTA, MAINE 04333'];
  const below = ['FOR IMMEDIATE RELEASE', 'March 3, 2004', 'GOVERNOR NAMES HARBOR MASTER'];
  const text = 'AUGUSTA -- The governor named a harbor master today, the first in eleven years.';
  const told = [
    [...head, ...below, text],
    [...head.slice(1), 'FOR IMMEDIATE RELEASE', 'March 3, 2004', text],
  ].map((texts) => withoutLetterhead(lines(texts)));
  expect(told.map(({ organization, dropped }) => [organization, dropped])).toEqual([
    ['OFFICE OF THE GOVERNOR', head],
    [null, []],
  ]);
});
