/** What a made-up release is composed of: each a part of the page as sites print it, and what it tells of the release. */
export interface MadeRelease {
  readonly frame: string;
  readonly notice: string;
  readonly noticeFirst: boolean;
  readonly subtitle: string;
  readonly head: MadeHead;
  readonly dateline: string;
  readonly photo: MadePhoto;
  readonly credit: string;
  readonly place: 'before' | 'within' | 'after';
  readonly subhead: boolean;
  readonly tail: string;
}

/** Lines between headline and text. */
export interface MadeHead {
  readonly lines: string;
  readonly byline: string | null;
  readonly date: string | null;
}

/** A photo's lines; `made` puts a caption with its credit into them. */
export interface MadePhoto {
  readonly made: (caption: string) => string;
  readonly virin: boolean;
}

export const HEADLINE = 'Engineers Open Bridge Over Little Fork';
export const CAPTION =
  'Soldiers raise a bridge over the Little Fork River at Camp Hollis, Mont., Dec. 12, 2016. The bridge carried its first truck the same night.';
export const VIRIN = '161212-D-QX101-0012';
const SUBHEAD = 'Making Progress';

const GOV = `An official website of the United States Government
Here's how you know

Official websites use .gov

.gov website belongs to an official government organization in the United States.

Secure .gov websites use HTTPS

A lock ( lock ) or https:// means you’ve safely connected to the .gov website. Share sensitive information only on official, secure websites.

`;
const MIL = ` date 2023-01-01 An official website of the United States government
Here’s how you know
Official websites use .mil
A .mil website belongs to an official U.S. Department of Defense organization in the United States.
Secure .mil websites use HTTPS
A lock (lock ) or https:// means you’ve safely connected to the .mil website. Share sensitive information only on official, secure websites.
Skip to main content (Press Enter).

`;
const MENU = `Skip to main content (Press Enter).
Toggle navigation
41st Engineer Brigade
Search
Home
News
Commentaries
Press Releases
Photos
Units
Leadership
Biographies
Fact Sheets
About Us
FOIA
Contact Us
Home : News : Article Display

`;
export const FRAMES: readonly string[] = [
  '',
  GOV,
  MIL,
  MENU,
  'Skip navigation links\nUS Department of Defense\n\n',
  'United States Department of Defense United States Department of Defense\n\nNews Article\n\nBookmark and Share\n\n',
  'Home | News | Photos | Units | Contact Us\n\n',
];
export const NOTICES: readonly string[] = [
  '',
  'You have accessed part of a historical collection on defense.gov. Some of the information contained within may be outdated and links may not function. Please contact the DOD Webmaster with any questions.\n\n',
  'This information is provided for historical purposes only. It may contain outdated information and links may no longer function.\nPlease contact the DOD Webmaster if you have any questions about this archive.\n\n',
];
export const SUBTITLES: readonly string[] = [
  '',
  '',
  'Crews worked eleven days in the snow so that trucks could cross before the thaw',
];
export const HEADS: readonly MadeHead[] = [
  { lines: '', byline: null, date: null },
  { lines: 'Dec. 15, 2016\n\n', byline: null, date: '2016-12-15' },
  { lines: 'By Jim Doe\nDoD News, Defense Media Activity\n\n', byline: 'By Jim Doe', date: null },
  { lines: 'By Kit Doe\n\nDOD News\n\n', byline: 'By Kit Doe', date: null },
  {
    lines: 'By Army Sgt. 1st Class Kit Doe\nAmerican Forces Press Service\n\nDec. 15, 2016\n\n',
    byline: 'By Army Sgt. 1st Class Kit Doe',
    date: '2016-12-15',
  },
  { lines: 'Dec. 15, 2016 | By Kit Doe , DOD News\n\n', byline: 'By Kit Doe , DOD News', date: '2016-12-15' },
  {
    lines: 'By Staff Sgt. Kit Doe, 5th Bomb Wing Public Affairs / Published December 15, 2016\n\nSHARE   PRINT\n\n',
    byline: 'By Staff Sgt. Kit Doe, 5th Bomb Wing Public Affairs',
    date: '2016-12-15',
  },
  {
    lines:
      'Posted 12/15/2016   Updated 12/16/2016     Email story   Print story\n\nby Staff Sgt. Kit Doe\n41st Wing Public Affairs\n\n',
    byline: 'by Staff Sgt. Kit Doe',
    date: '2016-12-15',
  },
  {
    lines: 'From Lt. Cmdr. Kit Doe, USS Heron Public Affairs\n\n',
    byline: 'From Lt. Cmdr. Kit Doe, USS Heron Public Affairs',
    date: null,
  },
  {
    lines: 'By 2nd Lt. Kit Doe | Camp Hollis | December 15, 2016\n\n',
    byline: 'By 2nd Lt. Kit Doe | Camp Hollis',
    date: '2016-12-15',
  },
  {
    lines: 'Posted on December 15, 2016 by kdoe7\n\nStory and photos by Sgt. Kit Doe, 41st Engineer Brigade\n\n',
    byline: 'Story and photos by Sgt. Kit Doe, 41st Engineer Brigade',
    date: '2016-12-15',
  },
  {
    lines:
      'Story Number: NNS161215-03Release Date: 12/15/2016 9:12:00 AM\nA  A  A\n\nFrom USS Heron Public Affairs\n\n',
    byline: 'From USS Heron Public Affairs',
    date: '2016-12-15',
  },
];
export const DATELINES: readonly string[] = [
  '',
  'WASHINGTON, Dec. 15, 2016 — ',
  'WASHINGTON -- ',
  'CALDER AIR BASE, Maine (AFNS) -- ',
  'ABOARD USS HERON (NNS) -- ',
];
export const CREDITS: readonly string[] = [
  'DoD photo by Air Force Staff Sgt. Dana R. Quill',
  'Army photo by Spc. Dana Quill',
  '(U.S. Air Force photo/Senior Airman Dana Quill)',
  '(U.S. Navy photo by Mass Communication Specialist 2nd Class Dana Quill)',
  'Courtesy photo',
  '(Photo courtesy of the Brandt Yard)',
  'U.S. Marine Corps photo by Lance Cpl. Dana Quill',
  'Photo by Dana Quill, 41st Engineer Brigade',
  '(Photo Credit: U.S. Army photo by Spc. Dana Quill)',
  '(Photo Credit: Courtesy photo)',
];
const LABELS = `Photo By: Staff Sgt. Dana Quill\nVIRIN: ${VIRIN}\n\n`;
export const PHOTOS: readonly MadePhoto[] = [
  { made: (caption) => `${`${caption}\n`.repeat(3)}Raising the Bridge\n${caption}\n${LABELS}`, virin: true },
  { made: (caption) => `${caption}\n\n`, virin: false },
  { made: (caption) => `${caption}\n\nDownload Image: Full Size (1.19 MB)\n${LABELS}`, virin: true },
  {
    made: (caption) =>
      `${'A bridge in the snow.\n'.repeat(3)}Raising the Bridge\n${caption}\nCredit: Staff Sgt. Dana Quill\nVIRIN: ${VIRIN}\n\n`,
    virin: true,
  },
  {
    made: (caption) => `SHARE IMAGE:\n\nDownload Image\n\nImage Details\n\nRaising the Bridge\n${caption}\n${LABELS}`,
    virin: true,
  },
  { made: (caption) => `${caption}\n${caption}\n\n`, virin: false },
  { made: (caption) => `[A bridge in the snow]\n${caption}\n\n`, virin: false },
  {
    made: (caption) => `A bridge stands in the snow.\n\nRaising the Bridge\n\n${caption}\n\n${LABELS}`,
    virin: true,
  },
];
export const TAILS: readonly string[] = [
  '',
  'Related Stories',
  'Related Stories\n\nFerry Sails Again\n\nSnow Closes the Pass\n',
  '(Follow Jim Doe on Twitter: @doeDoDNews)\n\nbridges\nArmy\n',
  'Tags\nbridges\nCamp Hollis\n\nMore Media\n',
  'bridge, engineers, river, Camp Hollis\n',
  'Contact:\n41st Engineer Brigade Public Affairs\n(406) 555-0134\nbridge, engineers, river, Camp Hollis\n',
  'RELATED PHOTOS\nA ferry waits beside the bridge.\nDecember 13, 2016.\n',
  'Contact Author\n\nRelated Sites:\nCamp Hollis\n\nRelated Articles:\nFerry Sails Again\n',
];

/** The paragraphs and the sub-head of a made-up release. */
export function bodyOf({ dateline, subhead }: Pick<MadeRelease, 'dateline' | 'subhead'>): readonly string[] {
  return [
    `${dateline}Engineers opened a bridge over the Little Fork River today, the first that carries trucks since the flood took the old one two winters ago, officials said.`,
    '“The crews worked in the snow for eleven days,” said Col. Nadia Fell, the commander of the brigade. “They never asked for anything but coffee.”',
    ...(subhead ? [SUBHEAD] : []),
    'The bridge will carry forty trucks a day until a new one of stone is built, and the ferry will sail beside it until May.',
    'Fell said that the brigade will train the towns of the valley in the spring.',
  ];
}

/** The page of a made-up release as text. */
export function pageOf(release: MadeRelease): string {
  const { frame, notice, noticeFirst, subtitle, head, photo, credit, place, tail } = release;
  const title = `${HEADLINE}\n\n`;
  const paragraphs = bodyOf(release).map((text) => `${text}\n\n`);
  const cut = place === 'before' ? 0 : place === 'within' ? 2 : paragraphs.length;
  const subtitleLines = subtitle === '' ? '' : `${subtitle}\n\n`;
  return [
    ...[frame, ...(noticeFirst ? [notice, title] : [title, notice]), subtitleLines, head.lines],
    ...[...paragraphs.slice(0, cut), photo.made(`${CAPTION} ${credit}`), ...paragraphs.slice(cut), tail],
  ].join('');
}
