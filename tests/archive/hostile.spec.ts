import { expect, test } from 'vitest';
import type { Outcome } from '../../archive/captures/capture.ts';
import { parseCapture } from '../../archive/captures/registry.ts';
import { createSurroundings } from '../../archive/captures/surroundings.ts';

const NOTHING = createSurroundings('/nowhere', []);
const SENTENCE = 'The harbor patrol opened its winter station on the north pier two weeks ahead of the ice.';

async function outcomesOf(path: string, text: string | Uint8Array): Promise<readonly Outcome[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const outcomes: Outcome[] = [];
  for await (const outcome of parseCapture({ path, bytes, url: null, captured: null }, NOTHING)) outcomes.push(outcome);
  return outcomes;
}

/** What a reader sees of a capture: the ledger codes, or the headline and the body's text. */
async function readingOf(path: string, text: string | Uint8Array): Promise<readonly string[]> {
  const outcomes = await outcomesOf(path, text);
  return outcomes.flatMap((outcome) =>
    outcome.kind === 'remark'
      ? [outcome.code]
      : [
          outcome.article.headline,
          ...outcome.article.blocks.map((block) => (block.kind === 'photo' ? 'photo' : block.text)),
        ],
  );
}

const repeat = (text: string, times: number): string => text.repeat(times);

const CASES: readonly (readonly [name: string, path: string, text: string])[] = [
  ['a million nested <div>', 'a.html', `<h1>Station Opens</h1>${repeat('<div>', 1_000_000)}<p>${SENTENCE}</p>`],
  [
    'half a million nested <b> between paragraphs',
    'b.html',
    `<h1>Station Opens</h1><p>${repeat('<b>', 300_000)}${repeat('<p>', 100_000)}${SENTENCE}`,
  ],
  [
    'formatting elements that all differ',
    'c.html',
    `<h1>Station Opens</h1>${Array.from({ length: 20_000 }, (_, at) => `<font size="${at}">`).join('')}${repeat('<p>x', 20_000)}`,
  ],
  ['nested tables', 'd.html', `<h1>Station Opens</h1>${repeat('<table><tr><td>', 60_000)}${SENTENCE}`],
  ['nested lists', 'e.html', `<h1>Station Opens</h1>${repeat('<ul><li>', 100_000)}${SENTENCE}`],
  [
    'nested figures',
    'f.html',
    `<h1>Station Opens</h1>${repeat('<figure class="photo">', 50_000)}<img src="a.jpg">${SENTENCE}`,
  ],
  ['a megabyte of opening brackets', 'g.txt', `Station Opens\n\n${repeat('(', 1_000_000)}\n\n${SENTENCE}`],
  ['a megabyte of photo brackets', 'h.txt', `Station Opens\n\n${repeat('(photo ', 150_000)}\n\n${SENTENCE}`],
  [
    'a megabyte of credits in one paragraph',
    'i.txt',
    `Station Opens\n\n${repeat('U.S. Army photo by ', 60_000)}\n\n${SENTENCE}`,
  ],
  ['one line of five megabytes', 'j.txt', repeat(`${SENTENCE} `, 56_000)],
  ['one word of five megabytes', 'k.txt', repeat('a', 5_000_000)],
  ['five megabytes of dashes and digits', 'l.txt', repeat('161215-', 700_000)],
  ['a hundred thousand label lines', 'm.txt', `Station Opens\n\n${repeat('Photo By: Sgt. Wade Okoro\n', 100_000)}`],
  [
    'a hundred thousand download lines',
    'n.txt',
    `Station Opens\n\n${repeat('DOWNLOAD HI-RES / PHOTO DETAILS\n', 100_000)}`,
  ],
  ['a hundred thousand equal captions', 'o.txt', `Station Opens\n\n${repeat(`${SENTENCE}\n`, 100_000)}`],
  [
    'a hundred thousand captions that differ',
    'p.txt',
    `Station Opens\n\n${Array.from({ length: 30_000 }, (_, at) => `Boat ${at} at the pier. (Courtesy photo)`).join('\n\n')}`,
  ],
  ['a hundred thousand related heads', 'q.txt', `Station Opens\n\n${repeat('Related Links\n', 100_000)}`],
  [
    'a hundred thousand facts',
    'r.txt',
    `Station Opens\n\n${SENTENCE} ${SENTENCE}\n\n${repeat('Topic(s):\n', 100_000)}`,
  ],
  ['nested quotations in Markdown', 's.md', `${repeat('> ', 20_000)}${SENTENCE}`],
  [
    'nested lists in Markdown',
    't.md',
    `# Station Opens\n\n${Array.from({ length: 2_000 }, (_, at) => `${' '.repeat(at * 2)}- x`).join('\n')}`,
  ],
  ['emphasis without end in Markdown', 'u.md', `# Station Opens\n\n${repeat('*a **b ', 40_000)}`],
  ['brackets without end in Markdown', 'v.md', `# Station Opens\n\n${repeat('[', 50_000)}`],
  ['shortcodes without end', 'w.md', `# Station Opens\n\n${repeat('{{< img src="', 50_000)}`],
  [
    'captions in brackets without end',
    'aa.md',
    `# Station Opens\n\n${repeat('[caption id="a"]<img src="b.jpg">\n\n', 30_000)}`,
  ],
  [
    'open shortcodes in a feed',
    'ab.rss',
    `<rss><channel><item><title>a</title><description><![CDATA[${repeat('[caption <img [/caption ', 40_000)}]]></description></item></channel></rss>`,
  ],
  ['fences without end', 'ac.md', `# Station Opens\n\n${repeat('```\n~~~\n\n', 60_000)}{{< note >}}`],
  [
    'open and closing tags in a line of Markdown',
    'ad.md',
    `# Station Opens\n\n${repeat(`${repeat('<a href="x">', 2000)}${repeat('</b></i></a>', 2000)}\n\n`, 20)}`,
  ],
  [
    'a table of a hundred thousand links',
    'ae.html',
    `<h1>Station Opens</h1><table>${repeat('<tr><td><a href="/x">x</a></td><td>y</td></tr>', 100_000)}</table>`,
  ],
  [
    'a list of two hundred thousand links',
    'af.html',
    `<h1>Station Opens</h1><ul>${repeat('<li><a href="/x">x</a> and <b>y</b></li>', 200_000)}</ul>`,
  ],
  [
    'a picture of five megabytes in its address',
    'ag.html',
    `<h1>Station Opens</h1><p>${SENTENCE}</p><img src="data:image/png;base64,${repeat('iVBORw0KGgo', 450_000)}" alt="x">`,
  ],
  [
    'labelled credits in one paragraph',
    'ah.txt',
    `Station Opens\n\n${repeat('. Photo credit: ', 60_000)}\n\n${SENTENCE}`,
  ],
  [
    'the last line of WordPress without end',
    'ai.txt',
    `Station Opens\n\n${repeat('The post appeared first ', 40_000)}\n\n${SENTENCE}`,
  ],
  ['hyphens at the ends of lines', 'aj.md', `# Station Opens\n\n${repeat(`${repeat('a-\n', 10_000)}\n`, 20)}`],
  [
    'aliases that multiply in front matter',
    'x.md',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ntags: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n---\n\n${SENTENCE}\n`,
  ],
  ['unclosed tags and attributes', 'y.html', `<h1>Station Opens</h1>${repeat('<a href="', 200_000)}`],
  ['unclosed comments', 'z.html', `<h1>Station Opens</h1><p>${SENTENCE}</p>${repeat('<!-- ', 200_000)}`],
];

test.each(CASES)(
  'ends on %s',
  async (_name, path, text) => {
    expect(await outcomesOf(path, text)).not.toEqual([]);
  },
  300_000,
);

test('reads the words of a page that nests a million elements', async () => {
  const [, path, text] = CASES[0] ?? ['', '', ''];
  expect(await readingOf(path, text)).toEqual(['Station Opens', SENTENCE]);
});

test('takes text for text: scripts, markup and event handlers in a capture become words or nothing', async () => {
  const page = `<h1>Station <script>alert(1)</script>Opens</h1><p onclick="x()">${SENTENCE}<svg onload=alert(1)></svg></p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p><a href="javascript:alert(1)">More of it</a>`;
  expect(await readingOf('page.html', page)).toEqual([
    'Station Opens',
    SENTENCE,
    '<script>alert(1)</script>',
    'More of it',
  ]);
});

test('drops direction overrides, NULs and soft hyphens from what it shows', async () => {
  const text = `Station\u202e Opens\u0000\n\nThe har\u00adbor patrol\u2066 opened\u0000 its winter sta\u200btion.\n`;
  expect(await readingOf('page.txt', text)).toEqual(['Station Opens', 'The harbor patrol opened its winter station.']);
});

test('keeps the joiners that scripts and emoji need', async () => {
  expect(await readingOf('page.txt', 'می\u200cخواهم\n\nA crew of 👩\u200d🚒 came to the pier.\n')).toEqual([
    'می\u200cخواهم',
    'A crew of 👩\u200d🚒 came to the pier.',
  ]);
});
