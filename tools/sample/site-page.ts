import { element, escapeHtml } from './html.ts';
import { type Photo, type Photos, photoOf, printedCaption } from './photo.ts';
import { printedDate } from './printed-date.ts';
import type { Part, Story } from './story.ts';
import { withDateline } from './text-capture.ts';

/** What a page needs besides its story: the photos, the other stories, and how a picture is addressed. */
export interface SiteContext {
  readonly photos: Photos;
  readonly stories: readonly Story[];
  readonly addressOf: (photo: Photo) => string;
}

/** A story as a page of the content system of 2012 to 2022: menus twice, figures in the body, tags and related stories after it. */
export function sitePage(story: Story, context: SiteContext): string {
  const direction = story.language === 'ar' ? ' dir="rtl"' : '';
  return `<!DOCTYPE html>${mirrorMark(story)}
<html lang="${story.language ?? 'en-US'}"${direction}>
${pageHead(story)}
<body id="Body">
<a href="#skip-target" class="skip-link">Skip to main content (Press Enter).</a>
${siteHeader()}
<main id="skip-target" class="wrap">
<article class="adetail article-view" itemscope itemtype="https://schema.org/NewsArticle">
${articleHeader(story)}
<div class="body" itemprop="articleBody">
${withDateline(story)
  .map((part) => block(part, context))
  .join('\n')}
</div>
${tagList(story)}
</article>
${relatedList(story, context)}
</main>
${siteFooter()}
</body>
</html>
`;
}

/** The mark a site copier leaves: the page's address and the minute it was fetched. */
function mirrorMark({ url, captured }: Story): string {
  if (url === undefined || captured === undefined) return '';
  const fetched = new Date(`${captured}T09:12:44Z`).toUTCString();
  return `\n<!-- Mirrored from ${url.replace('https://', '')} by HTTrack Website Copier/3.x [XR&CO'2014], ${fetched} -->`;
}

function pageHead(story: Story): string {
  const url = escapeHtml(story.url ?? '');
  return `<head id="Head"><meta charset="utf-8">
<title>${escapeHtml(story.headline)} &gt; Harrow Sound Joint Relief Command &gt; ${section(story)}</title>
<link rel="canonical" href="${url}">
<meta property="og:title" content="${escapeHtml(story.headline)}">
<meta property="og:type" content="article">
<meta property="og:url" content="${url}">
<meta property="og:site_name" content="Harrow Sound Joint Relief Command">
<script>var dnn_config = { tabId: 129, portalId: 1 };</script>
</head>`;
}

function siteHeader(): string {
  const entries = ['Home', 'News', 'Releases', 'Photos', 'Biographies', 'About'];
  const menu = entries.map((entry) => `<li><a href="/${entry}/">${entry}</a></li>`).join('');
  return `<header id="header">
<div class="usa-banner"><p>An official website of the United States Government&nbsp;</p><button>Here's how you know</button></div>
<nav class="menu-desktop"><ul>${menu}</ul></nav>
<nav class="menu-mobile"><ul>${menu}</ul></nav>
<div class="breadcrumb"><a href="/">Home</a> : <a href="/News/">News</a></div>
</header>`;
}

function articleHeader(story: Story): string {
  const meta = [story.byline, story.date === null ? undefined : `/ Published ${printedDate(story.date)}`];
  return [
    ...(story.releaseHead ?? []).map((line) => element('p class="release-head"', escapeHtml(line))),
    element('h1 class="maintitle" itemprop="headline"', escapeHtml(story.headline)),
    ...(story.subhead === undefined ? [] : [element('h2 class="subtitle"', escapeHtml(story.subhead))]),
    element('p class="info"', escapeHtml(meta.filter((line) => line !== undefined).join(' '))),
    ...(story.current === undefined ? [] : [element('p class="current"', escapeHtml(story.current))]),
    ...(story.note === undefined ? [] : [element('p class="editors-note"', element('em', escapeHtml(story.note)))]),
    '<div class="share"><a href="#">Facebook</a> <a href="#">Twitter</a> <a href="#">Email</a> <a href="#">Print</a></div>',
  ].join('\n');
}

function block(part: Part, context: SiteContext): string {
  switch (part.kind) {
    case 'photo':
      return figure(photoOf(part.key, context.photos), context);
    case 'list':
      return element('ul', part.rows.map((row) => element('li', escapeHtml(row))).join('\n'));
    case 'table':
      return table(part.rows);
    case 'subhead':
      return element('h2', escapeHtml(part.text));
    case 'quote':
      return element('blockquote', element('p', escapeHtml(part.text)));
    case 'paragraph':
      return element('p', escapeHtml(part.text).replaceAll('\n', '<br>\n'));
  }
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (name: string) => (cells: readonly string[]) =>
    element('tr', cells.map((cell) => element(name, escapeHtml(cell))).join(''));
  return element(
    'table class="figures"',
    `<thead>${row('th')(head)}</thead>\n<tbody>${rows.map(row('td')).join('\n')}</tbody>`,
  );
}

function figure(photo: Photo, context: SiteContext): string {
  const address = escapeHtml(context.addressOf(photo));
  return `<figure class="media-inline">
<a href="${address}" title="${escapeHtml(photo.title)}"><img src="${address}" alt="${escapeHtml(photo.title)}"></a>
<figcaption>
<p class="caption">${escapeHtml(printedCaption(photo))}</p>
<p class="photo-by">Photo By: ${escapeHtml(photo.by)}</p>
<p class="virin">VIRIN: ${photo.virin}</p>
<p class="link"><a href="${address}">Download Image: Full Size (1.19 MB)</a></p>
<p class="link"><a href="#">Photo Gallery</a></p>
</figcaption>
</figure>`;
}

function tagList(story: Story): string {
  const tags = story.tags ?? [];
  if (tags.length === 0) return '';
  return element('div class="tags"', tags.map((tag) => `<a href="/Tag/" rel="tag">${escapeHtml(tag)}</a>`).join(' '));
}

function relatedList(story: Story, { stories }: SiteContext): string {
  const related = stories.filter(({ name }) => story.related?.includes(name));
  if (related.length === 0) return '';
  const entries = related.map(
    (one) => `<li><a href="${escapeHtml(one.url ?? '#')}">${escapeHtml(one.headline)}</a></li>`,
  );
  return `<aside class="related"><h3>Related Stories</h3><ul>${entries.join('\n')}</ul></aside>`;
}

function siteFooter(): string {
  return `<footer id="footer"><ul><li><a href="/Privacy/">Privacy &amp; Security</a></li><li><a href="/Accessibility/">Section 508</a></li><li><a href="/Contact/">Contact Us</a></li></ul>
<p>Hosted by Harrow Sound Media Activity</p></footer>`;
}

function section(story: Story): string {
  return /\/(Releases|Advisories|Biographies|Feature)\//.exec(story.path)?.[1] ?? 'News';
}
