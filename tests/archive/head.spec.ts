import { expect, test } from 'vitest';
import { parsed, textOf } from './making/parsing.ts';

const PARAGRAPH =
  'The harbor master said that the boats will stay in port until the ice is gone and the crews are back.';

function releasePage(subtitle: string): string {
  return `<html><head><title>Harbor Opens | Ports</title></head><body><h1>Justice News</h1><article>
    <h1 id="node-title">Harbor Opens After the Ice</h1><div class="field--name-field-pr-subtitle">${subtitle}</div>
    <p>${PARAGRAPH}</p><p>${PARAGRAPH.replace('said', 'wrote')}</p></article></body></html>`;
}

test('takes a release number in the place of a subtitle for the number', async () => {
  const { articles } = await parsed('page.html', releasePage('17-1419'));
  expect([articles[0]?.subhead, articles[0]?.releaseNumber]).toEqual([null, '17-1419']);
});

test('keeps a subtitle of two paragraphs out of the body', async () => {
  const { articles } = await parsed('page.html', releasePage('<p>Crews Return</p><p>Boats Stay in Port</p>'));
  expect([articles[0]?.subhead, textOf(articles[0]).length]).toEqual(['Crews Return Boats Stay in Port', 2]);
});

test('takes no paragraph that a page repeats many times for a caption', async () => {
  const page = `<html><body><article><h1>Harbor Opens After the Ice</h1>${`<p>${PARAGRAPH}</p>`.repeat(30)}</article></body></html>`;
  const { articles } = await parsed('page.html', page);
  expect([articles[0]?.photos.length, articles[0]?.blocks.length]).toEqual([0, 30]);
});

test('gives a speech no date and its kind, though only its occasion is printed', async () => {
  const page = `<html><body><div class="da_print_body"><h1 class="title">The Harbor in 2014</h1><p>Harbor Master Rae Dunn</p>
    <p class="da_story_info">Harbor Symposium, Port Hale, Fla., Feb. 20, 2014</p><div class="da_black">${PARAGRAPH}</div></div></body></html>`;
  const { articles } = await parsed('page.html', page);
  expect([articles[0]?.kind, articles[0]?.date, articles[0]?.byline]).toEqual(['speech', null, null]);
});

test('says that a Markdown file too large to be parsed was read as plain lines', async () => {
  const { articles, remarks } = await parsed(
    'post.md',
    `---\ntitle: Harbor Opens\n---\n${`${PARAGRAPH} `.repeat(700)}`,
  );
  expect([articles[0]?.headline, remarks]).toEqual([
    'Harbor Opens',
    ['recovered: post.md is too large to be parsed as Markdown: it was read as plain lines.'],
  ]);
});

test('knows the labelled facts after a release of one short line, and keeps links in its lists and tables', async () => {
  const page = `<html><head><title>Ring Leader Sentenced | Ports</title></head><body><article><h1>Ring Leader Sentenced</h1>
    <p>He was sentenced.</p><ul><li>Kit Marlow, <a href="/m">31</a>;</li><li><b>Dana Quill</b></li></ul>
    <table><tr><th>Name</th><th>Years</th></tr><tr><td><a href="/m">Marlow</a></td><td>12</td></tr></table>
    <div>Topic(s):&nbsp;</div><div>Fraud</div><div>Component(s):&nbsp;</div><div>Harbor Division</div>
    <div>Press Release Number:&nbsp;</div><div>18 - 475</div></article></body></html>`;
  const [article] = (await parsed('page.html', page)).articles;
  const spans = (article?.blocks ?? []).flatMap((block) =>
    block.kind === 'photo'
      ? []
      : (block.spans ?? []).map(({ kind, start, end }) => `${kind} ${block.text.slice(start, end)}`),
  );
  expect([textOf(article), spans, article?.tags, article?.releaseNumber]).toEqual([
    ['He was sentenced.', 'Kit Marlow, 31;\nDana Quill', 'Name\tYears\nMarlow\t12'],
    ['link 31', 'strong Dana Quill', 'link Marlow'],
    ['Fraud'],
    '18 - 475',
  ]);
});

test('tells a sub-head over a paragraph from a menu of the same name', async () => {
  const page = `<html><head><title>Harbor Opens After the Ice</title></head><body><article><h1>Harbor Opens After the Ice</h1>
    <p>${PARAGRAPH}</p><h2>Resources</h2><p>${PARAGRAPH}</p><h2>Share</h2><p>Facebook</p></article></body></html>`;
  const [article] = (await parsed('page.html', page)).articles;
  expect([textOf(article), article?.furniture]).toEqual([
    [PARAGRAPH, 'Resources', PARAGRAPH],
    ['Share', 'Facebook'],
  ]);
});

test('takes a headline that begins with By for one, and a byline above the text for one', async () => {
  const first = [
    'By Land and Sea, Partners Guard the Strait',
    'By the Numbers: Harbor Patrol',
    'By Sgt. Rae Dunn, 41st Wing Public Affairs',
  ];
  const read = await Promise.all(
    first.map((line) =>
      parsed('one.txt', `${line}\n\nPORT HALE, Maine, March 3, 2019 — ${PARAGRAPH}\n\n${PARAGRAPH}\n`),
    ),
  );
  expect(
    read.map(({ articles }) => [
      articles[0]?.headline === first[0] || articles[0]?.headline === first[1],
      articles[0]?.byline,
    ]),
  ).toEqual([
    [true, null],
    [true, null],
    [false, first[2]],
  ]);
});
