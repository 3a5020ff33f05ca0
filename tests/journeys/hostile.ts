import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Tripwire } from './tripwire.ts';

/** A saved page that tries every way out a page has without being touched by anyone. */
export function hostilePage({ http, webSocket, stun }: Tripwire): string {
  return `<!doctype html><html lang="en"><head><title>Depot reports a hostile release</title>
<link rel="dns-prefetch" href="//dns-prefetch.example.org"><link rel="preconnect" href="${http}">
<link rel="prefetch" href="${http}/prefetch"><link rel="stylesheet" href="${http}/css"><link rel="icon" href="${http}/icon">
<style>@import "${http}/import";@font-face{font-family:x;src:url(${http}/font)}p{font-family:x;background:url(${http}/background)}</style>
<meta http-equiv="refresh" content="1;url=${http}/refresh">
<script type="speculationrules">{"prefetch":[{"urls":["${http}/speculation"]}]}</script></head><body><main><article>
<h1>Depot reports a hostile release</h1>
<p>HARBOR POINT, March 3, 2019 - The Northern Coast Command asks that nothing leaves this page, said Chief Petty Officer Ada
Quill, and every way out is tried below. <a href="${http}/link">A link</a> stands in the text.</p>
<p>The second paragraph is long enough to be taken for the body of a release, and it names the harbor and the depot again.</p>
<img src="${http}/img" alt="A pier"><img src="http://img-dns.example.org/a"><img srcset="${http}/srcset 1x">
<script src="${http}/script"></script><iframe src="${http}/iframe"></iframe><object data="${http}/object"></object>
<embed src="${http}/embed"><video src="${http}/video" poster="${http}/poster"></video><audio src="${http}/audio"></audio>
<svg width="1" height="1"><image href="${http}/svg-image"/></svg><iframe srcdoc="&lt;img src='${http}/srcdoc-img'&gt;"></iframe>
<iframe sandbox srcdoc="&lt;img src='${http}/sandbox-img'&gt;&lt;meta http-equiv=refresh content='0;url=${http}/sandbox-refresh'&gt;"></iframe>
<form id="form" action="${http}/form" target="form-frame" method="post"></form><iframe name="frame"></iframe><iframe name="form-frame"></iframe>
<a id="ping" href="about:blank" ping="${http}/ping" target="frame">x</a>
<img src="x" onerror="fetch('${http}/onerror')"><svg onload="fetch('${http}/svg-onload')"></svg>
<script>
fetch('${http}/fetch').catch(() => {}); navigator.sendBeacon('${http}/beacon');
try { new WebSocket('${webSocket}/web-socket') } catch {}
try { new EventSource('${http}/event-source') } catch {}
document.getElementById('form').submit(); document.getElementById('ping').click();
try { const peer = new RTCPeerConnection({ iceServers: [{ urls: '${stun}' }] }); peer.createDataChannel('x');
peer.createOffer().then((offer) => peer.setLocalDescription(offer)) } catch {}
try { new Worker(URL.createObjectURL(new Blob(['fetch("${http}/worker")']))) } catch {}
try { const x = new XMLHttpRequest(); x.open('GET', '${http}/xhr'); x.send() } catch {}
</script></article></main></body></html>
`;
}

/** An archive of hostile captures in three formats, in `folder`. */
export function writeHostileArchive(folder: string, tripwire: Tripwire): void {
  const { http } = tripwire;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'hostile.html'), hostilePage(tripwire));
  writeFileSync(
    path.join(folder, 'hostile.md'),
    `---\ntitle: A hostile note in Markdown\ndate: 2019-03-04\nimage: ${http}/md-front\n---\n\n# A hostile note in Markdown\n\n` +
      `The harbor ![A pier](${http}/md-img) and a [link](${http}/md-link).\n\n<img src="${http}/md-raw"><script>fetch('${http}/md-script')</script>\n` +
      `<iframe src="${http}/md-iframe"></iframe>\n\n[javascript](javascript:fetch('${http}/md-javascript'))\n`,
  );
  writeFileSync(
    path.join(folder, 'hostile.txt'),
    `Depot sends a hostile text\n\nHARBOR POINT, March 5, 2019 - <img src="${http}/txt-img"> <script>fetch("${http}/txt")</script>\n\n` +
      `The harbor opens. See ${http}/txt-link for more.\n`,
  );
}
