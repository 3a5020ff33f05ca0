import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { madePng } from '../archive/making/png.ts';

/** A colour as red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A photo of the release of twenty, with its picture's one colour. */
export interface PaperPhoto {
  readonly caption: string;
  readonly credit: string;
  readonly virin: string;
  readonly colour: Colour;
}

const count = 20;
const things = 'ferry crane lamp rope barge mast bell oar buoy net dory winch pier keel sail tug chart gauge hull raft';

/** The photos of `photos.html`. */
export const paperPhotos: readonly PaperPhoto[] = Array.from({ length: count }, (_, order) => {
  const day = String(order + 1).padStart(2, '0');
  return {
    caption: `A sailor paints the ${things.split(' ')[order]} of landing ${order + 1}, April ${order + 1}, 2016.`,
    credit: `River Command photo by Sgt. Ada Quill${'abcdefghijklmnopqrst'[order]}`,
    virin: `1604${day}-A-ZZ999-00${day}`,
    colour: [40 + 10 * order, 240 - 10 * order, 90 + ((order * 37) % 150)],
  };
});

/** The subheads of `photos.html`, in order. Its page leaps from the headline to a heading of the fourth level. */
export const paperSubheads = ['Before the Flood', 'At the Landing', 'In the Yard', 'After the Flood'];

/** The address a link of `photos.html` leads to, and one that is told relative to the page. */
export const paperLinks = ['https://county.example/hall', 'https://river.example/News/ferries'];

/** Writes releases that are hard to print: one of each kind, as saved pages with their pictures. */
export function writePaperArchive(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const save = (name: string, content: string | Buffer) => writeFileSync(path.join(folder, name), content);
  for (const [order, { colour }] of paperPhotos.entries()) save(`photo-${order}.png`, madePng(60 + order, 40, colour));
  save('photos.html', photosPage());
  save('plain.html', page('Depot Hours Change in May', longParagraphs(3) + otherBlocks));
  save('transcript.html', page('Press Briefing on the Long Flood', transcript(150)));
  save('subheads.html', page('Sixty Landings, One by One', landings(60)));
  save('arabic.html', page('القيادة تفتح معبرا عند المنحنى الطويل', arabic, 'ar'));
  save('japanese.html', page('河川司令部、大曲で渡し船を開く', japanese, 'ja'));
  save('tables.html', page('Contracts for the Long Bend', tables()));
  save('pictures.html', page('Pictures That Are Hard to Show', hardPictures));
  save('broken.jpg', Buffer.from('ffd8ffe000104a46494600010100', 'hex'));
  save('huge.png', madePng(8000, 6000, [200, 60, 20]));
  copyFileSync(path.join(__dirname, 'fixtures', 'cmyk.jpg'), path.join(folder, 'cmyk.jpg'));
}

function page(headline: string, body: string, language = 'en'): string {
  const direction = language === 'ar' ? ' dir="rtl"' : '';
  return `<!doctype html><html lang="${language}"${direction}><head><meta charset="utf-8"><title>${headline}</title>
<link rel="canonical" href="https://river.example/News/${encodeURIComponent(headline)}"></head>
<body><article><h1>${headline}</h1><p>By Sgt. Ned Harrow</p><p>April 12, 2016</p>${body}</article></body></html>`;
}

function photosPage(): string {
  const [before = '', landing = '', yard = '', after = ''] = paperSubheads;
  const figures = paperPhotos.map(
    ({ caption, credit, virin }, order) => `<figure><img src="photo-${order}.png" alt="Landing ${order + 1}">
<figcaption>${caption} (${credit}) VIRIN: ${virin}</figcaption></figure>`,
  );
  const link =
    '<p>Help is given at <a href="https://county.example/hall">the county hall</a> and the ferry’s hours are told on <a href="ferries">the page of ferries</a>.</p>';
  return page(
    'Twenty Landings in Pictures',
    [
      link,
      `<h4>${before}</h4>${sentence(0)}`,
      ...figures.slice(0, 8),
      `<h2>${landing}</h2>${sentence(1)}<h3>${yard}</h3>${sentence(2)}`,
      ...figures.slice(8),
      `<h2>${after}</h2>${sentence(3)}`,
    ].join('\n'),
  );
}

function sentence(number: number): string {
  return `<p>The river stood at ${20 + number} feet at six in the morning, and the ferry ran all day until the lamps were lit.</p>`;
}

function longParagraphs(length: number): string {
  return Array.from(
    { length },
    (_, order) => `<h2>Part ${order + 1} of the Notice</h2>${sentence(order)}${sentence(order + 10)}`,
  ).join('');
}

const otherBlocks = `<blockquote><p>It is a museum piece. It floats.</p></blockquote><pre>Monday   0800
Tuesday  0900</pre><ul><li>One <strong>upright</strong> piano</li><li>Two <em>boats</em></li></ul>
<iframe src="https://video.example/embed/1" title="A film of the ferry"></iframe>`;

function transcript(turns: number): string {
  const said = 'We carried what we could with the timber we had, and it held through the night and the day after it. ';
  return Array.from({ length: turns }, (_, turn) => {
    const head = turn % 50 === 0 ? `<h2>Hour ${turn / 50 + 1} of the Briefing</h2>` : '';
    const who = turn % 2 === 0 ? 'Q:' : 'CAPT. VALDEZ:';
    return `${head}<p>${who} Turn ${turn + 1}. ${said.repeat(1 + (turn % 4))}</p>`;
  }).join('\n');
}

/** Sections of one to seven lines, so that the feet of pages fall everywhere in them; every third has a photo in its stead. */
function landings(count: number): string {
  return Array.from({ length: count }, (_, order) => {
    const told = sentence(order).repeat(1 + ((order * 5) % 4));
    const photo = `<figure><img src="photo-${order % 20}.png" alt=""><figcaption>Landing ${order + 1}.</figcaption></figure>`;
    return `<h2>Subhead of Landing ${order + 1}</h2>${order % 3 === 1 ? '<h3>Subhead of Its Ferry</h3>' : ''}${order % 3 === 2 ? photo : told}`;
  }).join('\n');
}

const arabic = `<p>المنحنى الطويل - فتحت قيادة النهر معبرا يوم الثلاثاء بعد أسبوع من ارتفاع المياه (River Command) ووصلت المساعدات إلى المزارع.</p>
<h2>العمل في الليل</h2><p>عمل الجنود ثلاث ليال على ضوء المصابيح، وجاء عوامتان من المستودع.</p>
<ul><li>مئتان وإحدى عشرة عائلة</li><li>تسعمئة رأس من الماشية</li></ul>
<figure><img src="photo-1.png" alt=""><figcaption>جنود يضعون العوامة في النهر. (River Command photo by Sgt. Ada Quill)</figcaption></figure>`;

const japanese = `<p>【大曲】河川司令部は火曜日、増水で橋が流されてから一週間後に渡し船を開いた。同日午後には北岸の農家に救援物資が届き始めた。</p>
<h2>夜を徹した作業</h2><p>中隊は三晩、灯りの下で働いた。浮橋の二つは倉庫から、三つ目は博物館から運ばれた。</p>
<figure><img src="photo-2.png" alt=""><figcaption>兵士たちが浮橋を川に下ろす。(River Command photo by Sgt. Ada Quill)</figcaption></figure>`;

function tables(): string {
  const columns = 14;
  const row = (cell: string, of: (column: number) => string) =>
    `<tr>${Array.from({ length: columns }, (_, column) => `<${cell}>${of(column)}</${cell}>`).join('')}</tr>`;
  const wide = Array.from({ length: 60 }, (_, line) =>
    row('td', (column) => (column === 0 ? `W912-${1000 + line}` : `${(line * 7919 * (column + 1)) % 100_000},000`)),
  );
  const head = row('th', (column) => `Appropriation ${column + 1}`);
  const small = Array.from(
    { length: 5 },
    (_, line) => `<tr><td>Landing ${line + 1}</td><td>${line + 3} boats</td></tr>`,
  );
  return `<p>The command awarded what the tables say.</p>
<table><thead><tr><th>Landing</th><th>Boats</th></tr></thead><tbody>${small.join('')}</tbody></table>
<h2>By Appropriation</h2>
<table><thead>${head}</thead><tbody>${wide.join('')}</tbody></table><p>The last column is the fourteenth.</p>`;
}

const hardPictures = ['broken.jpg', 'huge.png', 'cmyk.jpg', 'missing.jpg']
  .map(
    (name) => `<figure><img src="${name}" alt="">
<figcaption>What stands under ${name}. (River Command photo by Sgt. Ada Quill)</figcaption></figure>`,
  )
  .join('\n<p>Between two pictures stands a sentence.</p>\n');
