import { expect, test } from 'vitest';
import { parsed, textOf } from './making/parsing.ts';

/** The lines of the front matter of `postOf`, accounted for. */
const HEAD = ['title: The Harbor Desk', 'date: 2019-03-12'];

async function postOf(body: string, path = 'post.md') {
  const { articles } = await parsed(path, `---\ntitle: The Harbor Desk\ndate: 2019-03-12\n---\n${body}`);
  return articles[0];
}

async function photosOf(body: string) {
  const post = await postOf(body);
  return (post?.photos ?? []).map(({ caption, credit, address }) => ({ caption, credit, address }));
}

test('keeps the blank before a decoded reference', async () => {
  expect(textOf(await postOf('We drew it [anew](https://example.gov/new) &mdash; twice &amp; again.'))).toEqual([
    'We drew it anew — twice & again.',
  ]);
});

test('joins a hyphenated word over two lines, and leaves a hyphen that waits for its word', async () => {
  const body = 'The Secretary-\nGeneral came with the short- \nand long-term plans of the 30-\nSomething group.';
  expect(textOf(await postOf(body))).toEqual([
    'The Secretary-General came with the short- and long-term plans of the 30-Something group.',
  ]);
});

test('keeps links and bold words in lists, tables and HTML tags inside a line as spans', async () => {
  const post = await postOf(
    '- [One](https://one.example) and **two**\n- plain\n\n|Name|Visits|\n|--|--|\n|[A](https://a.example)|3|\n\nSee <a href="https://b.example">there</a>, <em>soon</em>.',
  );
  const spanned = (post?.blocks ?? []).map((block) =>
    block.kind === 'photo'
      ? []
      : (block.spans ?? []).map(({ kind, start, end, href }) => [kind, block.text.slice(start, end), href ?? null]),
  );
  expect(spanned).toEqual([
    [
      ['link', 'One', 'https://one.example'],
      ['strong', 'two', null],
    ],
    [['link', 'A', 'https://a.example']],
    [
      ['link', 'there', 'https://b.example'],
      ['emphasis', 'soon', null],
    ],
  ]);
});

test('takes an italic line after a picture for its caption, in Markdown and in HTML, but no remark of the author', async () => {
  const body =
    '![Chart](chart.png "Visits a week")\n*Visits went up in spring.*\n\n<img src="desk.jpg" alt="desk" /><br />\n<em>The desk. (Photo by Kit Marlow)</em>\n\n![Pier](pier.png)\n\n_Originally published on the harbor blog._';
  expect(await photosOf(body)).toEqual([
    { caption: 'Visits went up in spring.', credit: null, address: 'chart.png' },
    { caption: 'The desk.', credit: 'Photo by Kit Marlow', address: 'desk.jpg' },
    { caption: null, credit: null, address: 'pier.png' },
  ]);
});

test('reads the caption that WordPress puts in brackets around a picture', async () => {
  const body =
    '[caption id="attachment_7" align="aligncenter" width="600"]<a href="b.jpg"><img src="b.jpg" alt="b" /></a> The pier at dawn. Photo courtesy of Harbor Museum[/caption]\n\n[caption caption="An older form"]<img src="c.jpg">[/caption]';
  expect(await photosOf(body)).toEqual([
    { caption: 'The pier at dawn.', credit: 'Photo courtesy of Harbor Museum', address: 'b.jpg' },
    { caption: 'An older form', credit: null, address: 'c.jpg' },
  ]);
});

test('reads pictures of any shortcode, their escaped names and the emphasis in their captions', async () => {
  const body =
    '{{< legacy-img src="2017/03/600-x-400\\_desk\\_v2.jpg" alt="Desk" caption="The *old* desk" >}}\n\n{% asset pier.jpg alt="pier" %}';
  expect(await photosOf(body)).toEqual([
    { caption: 'The old desk', credit: null, address: '2017/03/600-x-400_desk_v2.jpg' },
    { caption: null, credit: null, address: 'pier.jpg' },
  ]);
});

test('leaves shortcodes between fences as they are, and prints what a button or a card says', async () => {
  const body =
    'See [two]({{< link "2016-11-08-two.md" >}}).\n\n```\n{{< note >}} {% raw %}\n```\n\n{{< button href="https://b.example" text="Press" >}}\n\n{{< accordion title="More" >}}\nInside.\n{{< /accordion >}}';
  const post = await postOf(body);
  expect([textOf(post), post?.furniture]).toEqual([
    ['See two.', '{{< note >}} {% raw %}', 'Press', 'More', 'Inside.'],
    [...HEAD, '{{< /accordion >}}'],
  ]);
});

test('keeps every heading of a post, whatever menus call their entries', async () => {
  const body = 'Here it is.\n\n## Resources\n\n- One\n\n## Contact\n\nWrite to us.\n\n## Related links\n\n- Two';
  expect(textOf(await postOf(body))).toEqual([
    'Here it is.',
    'Resources',
    'One',
    'Contact',
    'Write to us.',
    'Related links',
    'Two',
  ]);
});

test('leaves out a share bar that a post has kept, and the ruler of the Congressional Record', async () => {
  const post = await postOf(
    'The desk opened.\n\n          ____________________\n\nShare this article\nFacebook\nTwitter',
  );
  expect([textOf(post), post?.furniture]).toEqual([
    ['The desk opened.'],
    [...HEAD, '____________________', 'Share this article', 'Facebook', 'Twitter'],
  ]);
});

test('dates a post by its name though month or day have one digit', async () => {
  const { articles } = await parsed('_posts/2014-04-1-Ask-Us-(Almost)-Anything.md', '---\ntitle: Ask\n---\nAnything.');
  expect([articles[0]?.date, articles[0]?.dateSource]).toEqual(['2014-04-01', 'path']);
});

test('keeps the words of a link that would run something, and not where it leads', async () => {
  const post = await postOf(
    '[one](javascript:alert(1)), <a href="java&#1;script:alert(1)">two</a>, [three](#here), [four](https://d.example)',
  );
  const links = (post?.blocks ?? []).flatMap((block) => (block.kind === 'photo' ? [] : (block.spans ?? [])));
  expect([textOf(post), links.map(({ href }) => href)]).toEqual([['one, two, three, four'], ['https://d.example']]);
});

test('reads front matter in TOML with tables, lists and comments, in JSON, and after blank lines', async () => {
  const body = '\nThe boats came in on Monday.\n';
  const posts = [
    '+++\n# kept\ntitle = "Boats Arrive" # here\ndate = 2019-03-12 # day\ntags = [\n  "boats",\n  "harbor",\n]\n[params]\nsubtitle = "A year early"\n[[resources]]\ntitle = "Pier"\n+++\n',
    '+++\ntitle = """\nBoats Arrive"""\ndate = \'2019-03-12\'\n+++\n',
    '{\n  "title": "Boats Arrive",\n  "date": "2019-03-12",\n  "tags": ["boats"]\n}\n',
    '---json\n{\n  "title": "Boats Arrive",\n  "date": "2019-03-12"\n}\n---\n',
    '\n\n---yaml\ntitle: Boats Arrive\ndate: 2019-03-12\n---\n',
  ];
  const read = await Promise.all(posts.map((post) => parsed('post.md', post + body)));
  expect(
    read.map(({ articles: [article] }) => [
      article?.headline,
      article?.date,
      article?.subhead,
      article?.tags.join(),
      ...textOf(article),
    ]),
  ).toEqual([
    ['Boats Arrive', '2019-03-12', 'A year early', 'boats,harbor', 'The boats came in on Monday.'],
    ['Boats Arrive', '2019-03-12', null, '', 'The boats came in on Monday.'],
    ['Boats Arrive', '2019-03-12', null, 'boats', 'The boats came in on Monday.'],
    ['Boats Arrive', '2019-03-12', null, '', 'The boats came in on Monday.'],
    ['Boats Arrive', '2019-03-12', null, '', 'The boats came in on Monday.'],
  ]);
});

test('leaves the attributes behind a picture out of its caption, and reads what an include describes', async () => {
  const { articles } = await parsed(
    'post.md',
    '---\ntitle: Boats\n---\n![Boats](a.jpg){: .wide width="600"}\n*The boats come in. (Photo by Kit Marlow)*\n{: .caption}\n\n' +
      '{% include image.html url="/b.jpg" description="The crews wave. (Photo by Kit Marlow)" %}\n\n{% image "./c.jpg", "A pier" %}\n\nThe boats came in.\n',
  );
  expect([articles[0]?.photos.map(({ caption, alt }) => [caption, alt]), textOf(articles[0])]).toEqual([
    [
      ['The boats come in.', 'Boats'],
      ['The crews wave.', null],
      [null, 'A pier'],
    ],
    ['[0]', '[1]', '[2]', 'The boats came in.'],
  ]);
});

test('takes the words of the name for the title that a post does not have, as Jekyll does', async () => {
  const { articles } = await parsed(
    '2016-10-14-new-pier-opens.md',
    '---\nlayout: post\n---\nThe pier was opened on Friday.',
  );
  expect(articles.map(({ headline }) => headline)).toEqual(['New Pier Opens']);
  expect(textOf(articles[0])).toEqual(['The pier was opened on Friday.']);
});

test('takes no title from the name where a heading is one, nor makes a release of a name alone', async () => {
  const { articles } = await parsed('2016-10-14-new-pier.md', '# The Pier Is New\n\nThe pier was opened on Friday.');
  expect(articles.map(({ headline }) => headline)).toEqual(['The Pier Is New']);
  expect((await parsed('2016-10-14-new-pier.md', '---\nlayout: post\n---\n')).articles).toEqual([]);
});

test('ends a front matter that nothing closes at its first blank line', async () => {
  const head = '---\ntitle: The Pier Opens\ndate: 2016-10-14\ntags:\n  - piers\n';
  const { articles } = await parsed('post.md', `${head}\nThe pier was opened on Friday.`);
  expect(articles.map(({ headline, date, tags }) => [headline, date, tags])).toEqual([
    ['The Pier Opens', '2016-10-14', ['piers']],
  ]);
  expect(textOf(articles[0])).toEqual(['The pier was opened on Friday.']);
});
