import { bodyOf, CAPTION, HEADLINE, VIRIN } from './release.ts';

/** What a made-up page is composed of: each a part as sites mark it up, and what it tells of the release. */
export interface MadePage {
  readonly site: keyof typeof SITES;
  readonly head: keyof typeof HEADS;
  readonly photo: keyof typeof PHOTOS;
  readonly tail: keyof typeof TAILS;
  readonly dateline: string;
  readonly credit: string;
  readonly place: 'before' | 'within' | 'after';
  readonly subhead: boolean;
}

interface Signed {
  readonly html: string;
  readonly byline: string | null;
  readonly date: string | null;
}

const DAY = '2016-12-15';
const PICTURE = `https://media.example.mil/2016/Dec/15/2001684220/-1/-1/0/${VIRIN}.JPG`;

/** The site around a release. */
export const SITES = {
  article: (title: string, body: string) =>
    `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav></header><main><article><h1>${title}</h1>${body}</article></main><footer><p>Privacy Policy</p></footer>`,
  afpims: (title: string, body: string) =>
    `<div id="skip-link"><a href="#c">Skip to main content (Press Enter).</a></div><div class="da_nav menu"><a href="/">Home</a><a href="/n">News</a></div><div class="maincontent"><div class="adetail"><h1 class="maintitle">${title}</h1><div class="body">${body}</div></div></div><div class="footer">Hosted by Defense Media Activity - WEB.mil</div>`,
  tables: (title: string, body: string) =>
    `<table><tr><td><a href="/">Home</a> | <a href="/n">News</a></td></tr><tr><td><h2>${title}</h2>${body}</td></tr></table>`,
  blog: (title: string, body: string) =>
    `<div id="masthead"><a href="/">Hollis Live</a></div><div id="content"><div class="post hentry"><h1 class="entry-title">${title}</h1><div class="entry-content">${body}</div></div></div><div id="secondary" class="widget-area"><h3>Archives</h3><ul><li>December 2016</li></ul></div>`,
  drupal: (title: string, body: string) =>
    `<div class="region-header">United States Department of Justice</div><div class="region-content"><h1 class="page-title">Justice News</h1><div class="node node-press-release"><h1 class="node-title">${title}</h1><div class="field-body">${body}</div></div></div>`,
};

/** What stands between headline and text. */
export const HEADS = {
  none: { html: '', byline: null, date: null },
  paragraphs: {
    html: '<p class="byline">By Staff Sgt. Kit Doe, 41st Engineer Brigade</p><p class="date">Dec. 15, 2016</p>',
    byline: 'By Staff Sgt. Kit Doe, 41st Engineer Brigade',
    date: DAY,
  },
  published: {
    html: '<div class="byline">By Staff Sgt. Kit Doe, 5th Bomb Wing Public Affairs / Published December 15, 2016</div>',
    byline: 'By Staff Sgt. Kit Doe, 5th Bomb Wing Public Affairs',
    date: DAY,
  },
  spans: {
    html: '<div class="info"><time datetime="2016-12-15">Dec. 15, 2016</time> | By <a href="/a">Kit Doe</a> , DOD News</div>',
    byline: 'By Kit Doe , DOD News',
    date: DAY,
  },
  list: {
    html: '<ul><li>Published Dec. 15, 2016</li><li>By Staff Sgt. Kit Doe</li><li>41st Wing Public Affairs</li></ul>',
    byline: 'By Staff Sgt. Kit Doe',
    date: DAY,
  },
  login: {
    html: '<div class="entry-meta">Posted on <a href="/2016/12/15"><time>December 15, 2016</time></a> by <span class="author"><a href="/author/kdoe7">kdoe7</a></span></div><p>By Sgt. Kit Doe, 41st Engineer Brigade</p>',
    byline: 'By Sgt. Kit Doe, 41st Engineer Brigade',
    date: DAY,
  },
  lines: {
    html: '<p><b>By Sgt. 1st Class Kit Doe</b><br><i>American Forces Press Service</i></p><p>Dec. 15, 2016</p>',
    byline: 'By Sgt. 1st Class Kit Doe',
    date: DAY,
  },
  bar: {
    html: '<p>By 2nd Lt. Kit Doe | Camp Hollis | December 15, 2016</p>',
    byline: 'By 2nd Lt. Kit Doe | Camp Hollis',
    date: DAY,
  },
  unit: {
    html: '<div class="info">PRESS RELEASE | Dec. 15, 2016</div><p>U.S. Coast Guard Sector Calder Bay</p>',
    byline: 'U.S. Coast Guard Sector Calder Bay',
    date: DAY,
  },
  posted: {
    html: '<p>Posted 12/15/2016 &nbsp; Updated 12/16/2016 &nbsp; <a>Email story</a> &nbsp; <a>Print story</a></p><p>by Staff Sgt. Kit Doe<br>41st Wing Public Affairs</p>',
    byline: 'by Staff Sgt. Kit Doe',
    date: DAY,
  },
  authored: {
    html: '<p>15 Dec 2016 | Cpl. Kit Doe Marine Corps Base Calder</p>',
    byline: 'Cpl. Kit Doe Marine Corps Base Calder',
    date: DAY,
  },
  numbered: {
    html: '<p>IMMEDIATE RELEASE</p><p>Release No: NR-136-16</p><p>Dec. 15, 2016</p>',
    byline: null,
    date: DAY,
  },
  story: {
    html: '<p>Story Number: NNS161215-03 Release Date: 12/15/2016 9:12:00 AM</p><p>A &nbsp;A &nbsp;A</p><p>From USS Heron Public Affairs</p>',
    byline: 'From USS Heron Public Affairs',
    date: DAY,
  },
} satisfies Readonly<Record<string, Signed>>;

/** A picture with its caption and credit; whether its VIRIN stands anywhere. */
export const PHOTOS = {
  figure: {
    html: (caption: string, credit: string) =>
      `<figure><img src="${PICTURE}" alt="A bridge in the snow"><figcaption>${caption} ${credit}</figcaption></figure>`,
    virin: true,
  },
  creditApart: {
    html: (caption: string, credit: string) =>
      `<div class="photo"><img src="${PICTURE}" alt="bridge"><p>${caption}</p><p class="credit">${credit}</p></div>`,
    virin: true,
  },
  blog: {
    html: (caption: string, credit: string) =>
      `<div class="wp-caption alignright"><a href="/p/12"><img src="/up/bridge-300x200.jpg" alt="bridge" width="300" height="200"></a><p class="wp-caption-text">${caption} ${credit}</p></div>`,
    virin: false,
  },
  altRepeats: {
    html: (caption: string, credit: string) =>
      `<div class="media-inline photo"><img src="${PICTURE}" alt="${caption} ${credit}"><div class="caption"><span>${caption} ${credit}</span></div></div>`,
    virin: true,
  },
  table: {
    html: (caption: string, credit: string) =>
      `<table align="right" width="200"><tr><td><img src="bridge.jpg" width="200" height="150" alt=""></td></tr><tr><td><font size="1">${caption} ${credit}</font></td></tr></table>`,
    virin: false,
  },
  italic: {
    html: (caption: string, credit: string) =>
      `<p><img src="${PICTURE}" alt="bridge"><br><em>${caption} ${credit}</em></p>`,
    virin: true,
  },
  download: {
    html: (caption: string, credit: string) =>
      `<div class="photo"><a href="${PICTURE}"><img src="${PICTURE}" alt="bridge"></a></div><div>DOWNLOAD HI-RES / PHOTO DETAILS</div><p>${caption} ${credit}</p>`,
    virin: true,
  },
  described: {
    html: (caption: string, credit: string) =>
      `<div class="slide"><img src="${PICTURE}" alt="A bridge stands in the snow."><p>A bridge stands in the snow.</p><h3>Raising the Bridge</h3><p>${caption} ${credit}</p><p>Credit: Staff Sgt. Dana Quill</p><p>VIRIN: ${VIRIN}</p></div>`,
    virin: true,
  },
};

/** What stands below the text and is none of it. */
export const TAILS = {
  none: '',
  tags: '<div class="tags"><a href="/tag/a" rel="tag">bridges</a>, <a href="/tag/b" rel="tag">engineers</a></div>',
  tagList: '<h4>Tags</h4><p>bridges</p><p>engineers</p>',
  keywords: '<p class="keywords">bridge, engineers, river, national guard</p>',
  related: '<div class="related"><h3>Related Stories</h3><ul><li><a href="/r">Ferry Sails Again</a></li></ul></div>',
  share: '<div class="share"><a>Facebook</a> <a>Twitter</a> <a>Email</a></div>',
  media: '<h3>More Media</h3><p><a href="/r">Ferry Sails Again</a></p>',
  photos: '<h4>RELATED PHOTOS</h4><p>A ferry waits beside the bridge.</p><p>December 13, 2016.</p>',
  contact:
    '<p>Contact</p><p>41st Engineer Brigade Public Affairs</p><p>(406) 555-0134</p><p>bridge, engineers, river, national guard</p>',
  code: '<p>[gallery ids="1,2"]</p>',
  closed: '<p>Comments are closed.</p>',
};

/** What stands below the headline of a made-up page. */
export function storyOf(page: MadePage): string {
  const paragraphs = bodyOf(page).map((text) => (text === 'Making Progress' ? `<h3>${text}</h3>` : `<p>${text}</p>`));
  const cut = page.place === 'before' ? 0 : page.place === 'within' ? 2 : paragraphs.length;
  const photo = PHOTOS[page.photo].html(CAPTION, page.credit);
  const parts = [HEADS[page.head].html, ...paragraphs.slice(0, cut), photo, ...paragraphs.slice(cut), TAILS[page.tail]];
  return parts.join('\n');
}

/** The made-up page as a server sends it. */
export function htmlOf(page: MadePage): string {
  const body = SITES[page.site](HEADLINE, storyOf(page));
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${HEADLINE} | Hollis</title></head><body>${body}</body></html>`;
}
