import { expect, test } from 'vitest';
import { parsed, textOf } from './making/parsing.ts';

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><language>en-us</language>${items}</channel></rss>`;

test('makes an article of every item, with its own address, date, author and tags', async () => {
  const { articles, remarks } = await parsed(
    'rss.ashx',
    rss(
      '<item><title>Bridge opens &amp; traffic flows</title><link>https://news.example.mil/1</link>' +
        '<description>&lt;p&gt;First paragraph.&lt;/p&gt;&lt;p&gt;Second &lt;b&gt;one&lt;/b&gt;.&lt;/p&gt;</description>' +
        '<dc:creator>Sgt. Lee Maker</dc:creator><pubDate>Wed, 30 Dec 2015 23:53:00 -0500</pubDate><category>Bridges</category></item>' +
        '<item><title>Second</title><guid>https://news.example.mil/2</guid><author>desk@example.mil (Ann Other)</author>' +
        '<description>Only words.</description></item>',
    ),
  );
  expect([
    articles.map(({ path, format, headline, url, date, dateSource, byline, tags, language }) => [
      path,
      format,
      headline,
      url,
      date,
      dateSource,
      byline,
      tags.join(),
      language,
    ]),
    articles.map(textOf),
    remarks,
  ]).toEqual([
    [
      [
        'rss.ashx#1',
        'feed',
        'Bridge opens & traffic flows',
        'https://news.example.mil/1',
        '2015-12-30',
        'metadata',
        'Sgt. Lee Maker',
        'Bridges',
        'en-us',
      ],
      ['rss.ashx#2', 'feed', 'Second', 'https://news.example.mil/2', null, 'none', 'Ann Other', '', 'en-us'],
    ],
    [['First paragraph.', 'Second one.'], ['Only words.']],
    [],
  ]);
});

test('reads Atom with markup of its own, and RSS 1.0', async () => {
  const atom = await parsed(
    'feed.xml',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title type="html">Caf&amp;eacute; opens</title>' +
      '<link rel="self" href="https://x.example/self"/><link href="https://news.example.mil/3"/><updated>2019-05-07T01:00:00Z</updated>' +
      '<published>2019-05-06T23:30:00-05:00</published><author><name>Lee Maker</name><email>l@example.mil</email></author>' +
      '<summary>Short.</summary><content type="xhtml"><div><p>Long &amp; whole.</p><h2>More to come</h2><p>The end of it.</p></div></content></entry></feed>',
  );
  const rdf = await parsed(
    'index.rdf',
    '<rdf:RDF xmlns:rdf="r"><channel><title>News</title></channel><item rdf:about="x"><title>Old style</title>' +
      '<link>https://news.example.mil/4</link><description>Words.</description><dc:date>2004-05-06</dc:date></item></rdf:RDF>',
  );
  const told = [atom, rdf].flatMap(({ articles }) =>
    articles.map((article) => [article.headline, article.url, article.date, article.byline, ...textOf(article)]),
  );
  expect(told).toEqual([
    [
      'Café opens',
      'https://news.example.mil/3',
      '2019-05-06',
      'Lee Maker',
      'Long & whole.',
      'More to come',
      'The end of it.',
    ],
    ['Old style', 'https://news.example.mil/4', '2004-05-06', null, 'Words.'],
  ]);
});

test('shows the picture an item encloses once, with what the feed says of it', async () => {
  const name = '190506-A-AB123-004.JPG';
  const { articles } = await parsed(
    'rss.xml',
    rss(
      `<item><title>One</title><description>Text. &lt;img src='https://m.example.mil/82/${name}' /&gt;</description>` +
        `<enclosure url="https://m.example.mil/670/${name}" length="9" type="image/jpeg"/></item>` +
        '<item><title>Two</title><media:content url="https://m.example.mil/a.jpg" medium="image"><media:credit>Army photo by Sgt. Lee Maker</media:credit>' +
        '<media:description>A soldier waves.</media:description></media:content><enclosure url="https://m.example.mil/a.mp3" type="audio/mpeg"/></item>',
    ),
  );
  expect(
    articles.map(({ photos }) =>
      photos.map(({ address, virin, caption, credit }) => [address, virin, caption, credit]),
    ),
  ).toEqual([
    [[`https://m.example.mil/670/${name}`, '190506-A-AB123-004', null, null]],
    [['https://m.example.mil/a.jpg', null, 'A soldier waves.', 'Army photo by Sgt. Lee Maker']],
  ]);
});

test('recovers what a malformed feed holds, and says so', async () => {
  const told = await Promise.all([
    parsed(
      'a.rss',
      rss(
        '<item><title>Research & Development</title><link>https://x.example/?a=1&b=2</link></item><item><title>B</title></item>',
      ),
    ),
    parsed('b.rss', rss('<item><title>5 < 6 </title></item><item><title>Open<item><title>Next</title></item>')),
    parsed('c.rss', rss('<item><title>One</title></item><item><title>Cut</title><description>Text and').slice(0, -16)),
    parsed('d.rss', rss('<item><title>A\u0001B</title><description><![CDATA[<p>R & D</p>]]></description></item>')),
    parsed('e.rss', rss('')),
  ]);
  expect(
    told.map(({ articles, remarks }) => [
      ...articles.map(({ headline, url }) => [headline, url].join(' ')),
      ...remarks,
    ]),
  ).toEqual([
    [
      'Research & Development https://x.example/?a=1&b=2',
      'B ',
      'recovered: a.rss is no well-formed feed (a bare "&"); 2 items were read.',
    ],
    ['5 < 6 ', 'Open ', 'Next ', expect.stringMatching(/^recovered: b\.rss is no well-formed feed \(a bare "<", /)],
    [
      'One ',
      'Cut ',
      expect.stringMatching(/^recovered: c\.rss is no well-formed feed \(unclosed tag: description\); 2 items/),
    ],
    ['AB ', 'recovered: d.rss is no well-formed feed (control characters); 1 item was read.'],
    ['no-release: e.rss is a feed without items.'],
  ]);
});

test('ends at hostile feeds: tags nested without end, ampersands without end, CDATA never closed', async () => {
  const nested = `<item><title>Deep</title><description>${'<b>'.repeat(20_000)}word${'</b>'.repeat(20_000)}</description></item>`;
  const escaped = `<item><title>Escaped</title><description>${'&lt;div&gt;'.repeat(20_000)}word</description></item>`;
  const told = await Promise.all([
    parsed('a.rss', rss(nested)),
    parsed('b.rss', rss(escaped)),
    parsed('c.rss', rss(`<item><title>Amp</title><description>${'&'.repeat(200_000)}</description></item>`)),
    parsed('d.rss', rss(`<item><title>Open</title><description>${'<![CDATA['.repeat(20_000)}`)),
    parsed('e.rss', '<rss>'.repeat(40_000)),
  ]);
  expect(told.map(({ articles, remarks }) => [articles[0]?.headline ?? remarks[0]])).toEqual([
    ['Deep'],
    ['Escaped'],
    ['Amp'],
    ['Open'],
    ['no-release: e.rss is a feed without items.'],
  ]);
});

test("reads WordPress's captions in brackets, leaves out its last line, and knows one picture told twice", async () => {
  const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:media="m"><channel><item><title>Boats Wait</title>
    <media:content url="https://d.example/a.jpg" medium="image"><media:description>Boats at dawn.</media:description></media:content>
    <enclosure url="https://d.example/a.jpg" type="image/jpeg"/>
    <content:encoded><![CDATA[<p>They wait.</p>[caption id="a_1" width="300"]<img src="b.jpg" alt="b"/> The pier. Photo by Kit Marlow[/caption]
    <p>The post <a href="x">Boats Wait</a> appeared first on <a href="y">Harbor Desk</a>.</p>]]></content:encoded></item></channel></rss>`;
  const [article] = (await parsed('wp.xml', xml)).articles;
  expect([
    article?.photos.map(({ caption, credit }) => [caption, credit]),
    article?.blocks.flatMap((block) => (block.kind === 'photo' ? [] : [block.text])),
    article?.furniture,
  ]).toEqual([
    [
      ['Boats at dawn.', null],
      ['The pier.', 'Photo by Kit Marlow'],
    ],
    ['They wait.'],
    ['The post Boats Wait appeared first on Harbor Desk.'],
  ]);
});

test('reads RSS 0.91 with its document type, and what stands before a feed by mistake', async () => {
  const item =
    '<item><title>Boats arrive</title><description>The crew&rsquo;s caf&eacute; of &nl;.</description></item>';
  const feed = `<rss version="0.91"><channel>${item}</channel></rss>`;
  const starts = [
    '<?xml version="1.0"?>\n<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN"\n "http://feeds.example/rss-0.91.dtd">\n',
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY nl "North &amp; Lind"> <!ENTITY bomb "&bomb;&bomb;">]>',
    '\n<!-- kept -->\n<?xml version="1.0"?><?xml version="1.0"?>\n',
    '<br />\n<b>Warning</b>: connect() failed<br />\n<?xml version="1.0"?>',
  ];
  const read = await Promise.all(starts.map((start) => parsed('news.xml', start + feed)));
  expect(read.map(({ articles, remarks }) => [...articles.flatMap(textOf), ...remarks])).toEqual([
    ['The crew’s café of &nl;.'],
    ['The crew’s café of North & Lind.'],
    ['The crew’s café of &nl;.', expect.stringContaining("(a name of HTML's)")],
    ['The crew’s café of &nl;.', expect.stringContaining("(text before the feed, a name of HTML's)")],
  ]);
  expect((await parsed('page.html', `<!doctype html><body><pre>${feed}</pre>`)).articles[0]?.format).toBe('html');
});

test('loses no words where unescaped HTML closes its tags in the wrong order', async () => {
  const { articles, remarks } = await parsed(
    'news.xml',
    rss(
      '<item><title>One</title><description>Words of <b>one <i>two</b></i> three and more<br>line two</description></item>' +
        '<item><title>Two</title><description>Plain &lt;b&gt;words&lt;/b&gt;.</description></item>',
    ),
  );
  expect([articles.map(textOf), remarks.length]).toEqual([
    [['Words of one two three and more', 'line two'], ['Plain words.']],
    1,
  ]);
});

test('gives each of several pictures its own caption, reads years of two digits, and drops half an address', async () => {
  const media = (name: string) =>
    `<media:content url="https://x.example/${name}.jpg" type="image/jpeg"><media:description>Boat ${name} leaves. (U.S. Navy photo by Ada Doe)</media:description></media:content>`;
  const { articles } = await parsed(
    'news.xml',
    '<rss version="2.0"><channel><item><title>Boats</title><pubDate>Sat, 07 Sep 02 00:00:01 GMT</pubDate>' +
      `<media:group>${media('a')}${media('b')}</media:group></item><item><title>Cut</title><link>https://x.example/st`,
  );
  expect(articles.map(({ date, url, photos }) => [date, url, ...photos.map(({ caption }) => caption)])).toEqual([
    ['2002-09-07', null, 'Boat a leaves.', 'Boat b leaves.'],
    [null, null],
  ]);
});

test('takes one picture of several sizes, the widest, and none that only counts readers', async () => {
  const sized = (width: number) =>
    `<media:content width="${width}" url="https://x.example/storm/${width}.jpg"><media:credit>Photograph: Kit Marlow/AP</media:credit></media:content>`;
  const { articles } = await parsed(
    'news.xml',
    rss(
      '<item><title>Storm</title><description>&lt;p&gt;The harbor was closed.&lt;/p&gt; &lt;a href="x"&gt;Continue reading...&lt;/a&gt;' +
        `&lt;img src="http://feeds.feedburner.com/~r/news/~4/abc"/&gt;</description>${sized(140)}${sized(460)}</item>` +
        '<item><title>Heron</title><description>Home.</description><media:group><media:content medium="image" url="https://x.example/wide.jpg" width="1100"/>' +
        '<media:content medium="image" url="https://x.example/square.jpg" width="300"/></media:group></item>',
    ),
  );
  expect(
    articles.map((article) => [textOf(article), article.photos.map(({ address, credit }) => [address, credit])]),
  ).toEqual([
    [['[0]', 'The harbor was closed.'], [['https://x.example/storm/460.jpg', 'Photograph: Kit Marlow/AP']]],
    [['[0]', 'Home.'], [['https://x.example/wide.jpg', null]]],
  ]);
});

test('reads a title that holds elements itself', async () => {
  const { articles } = await parsed(
    'news.xml',
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The <i>Heron</i> is back</div></title>' +
      '<summary>After eleven years.</summary></entry></feed>',
  );
  expect(articles.map(({ headline }) => headline)).toEqual(['The Heron is back']);
});

test('unfolds entities within entities, and says nothing of those that never end', async () => {
  const levels = Array.from({ length: 8 }, (_, at) => `<!ENTITY c${at + 1} "${`&c${at};`.repeat(9)}">`).join('');
  const feed =
    `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY n "North"><!ENTITY p "&n; Pier"><!ENTITY c0 "lol">${levels}]>` +
    '<rss version="2.0"><channel><title>News</title><item><title>&p; Opens&c8;</title>' +
    '<description>The crews of the &n; came home this week, two days before the ice.</description></item></channel></rss>';
  const { articles, remarks } = await parsed('news.xml', feed);
  expect([articles.map(({ headline }) => headline), articles.flatMap(textOf), remarks]).toEqual([
    ['North Pier Opens'],
    ['The crews of the North came home this week, two days before the ice.'],
    [expect.stringContaining('an entity that unfolds into too much')],
  ]);
});
