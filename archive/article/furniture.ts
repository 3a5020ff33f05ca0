import { fold } from './line.ts';
import { linesIn } from './line-set.ts';
import { isMenuLine } from './menu-line.ts';
import { isRightsWords } from './rights-words.ts';

/** Whether a line of a capture is page furniture: banner, skip link, menu, share bar, unresolved template mark. */
export function isFurniture(line: string): boolean {
  if (isRightsWords(line)) return true;
  if (line.length > 400) return false;
  if (EMPTY_LABEL.test(line)) return true;
  if (isMenuLine(line, SHORT)) return true;
  if (line.length > 48) return isRule(line) || isLongFurniture(line);
  const folded = fold(line)
    .replace(/^[\s>*•·|-]{0,4}/, '')
    .replace(/[\s:|>»,;]{0,4}$/, '');
  return (
    folded === '' ||
    SHORT.has(folded) ||
    isRule(folded) ||
    isRule(line) ||
    SHORT_PATTERN.test(folded) ||
    isLongFurniture(line)
  );
}

/** Whether a line opens the part after (or beside) the release that links to other releases. */
export function isRelatedHead(line: string): boolean {
  return line.length < 40 && (RELATED.has(fold(line).replace(/[:\s]+$/, '')) || /^biographies:$/i.test(line));
}

/** Whether everything after this line is the page's own foot: comments, addresses of the site, newsletters. */
export function isFootHead(line: string): boolean {
  if (FOLLOW.test(line)) return true;
  return line.length < 60 && FOOT.has(fold(line).replace(/[:\s]+$/, ''));
}

/** Whether a line is only a ruler or ornament: dashes, stars, letter-spaced capitals. */
export function isRule(line: string): boolean {
  if (line === '~') return true;
  if (/^[^\p{L}\p{N}]{2,}$/u.test(line) && !/^[#$%(]/.test(line)) return !ENDS.has(line.replace(/\s/g, ''));
  return /^(?:\p{L} ){7,}\p{L}$/u.test(line);
}

const ENDS = new Set(['###', '-30-', '***']);

const RELATED = linesIn(`
related stories|related links|related articles|related news|related content|related releases|
related transcripts|related|related documents|read next|more news|more stories|more from this author|
additional links|recent news|latest news|you might also like|news stories|more like this|
more from dvids|more media|more photos|more images|more videos|related photos|related images|related media|related videos|related video|related photo|related sites|related site|recommended|top stories|trending|see also|featured stories`);

const FOOT = linesIn(`
comments|leave a comment|leave a reply|subscribe|stay connected|join the conversation|visible links|
hidden links|news from around the department|subscribe to our newsletter|
choose which defense.gov products you want delivered to your inbox.|subscribe to defense.gov products|
subscribe to war.gov products|web and linking policies|site map|sitemap|hosted by defense media activity|
hosted by defense media activity - web.mil|footer menu|agency contact|privacy & security notice`);

/** `(Follow Kit Doe on Twitter: @doeDoDNews)`, under the stories of 2011 to 2019; the names of tags come after it. */
const FOLLOW = /^\(?follow .{3,60} on twitter ?:? ?(?:at )?@\w{2,30}\.?\)?$/i;

const SHORT = linesIn(`
here's how you know|official websites use .gov|official websites use .mil|secure .gov websites use https|
secure .mil websites use https|skip navigation|skip navigation links|skip to content|skip to main content|
skip to footer|skip to navigation|skip to main content (press enter).|skip to main content (press enter)|
facebook|twitter|x|google+|linkedin|digg|reddit|stumbleupon|pinterest|email|e-mail|print|share|share this|
share this page|share this article|share this story|share article|share page|share:|tweet|like|flickr|instagram|youtube|rss|rss feed|rss feeds|whatsapp|
telegram|tumblr|copy link|copy url|bookmark|delicious|email this|email a copy|email this article|
print this page|print this article|printer friendly|printable version|print friendly|view original|
read more|read|read more read|read more read more|more|show more|see more|learn more|click here for more|back|back to top|top|top of page|
return to top|return|next|previous|prev|close|menu|main menu|search|search form|toggle navigation|toggle search|
search this site|search site|home|sign in|log in|login|live now|upcoming|place holder|placeholder|-->|
loading|loading...|advertisement|photo gallery|image gallery|slideshow|view gallery|you are here|
breadcrumb|you are here: home|jump to main content|enable javascript|accessibility|section 508|foia|
no fear act|usa.gov|privacy policy|privacy & security|privacy and security|contact us|contact|site map|
sitemap|link disclaimer|external link disclaimer|open government|plain writing|inspector general|
en espanol|en español|a-z index|frequently asked questions|faq|faqs|about|about us|news|newsroom|
press releases|press room|photos|videos|multimedia|transcripts|speeches|contracts|advisories|publications|releases|
live events|today in dod|defense news|press advisories|biographies|leaders|our story|military units|
careers|join us|image|tag|tags|sections|explore|resources|categories|us department of defense|
united states department of defense|u.s. department of defense|u.s. department of war|dod|
department of defense|the united states department of justice|printer-friendly version|print version|
view comments|leave a comment|no comments|add a comment|post a comment|this story contains photos.|hide caption|show caption|see less|see less | view image page|view image page|[image]|
[link]|[logo]|(bold)|document|attachment|listen|play|pause|mute|unmute|fullscreen|video player|embed|
subscribe|sign up|follow us|justice news|bookmark and share|press operations bookmark and share|
show articles from section|seal of the department of defense|forgot password?|(e.g. yourname@email.com)|issued by: on|air force photos|
contact author|email story|print story|share story|show caption +|hide caption -|share via email|catch the defense department in action.|catch the war department in action.|
continue reading|what's your reaction?|play video|add your comment|blog comments powered by|blog comments powered by disqus|get adobe flash player|view author page|send corrections|full list|most popular|
back to news|back to news list|back to all news|caption|imagegallery|filter by|browse by|originating site number site filter search|current record|press room - press releases|graphics / photography|buttonlabel|skip share bar|
report a crime|get a job|locate a prison, inmate, or sex offender|apply for a grant|submit a complaint|find sales of seized property|
find help and information for crime victims|register, apply for permits, or request records|identify our most wanted fugitives|
report and identify missing persons|left column|middle column|right column|footer menu`);

const SHORT_PATTERN =
  /^(?:(?:(?:text|font) ?size ?:? ?)?a[+-]?(?:[ |/]{1,5}a[+-]?){1,3}|(?:text|font) ?size ?:?|\{\{[^}]{0,60}\}\}|home(?:news|photos|media|newsroom){1,2}article ?(?:display|view)|1 2 3(?: \d{1,2}){0,12}|#[a-z]+\(\)#|share on [a-z+]+(?: share on [a-z+]+){0,5}|follow us on [a-z+]+|\[?print\]? ?\| ?\[?e-?mail\]?|print ?\/? ?share|(?:\[[^\]]{0,60}\.(?:gif|png|jpe?g|svg|bmp)\] ?)+|(?=.{0,60}[_./])(?:\[[\w./%-]{1,60}\] ?)+|\[\d{1,3}\]|page \d{1,3} of \d{1,3}|\d{1,3} (?:comments?|shares?|views?|likes?|photos?)|view in browser|subscribe ?\d{1,5}|updated [a-z]+\.? \d{1,2}, \d{4}|last (?:updated|modified|reviewed)(?: on)?:? .{4,24}|iframe|slide \d{1,3}|photo \d{1,3} of \d{1,3}|\d{1,2} ?\/ ?\d{1,2}(?: show caption ?\+ ?hide caption ?[–-])?|(?:read ?more ?){1,3}|[a-z]{3,9} \d{4} more stories \| archive|(?:skip to .{2,24})|date \d{4}(?:-\d{2}){1,2}|details|continue reading ?(?:\.{2,3}|…|→)|\d{1,3}(?: \d{2,3}){4,7}|[\d ]{6,12} per citizen|[a-z]{3,9} \d{4} (?:news|press) releases|today: [a-z]{3,9} \d{1,2}, \d{4}|(?:united states|u\.s\.) senator [a-z][a-z. ]{3,30} : press room|hits: \d{1,6}|advertisement|copyright ?(?:©|\(c\))? ?\d{4}.{0,24}|© ?\d{4}.{0,40}|(?:\(button\)(?: [a-z][a-z ]{0,24})? ?){1,6}|(?:\[\d{1,3}\])+(?:facebook|twitter|print|email|share)|(?:home ?[>|»/] ?).{0,40})$/;

/** DVIDS prints the labels of facts it fills in later. */
const EMPTY_LABEL =
  /^(?:(?:Content Credentials )?Issued by: on|Content Credentials)?(?: ?(?:VIRIN|(?:Date )?Created|City|State|Country):){0,6}(?: Date)?$/;

const LONG = [
  /^(united states department of (?:defense|war)) \1$|^seal of the department of defense(?: .{2,60})?$/,
  /^defense visual information distribution service logo$/,
  /^legacy homepage.{0,160}$/,
  /^(?:date \d{4}-\d{2}-\d{2} )?maintenance window scheduled to begin at .{4,80}$/,
  /^-- .{3,90}(?::| -) https?:\/\/\S{4,160}$/,
  /^(?:date \d{4}-\d{2}-\d{2} )?an official website of the (?:united states|u\.s\.) (?:government|department of \w+)(?: here's how you know)?\.?$/,
  /^(?:a )?\.(?:gov|mil) website belongs to an official (?:government|u\.s\. department of (?:defense|war)) organization in the united states\.?$/,
  /^a \.(?:gov|mil) website belongs to an official .{0,80}$/,
  /^a lock (?:\( ?lock ?\)|icon|\( ?locked padlock ?\)|\( ?\))? ?or https:\/\/ means you.{0,3}ve safely connected to the \.(?:gov|mil) website\..{0,120}$/,
  /^(?:official websites use \.(?:gov|mil)|secure \.(?:gov|mil) websites use https).{0,260}$/,
  /^(?:the \.gov means it's official|the site is secure)\.?.{0,200}$/,
  /^(?:print|e-?mail|contact author|share|tweet)(?: {0,2}\| {0,2}(?:print|e-?mail|contact author|share|tweet|download)){1,5}$/,
  /^snapshots of what's happening in the (?:defense|war) department\.$/,
  /^(?:for the latest|follow) .{0,40}(?:news|us) .{0,30}(?:on )?(?:facebook|twitter|instagram).{0,60}$/,
  /^please enable javascript.{0,120}$|^javascript (?:is|must be) .{0,120}$|^your browser does not support .{0,120}$/,
  /^(?:home|you are here) ?(?:>|»|::|\/) ?.{0,160}$|^home(?: : [a-z][\w &'-]{1,40}){1,5}$/,
  /^the appearance of u\.s\. department of (?:defense|war) (?:\(do[dw]\) )?visual information does not imply .{0,80}$/,
  /^this work, .{2,200}, (?:by|identified by) .{2,120}must comply with the restrictions shown on .{2,100}$/,
  /^skip to main content.{0,60}$/,
  /^pursuant to .{0,30}, newsletters, petitions, opinion polls .{20,240}$/,
  /^(?:the )?official (?:web ?)?site of (?:the )?.{4,60}$|^comment on this story(?: \(.{4,80}\))?$|^click here to (?:view|read|post) .{0,20}\bcomments?\b.{0,30}$/,
  /^get more information about .{3,40} from .{3,40} (?:facebook|twitter)(?: or (?:facebook|twitter))?\.$/,
  /^to view this (?:content|video|page), .{0,40}(?:javascript|flash)\b.{0,120}$/,
  /^hosted by (?:the )?defense media activity\b.{0,60}$/,
  /^you are subscribed to .{2,160}\bthis information has (?:recently )?been updated,? and is now available\.?$/,
  /^(?:(?:editor'?s? )?note: ?)?(?:to (?:view|download|see) .{3,80}? )?(?:please )?click (?:on )?(?:the )?(?:\w+ )?(?:photos?|images?|thumbnails?)\b.{0,80}$/,
  /^comments? submission for this story is (?:now )?closed\.?$|^comments (?:for this (?:story|post) )?are (?:now )?closed\.?$/,
  /^this entry was posted (?:in|on) .{2,120}$|^(?:<-|←) older (?:post|entrie)s?\b.{0,40}$|^newer (?:post|entrie)s? ?(?:->|→)?$/,
  /^#(?=[[a-z]).{0,300}\b(?:alternate|rss|all posts)\b.{0,120}$|^#publisher .{2,80}$/,
  /^the post .{1,300} (?:appeared first|first appeared) on .{1,160}$/,
  /^(?:\d{1,6} shares? )?(?:(?:facebook|twitter|x|linkedin|google\+|digg|reddit|stumbleupon|pinterest|e-?mail|mail|print|share|tweet|rss|instagram|youtube|flickr|copy link|whatsapp|buffer|pocket|tumblr|delicious|skype|telegram)(?: ?[|/·•,]{1,3} ?| |$)){3,20}$/,
  /^report waste, fraud, abuse or misconduct to the inspector general$/,
  /^news releases from .{2,60}›.{2,90}$/,
  /^(?:\[[^\]]{0,60}\.(?:gif|png|jpe?g|svg|bmp)\] ?)+$/,
  /^(?=.{0,60}[_./])(?:\[[\w./%-]{1,60}\] ?)+$/,
];
const LONG_START =
  /^(?:date |hosted|official|the official|comment on|comments? submission|comments |click here|get more|you are sub|to view|to download|to see|click|(?:editor.?s? )?note: |this entry|←|<-|newer|united states d|seal of|defense visual|maintenance w|legacy h|-- |an official|a \.|\.gov|\.mil|a lock|official w|secure \.|the \.gov|the site|snap|for the|follow|please e|javascript|your b|home|you are|the appear|the post |pursuant|skip|this work|facebook|twitter|x |linkedin|google|digg|reddit|stumble|pinterest|e-?mail|mail|tweet|buffer|pocket|tumblr|delicious|news releases from|\d{1,6} shares? |print|share|report w|rss|instagram|youtube|flickr|copy|whats|\[|#)/i;

function isLongFurniture(line: string): boolean {
  if (!LONG_START.test(line)) return false;
  const folded = fold(line);
  return LONG.some((pattern) => pattern.test(folded));
}
