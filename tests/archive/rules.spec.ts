import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readByline } from '../../archive/article/byline.ts';
import { endsInCredit, parseCredit, splitCredit } from '../../archive/article/credit.ts';
import { dateOfPath, findDates, parseDate, parseMachineDate } from '../../archive/article/date.ts';
import { readDateline } from '../../archive/article/dateline.ts';
import { identityOf, unarchive } from '../../archive/article/identity.ts';
import { kindOf } from '../../archive/article/kind.ts';
import { isNotice } from '../../archive/article/notice.ts';
import { splitRank } from '../../archive/article/rank.ts';
import { readHeadFact } from '../../archive/article/release-head.ts';
import { sentences } from '../../archive/article/sentence.ts';
import { findVirins, labelledVirin, parseVirin, virinOfAddress } from '../../archive/article/virin.ts';

test.each([
  ['Dec. 15, 2016', '2016-12-15'],
  ['Dec.1, 2015', '2015-12-01'],
  ['December 09, 2015', '2015-12-09'],
  ['Monday, December 8, 2014', '2014-12-08'],
  ['7 Jan 2016', '2016-01-07'],
  ['18 December 2007', '2007-12-18'],
  ['05/31/2004', '2004-05-31'],
  ['09.15.2023', '2023-09-15'],
  ['June 20th  2007', '2007-06-20'],
  ['26-FEB-1987 15:01:01.79', '1987-02-26'],
  ['Tue, 12 Jan 2016 03:22:00 GMT', '2016-01-12'],
  ['2016-10-14', '2016-10-14'],
  ['Feb. 30, 2016', null],
  ['13/32/2016', null],
  ['as of June 2015', null],
  ['It opened on Dec. 15, 2016', null],
])('reads the date %j as %j', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

test.each([
  ['posts/2016-10-14-slug.md', '2016-10-14'],
  ['2025/1017/story.html', '2025-10-17'],
  ['Doe/20Jun2007Doe12.txt', '2007-06-20'],
  ['2016/10/14/index.html', '2016-10-14'],
  ['photo-2001326743.html', null],
])('reads the date in the path %s as %j', (file, date) => {
  expect(dateOfPath(file)).toBe(date);
});

test('keeps the calendar day of a date with a time zone', () => {
  expect(['2016-09-27 23:30:00 -4', '2016-09-27T23:30:00Z', '20160927'].map(parseMachineDate)).toEqual(
    Array(3).fill('2016-09-27'),
  );
});

test('finds no date in numbers that are none', () => {
  expect(findDates('Fare 1.2.2016.4, room 12/13/14, (703) 555-0131, version 2016.10.14, 1/2/16')).toEqual([]);
});

test('finds every VIRIN, and nothing that only looks like one', () => {
  const text =
    '190312-D-QX101-0012.JPG, 990412-A-1234S-028B (1), 230915-A-QW300-1004-BE, 190312-D-QX101-00121, 2019-03-12, 190312-D-QX101';
  expect(findVirins(text).map(({ virin }) => virin)).toEqual([
    '190312-D-QX101-0012',
    '990412-A-1234S-028B',
    '230915-A-QW300-1004-BE',
  ]);
});

test('decodes a VIRIN, its century by pivot, and never the digits of a social security number', () => {
  expect([
    parseVirin('190312-D-QX101-0012', 2021),
    parseVirin('440606-O-ZZ999-001C', 2021),
    parseVirin('990412-A-1234S-028-BE', 2003),
  ]).toEqual([
    { date: '2019-03-12', service: 'D', visionId: 'QX101', sequence: '0012', crop: null, country: null },
    { date: '1944-06-06', service: 'O', visionId: 'ZZ999', sequence: '001', crop: 'C', country: null },
    { date: '1999-04-12', service: 'A', visionId: null, sequence: '028', crop: null, country: 'BE' },
  ]);
});

test('reads a VIRIN from a label, misprinted too, and from a file name in any case', () => {
  expect([
    labelledVirin('190312-D-QX101-0012.JPG'),
    labelledVirin('71004-N-QD309-001'),
    labelledVirin('190312–D–QX101‑0012'),
    labelledVirin('none'),
    virinOfAddress('https://media.example.mil/2019/190312-d-qx101-0012.jpg?x=1'),
  ]).toEqual(['190312-D-QX101-0012', '71004-N-QD309-001', '190312-D-QX101-0012', null, '190312-D-QX101-0012']);
});

test.each([
  ['Boats wait. (U.S. Navy photo/Seaman Rae Dunn)', 'Boats wait.', 'U.S. Navy photo/Seaman Rae Dunn'],
  ['Boats wait. (U.S. Navy photo by Seaman Rae Dunn) (Released)', 'Boats wait.', 'U.S. Navy photo by Seaman Rae Dunn'],
  ['Boats (left) wait. ( Courtesy photograph)', 'Boats (left) wait.', 'Courtesy photograph'],
  ['Boats wait. (U.S. Navy graphic/Rae Dunn', 'Boats wait.', 'U.S. Navy graphic/Rae Dunn'],
  ['Boats wait. DoD photo by Navy Seaman Rae Dunn', 'Boats wait.', 'DoD photo by Navy Seaman Rae Dunn'],
  ['Boats wait, U.S. Army photo by Spc. Ed Marsh', 'Boats wait', 'U.S. Army photo by Spc. Ed Marsh'],
  ['Boats wait. [Photo courtesy of Ed Marsh]', 'Boats wait.', 'Photo courtesy of Ed Marsh'],
  ['Boats wait [Image 2 of 6]', 'Boats wait [Image 2 of 6]', null],
  ['He saw a photo by the door and kept it.', 'He saw a photo by the door and kept it.', null],
  [
    'Boats wait in Port Hale, Va. Army photo by Sgt. Ed Marsh',
    'Boats wait in Port Hale, Va.',
    'Army photo by Sgt. Ed Marsh',
  ],
  ['Boats wait in Oslo, Norway. Photo by Ed Marsh', 'Boats wait in Oslo, Norway.', 'Photo by Ed Marsh'],
  ['Ada meets Lou Petty Jr. DoD photo by Ed Marsh', 'Ada meets Lou Petty Jr.', 'DoD photo by Ed Marsh'],
  ['Boats wait. Hale Boat Corp. photo by Ed Marsh', 'Boats wait.', 'Hale Boat Corp. photo by Ed Marsh'],
  ['Boats wait. Hale Warfare Center photo', 'Boats wait.', 'Hale Warfare Center photo'],
  ['Boats wait. U.S. Navy photo/Ed Marsh)', 'Boats wait.', 'U.S. Navy photo/Ed Marsh'],
  ['Boats wait. (U.S. Navy rendering/Ed Marsh)', 'Boats wait.', 'U.S. Navy rendering/Ed Marsh'],
  ['Boats wait. Credit: Ed Marsh', 'Boats wait.', 'Credit: Ed Marsh'],
  ['Boats wait. Photo credit: Harbor Museum', 'Boats wait.', 'Photo credit: Harbor Museum'],
  ['The photo by Marsh was sold (as a print) in Hale.', 'The photo by Marsh was sold (as a print) in Hale.', null],
  ['An illustration by age group.', 'An illustration by age group.', null],
  ['Image: a chart of the catch.', 'Image: a chart of the catch.', null],
  [
    'Boats wait. (U.S. Navy photo/Ed Marsh) (This photo was altered for security reasons.)',
    'Boats wait. (This photo was altered for security reasons.)',
    'U.S. Navy photo/Ed Marsh',
  ],
])('parts %j from its credit', (printed, caption, credit) => {
  expect(splitCredit(printed)).toEqual({ caption, credit });
});

test.each([
  ['U.S. Navy photo by Seaman Rae Dunn/Released', 'Seaman Rae Dunn', 'Seaman', 'U.S. Navy'],
  ['DoD photo by Air Force Staff Sgt. Dana R. Quill', 'Staff Sgt. Dana R. Quill', 'Staff Sgt.', 'DoD'],
  ['Courtesy photo/Harbor Museum', null, null, 'Harbor Museum'],
  ['Air Force photo /Tech. Sgt. Ole Brun', 'Tech. Sgt. Ole Brun', 'Tech. Sgt.', 'Air Force'],
  ['U.S. Air Force photo', null, null, 'U.S. Air Force'],
  ['Photo credit: Ed Marsh', 'Ed Marsh', null, null],
  ['U.S. Navy photo//Seaman Rae Dunn', 'Seaman Rae Dunn', 'Seaman', 'U.S. Navy'],
  ['U.S. Navy photo - Seaman Rae Dunn', 'Seaman Rae Dunn', 'Seaman', 'U.S. Navy'],
  ['U.S. Navy photo, Seaman Rae Dunn', 'Seaman Rae Dunn', 'Seaman', 'U.S. Navy'],
  ['Released/U.S. Navy photo by Rae Doe.', 'Rae Doe', null, 'U.S. Navy'],
  ['Hale Boat Inc. photo by MC1(SW/AW) Rae Dunn', 'MC1(SW/AW) Rae Dunn', 'MC1(SW/AW)', 'Hale Boat Inc.'],
])('reads who made %j', (credit, photographer, rank, organization) => {
  expect(parseCredit(credit)).toEqual({ photographer, rank, organization });
});

test('knows a caption by its credit though a remark on the picture follows', () => {
  expect(
    [
      'Boats wait. (U.S. Navy photo/Ed Marsh) (This photo was altered for security reasons.)',
      'Boats wait. (U.S. Navy photo/Ed Marsh) The crew then left the harbor.',
    ].map(endsInCredit),
  ).toEqual([true, false]);
});

test('parts ranks from names, longer ranks first', () => {
  expect(
    [
      'Airman 1st Class Lou Petty',
      'Lt. Col. Iris Holm',
      'Mass Communication Specialist 1st Class Jonah Birk',
      'Marta Lind',
    ].map((name) => splitRank(name).rank),
  ).toEqual(['Airman 1st Class', 'Lt. Col.', 'Mass Communication Specialist 1st Class', null]);
});

test.each([
  [
    'By Capt. Iris Holm, 91st Wing Public Affairs / Published January 13, 2016',
    'By Capt. Iris Holm, 91st Wing Public Affairs',
    '2016-01-13',
  ],
  ['By 91st Wing Public Affairs, / Published January 13, 2016', 'By 91st Wing Public Affairs', '2016-01-13'],
  ['Published September 22, 2015', null, '2015-09-22'],
  ['Dec. 15, 2016 | By Marta Lind, DoD News', 'By Marta Lind, DoD News', '2016-12-15'],
])('reads the byline %j', (line, byline, date) => {
  expect(readByline(line)).toEqual({ byline, date });
});

test('takes no sentence for a byline', () => {
  expect(
    ['By day, the boat patrols the harbor.', 'By Friday, the ice was gone.', 'By filing suit, the harbor won time'].map(
      readByline,
    ),
  ).toEqual([null, null, null]);
});

test.each([
  ['CALDER BAY AIR BASE, Maine (AFNS) -- The wing flew.', 'CALDER BAY AIR BASE, Maine (AFNS)', null],
  ['WASHINGTON, Dec. 15, 2016 — The secretary said.', 'WASHINGTON, Dec. 15, 2016', '2016-12-15'],
  ['FORT HOLLIS, Mont. -- Engineers built it.', 'FORT HOLLIS, Mont.', null],
  ['McHALE FIELD, Wash. (AFNS) -- The wing flew.', 'McHALE FIELD, Wash. (AFNS)', null],
  ['HALE, Calif., and PORT DUNN, Nev. (AFNS) – The wing flew.', 'HALE, Calif., and PORT DUNN, Nev. (AFNS)', null],
  ['Calder Bay Air Base, Maine (AFNS) -- The wing flew.', 'Calder Bay Air Base, Maine (AFNS)', null],
  ['Washington, D.C. - Senator Doe spoke.', 'Washington, D.C.', null],
  ['Port Hale, VA, May 5, 2006 – Boats wait.', 'Port Hale, VA, May 5, 2006', '2006-05-05'],
])('reads the dateline of %j', (paragraph, dateline, date) => {
  expect(readDateline(paragraph)).toMatchObject({ dateline, date });
});

test('takes no dash in a sentence for the end of a dateline', () => {
  expect(
    [
      'The boat -- an old one -- waits.',
      'Ice, he said - all of it - is gone.',
      'Dunn, Marsh and Lind - they wait.',
    ].map(readDateline),
  ).toEqual([null, null, null]);
});

test.each([
  ['No. 941-07 IMMEDIATE RELEASE', { kind: 'number', number: '941-07' }],
  ['IMMEDIATE RELEASE No. 1031-06', { kind: 'number', number: '1031-06' }],
  ['Release No: NR-136-18', { kind: 'number', number: 'NR-136-18' }],
  ['FOR IMMEDIATE RELEASE', { kind: 'urgency' }],
  ['Department of Justice', { kind: 'organization', organization: 'Department of Justice' }],
  ['Media Contact: (703) 555-0131/555-0132', { kind: 'contact' }],
  ['Harbor Patrol Opens Winter Station', null],
])('reads the release head %j', (line, fact) => {
  expect(readHeadFact(line)).toEqual(fact);
});

test('parts no sentence after ranks, months, states and initials', () => {
  expect(
    sentences('Gen. L. Ortmann spoke in Calder Bay, Va. on Dec. 15. “It is cold,” she said. U.S. crews agreed.'),
  ).toEqual(['Gen. L. Ortmann spoke in Calder Bay, Va. on Dec. 15.', '“It is cold,” she said.', 'U.S. crews agreed.']);
});

test('knows a notice with the name of its site lost', () => {
  expect(
    isNotice(
      'You have accessed part of a historical collection on Some of the information contained within may be outdated.',
    ),
  ).toBe(true);
});

test('gives one release one id, however its address is written', () => {
  const addresses = [
    'http://www.example.mil/News/1/',
    'https://example.mil/News/1#top',
    'https://example.mil/News/1?utm_source=x',
  ];
  expect(new Set(addresses.map((address) => identityOf(address, 'a.html'))).size).toBe(1);
});

test('names no real capture in the source: its VIRINs are patterns and examples of notation only', () => {
  const folder = path.join(import.meta.dirname, '..', '..', 'archive');
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'));
  const named = files.filter((file) =>
    findVirins(readFileSync(path.join(folder, file), 'utf8')).some(({ virin }) => !/-(?:ZZ|XX|AA)/.test(virin)),
  );
  expect(named).toEqual([]);
});

test.each([
  [
    'http://www.example.mil/News/ArticleDisplay/tabid/223/Article/633486/boats-wait.aspx',
    'https://www.example.mil/News/Article-Display/Article/633486/boats-wait-in-port/',
    'http://www.example.mil/DesktopModules/ArticleCS/Print.aspx?PortalId=1&ModuleId=850&Article=633486',
    'https://web.archive.org/web/20160112031500id_/http://www.example.mil/News/Article/Article/633486/',
  ],
  [
    'http://www.defense.gov/News/Article/Article/1000123/boats-wait',
    'https://www.war.gov/News/Article/Article/1000123/',
    'https://dod.defense.gov/News/Article/Article/1000123/boats-wait/',
  ],
  ['https://www.justice.gov/opa/pr/boats-wait', 'https://www.justice.gov/archives/opa/pr/boats-wait'],
])('knows the page %j by its other addresses', (...addresses) => {
  expect(new Set(addresses.map((address) => identityOf(address, 'a.html'))).size).toBe(1);
});

test('gives articles of other numbers and other sites other ids', () => {
  const addresses = [
    'https://www.example.mil/News/Article/Article/633486/boats-wait',
    'https://www.example.mil/News/Article/Article/633487/boats-wait',
    'https://www.sample.mil/News/Article/Article/633486/boats-wait',
    'https://www.example.com/article/633486/page-2',
    'https://www.example.com/article/633486/page-3',
  ];
  expect(new Set(addresses.map((address) => identityOf(address, 'a.html'))).size).toBe(5);
});

test('tells the page and the time of the capture from the address a web archive gives it', () => {
  expect(unarchive('https://web.archive.org/web/20160112031500/http://www.example.mil/News/1/')).toEqual({
    url: 'http://www.example.mil/News/1/',
    captured: '2016-01-12T03:15:00Z',
  });
});

test('takes a title that begins with the word photo for no credit', () => {
  expect(
    ['Photo: The year in review', 'Photo: Boats wait at the pier', 'Boats wait. Photo: Kit Marlow'].map(endsInCredit),
  ).toEqual([false, false, true]);
});

test('takes a bylined story that is headed by remarks for news, a speech for a speech', () => {
  const evidence = { url: null, path: 'a.txt', released: false, dated: true, blocks: [], photos: 0 };
  const headline = 'Remarks by the harbor master draw praise';
  expect([true, false].map((bylined) => kindOf({ ...evidence, headline, bylined }))).toEqual(['other', 'speech']);
});
