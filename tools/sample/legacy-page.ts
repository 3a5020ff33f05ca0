import path from 'node:path';
import { element, escapeHtml } from './html.ts';
import { type Photos, photoOf } from './photo.ts';
import { listedDate } from './printed-date.ts';
import type { Part, Story } from './story.ts';
import { withDateline } from './text-capture.ts';

/** A story as a page of the site of 2004: tables for layout, font tags, the VIRIN only in the picture's name. */
export function legacyPage(story: Story, photos: Photos): string {
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${story.encoding ?? 'iso-8859-1'}">
<title>HarrowSound NEWS: ${escapeHtml(story.headline)}</title>
<link rel="stylesheet" href="/css/main.css" type="text/css">
</head>
<body bgcolor="#FFFFFF" link="#003366">
<a href="#content">Skip navigation links</a>
<table width="760" cellpadding="0" cellspacing="0" border="0">
<tr><td colspan="2" bgcolor="#003366"><img src="/home/images/banner.gif" alt="Harrow Sound Joint Relief Command" width="760" height="72"></td></tr>
<tr>
<td width="140" valign="top">
${menu()}
</td>
<td valign="top"><a name="content"></a>
${sectionLine(story)}
<h2>${escapeHtml(story.headline)}</h2>
${introduction(story)}
${withDateline(story)
  .map((part) => block(part, story, photos))
  .join('\n')}
<p><font size="1"><a href="javascript:window.print()">Printer-friendly Version</a><br>
<a href="/news/subscribe.html">Email A Copy</a></font></p>
</td></tr>
<tr><td colspan="2"><font size="1"><a href="/">Home</a> | <a href="/news/">News</a> | <a href="/site.html">Site Map</a> | <a href="/privacy.html">Privacy &amp; Security</a></font></td></tr>
</table>
</body>
</html>
`;
}

function menu(): string {
  const entries = ['Home', 'Today', 'News', 'Photos', 'Releases', 'Transcripts', 'Fact Sheets', 'Links'];
  return entries.map((entry) => `<a href="/${entry.toLowerCase().replace(' ', '')}/">${entry}</a><br>`).join('\n');
}

function sectionLine(story: Story): string {
  const listed = story.date === null ? '' : `${listedDate(story.date)} : `;
  return `<font size="1">${listed}${escapeHtml(story.organization ?? '')}</font>`;
}

function introduction(story: Story): string {
  const unit = story.byline === undefined ? undefined : story.organization;
  const lines = [story.byline, unit, story.occasion, story.current].filter((line) => line !== undefined);
  const photoFlag = story.parts.some((part) => part.kind === 'photo') && story.date !== null;
  return [
    element('p', lines.map((line) => escapeHtml(line)).join('<br>\n')),
    ...(photoFlag ? ['<p><font size="1">This story contains photos.</font></p>'] : []),
  ].join('\n');
}

function block(part: Part, story: Story, photos: Photos): string {
  switch (part.kind) {
    case 'photo':
      return photoTable(part.key, story, photos);
    case 'list':
      return element('ul', part.rows.map((row) => element('li', escapeHtml(row))).join('\n'));
    case 'table':
      return element('table border="1" cellpadding="4"', part.rows.map(tableRow).join('\n'));
    case 'subhead':
      return `<p><b>${escapeHtml(part.text)}</b></p>`;
    case 'quote':
      return element('blockquote', escapeHtml(part.text));
    case 'paragraph':
      return element('p', escapeHtml(part.text));
  }
}

function tableRow(cells: readonly string[]): string {
  return element('tr', cells.map((cell) => element('td', escapeHtml(cell))).join(''));
}

function photoTable(key: string, story: Story, photos: Photos): string {
  const photo = photoOf(key, photos);
  const source = path.posix.relative(
    path.posix.dirname(story.path),
    photo.file ?? `old-site/images/${photo.virin}.jpg`,
  );
  return `<table width="300" align="right" cellpadding="6"><tr><td>
<img src="${source}" alt="${escapeHtml(photo.title)}" width="300" height="200" border="1">
</td></tr><tr><td><font size="1">${escapeHtml(photo.caption)} <i>${escapeHtml(photo.credit)}</i></font></td></tr></table>`;
}
