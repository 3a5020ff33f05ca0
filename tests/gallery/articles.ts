import type { Article, Block, Photo } from '../../contract.ts';

/** Made-up releases, one for every shape an article can have. */

const photo = (number: number, over: Partial<Photo> = {}): Photo => ({
  title: `Bridge building ${number}`,
  caption: `Soldiers of the made-up 12th River Command set the pontoon of ferry ${number} into the river at Long Bend, April ${number}, 2016. The ferry carried four families and their cattle across.`,
  credit: 'River Command photo by Staff Sgt. Ada Quill',
  photographer: 'Staff Sgt. Ada Quill',
  rank: 'Staff Sgt.',
  organization: 'River Command',
  creditSource: 'page',
  virin: `1604${String(number).padStart(2, '0')}-A-ZZ999-00${String(number).padStart(2, '0')}`,
  virinParts: {
    date: `2016-04-${String(number).padStart(2, '0')}`,
    service: 'A',
    visionId: 'ZZ999',
    sequence: `00${number}`,
    crop: null,
    country: null,
  },
  file: `pictures/ferry #${number}.jpg`,
  address: `https://media.example/ferry-${number}.jpg`,
  alt: `A ferry of planks on a brown river, number ${number}`,
  conflicts: [],
  ...over,
});

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const subhead = (text: string, level: 2 | 3 | 4 = 2): Block => ({ kind: 'subhead', text, level });

const base: Article = {
  schema: 1,
  id: 'ferry',
  path: '2016/ferry-opens.txt',
  format: 'text',
  kind: 'news',
  headline: 'Command Opens Ferry at Long Bend as Flood Relief Reaches the Valley',
  subhead: 'Engineers carried two hundred families across in the first week',
  byline: 'By Sgt. Ned Harrow, 12th River Command Public Affairs',
  dateline: 'LONG BEND, Ohio',
  date: '2016-04-12',
  dateSource: 'caption',
  organization: '12th River Command',
  releaseNumber: 'NR-041-16',
  url: 'https://river.example/News/Article/40121/command-opens-ferry/',
  captured: '2017-02-03T10:20:00Z',
  language: 'en-US',
  notices: [
    'You have accessed part of a historical collection. Some of the information contained within may be outdated and links may not function.',
  ],
  blocks: [
    paragraph(
      'The 12th River Command opened a ferry at Long Bend on Tuesday, a week after high water took the county bridge, and flood relief began to reach the farms on the north bank the same afternoon.',
    ),
    { kind: 'photo', photo: 0 },
    paragraph(
      '“Nobody here had seen the river this high since 1937,” said Capt. Ines Valdez, who commands the ferry company. “We built what we could with the timber we had, and it held.”',
    ),
    subhead('Building Through the Night'),
    paragraph(
      'The company worked by lamplight for three nights. Two pontoons came from the depot at Harper, the third from a museum, where it had been on show since the last flood.',
    ),
    { kind: 'photo', photo: 1 },
    {
      kind: 'quote',
      text: 'We were told it was a museum piece. It is a museum piece. It floats.',
    },
    subhead('What Was Carried'),
    {
      kind: 'list',
      text: 'Two hundred and eleven families\nNine hundred head of cattle\nOne upright piano',
    },
    paragraph('The ferry runs from sunrise to sunset until the bridge is rebuilt, officials said.'),
    subhead('How to Help'),
    {
      kind: 'paragraph',
      text: 'Donations are taken at the county hall, and a list of what is needed is printed daily.',
      spans: [
        { kind: 'link', start: 27, end: 38, href: 'https://county.example/hall' },
        { kind: 'emphasis', start: 75, end: 80 },
      ],
    },
    { kind: 'embed', text: 'Video, not archived: The ferry in motion' },
  ],
  photos: [
    photo(4),
    photo(9, {
      file: null,
      conflicts: [{ kind: 'date', sentence: 'The caption says April 9, the VIRIN says March 9.' }],
    }),
  ],
  related: [
    { title: 'County Bridge Lost to High Water', url: 'https://river.example/News/Article/40098/' },
    { title: 'Governor Visits Long Bend', url: 'https://river.example/News/Article/40133/' },
  ],
  tags: ['flood', 'engineers', 'Long Bend'],
  versions: [{ path: '2016/ferry-opens (1).html', date: '2016-04-12', captured: '2016-04-20' }],
  source: {
    sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
    bytes: 8626,
    encoding: 'utf-8',
  },
};

const variant = (id: string, over: Partial<Article>): Article => ({
  ...base,
  id,
  path: `shapes/${id}.txt`,
  subhead: null,
  notices: [],
  related: [],
  versions: [],
  tags: [],
  photos: [],
  blocks: [],
  ...over,
});

const transcript: readonly Block[] = Array.from({ length: 2000 }, (_, turn): Block => {
  const speaker = turn % 3 === 0 ? 'Q:' : turn % 3 === 1 ? 'COL. MARSH:' : 'MS. ORTEGA:';
  const text = `${speaker} On point ${turn + 1}, the river stage at Long Bend was read twice a day and posted at the landing, and the ferry ran whenever the reading allowed it.`;
  return turn % 200 === 0
    ? subhead(`Part ${turn / 200 + 1}`)
    : { kind: 'paragraph', text, speaker: [0, speaker.length] };
});

/** The releases by id; `ferry` has everything in it. */
export const articles: readonly Article[] = [
  base,
  { ...base, id: 'ferry-copy', path: 'mirror/www.river.example/2016/ferry-opens.html', format: 'html' },
  variant('plain', {
    headline: 'Depot Hours Change',
    kind: 'advisory',
    byline: null,
    dateline: null,
    date: null,
    dateSource: 'none',
    releaseNumber: null,
    url: null,
    captured: null,
    blocks: [paragraph('The depot at Harper opens at nine from Monday on, the command said.')],
  }),
  variant('long-headline', {
    headline:
      'Deputy Commander, Accompanied by the County Engineer and Representatives of Eleven Townships, Reviews the Condition of Levees, Pumping Stations and Temporary Crossings Between Long Bend and Harper, and Announces a Schedule for Their Repair Before the Next High Water',
    subhead: 'A subhead that is itself rather longer than most headlines, as they were printed in those years',
    blocks: [paragraph('The review took two days.')],
  }),
  variant('many-photos', {
    headline: 'The Flood in Pictures',
    kind: 'photo',
    photos: Array.from({ length: 20 }, (_, order) => photo(order + 1)),
    blocks: Array.from({ length: 20 }, (_, order): Block => ({ kind: 'photo', photo: order })),
  }),
  variant('transcript', {
    headline: 'Press Briefing on the Long Bend Crossing',
    kind: 'transcript',
    blocks: transcript,
  }),
  variant('table', {
    headline: 'Contracts for April 14, 2016',
    kind: 'contracts',
    dateSource: 'printed',
    blocks: [
      subhead('RIVER COMMAND'),
      {
        kind: 'table',
        header: true,
        text: [
          'Company\tPlace\tWork\tAmount\tCompleted by\tOffice',
          'Tallow & Sons\tHarper, Ohio\tPontoon timbers, treated\t$1,204,000\tJune 30, 2016\tContracting Office Harper',
          'North Bank Dredging\tLong Bend, Ohio\tDredging of the landing\t$388,500\tMay 15, 2016\tContracting Office Harper',
          'Ortega Pumps*\tSaint Clair, Ohio\tSix diesel pumps with hoses\t$96,120\tApril 29, 2016\tContracting Office Harper',
        ].join('\n'),
      },
      paragraph('*Small business'),
      { kind: 'pre', text: 'STAGE AT LONG BEND\n  06:00   31.2 ft\n  18:00   30.8 ft' },
    ],
  }),
  variant('arabic', {
    headline: 'القيادة تفتح معبرا جديدا على النهر بعد الفيضان',
    subhead: 'عبرت مئتا عائلة في الأسبوع الأول',
    byline: 'بقلم الرقيب ندى الحارث',
    dateline: 'لونغ بند',
    organization: 'قيادة النهر',
    language: 'ar',
    photos: [
      photo(4, { title: null, caption: 'جنود يضعون العوامة في النهر يوم 4 أبريل 2016.', credit: 'صورة قيادة النهر' }),
    ],
    blocks: [
      paragraph(
        'افتتحت قيادة النهر معبرا جديدا يوم الثلاثاء بعد أن جرفت المياه جسر المقاطعة، وبدأت الإغاثة تصل إلى المزارع.',
      ),
      { kind: 'photo', photo: 0 },
      { kind: 'list', text: 'مئتان وإحدى عشرة عائلة\nتسعمئة رأس من الماشية' },
      { kind: 'quote', text: 'قيل لنا إنها قطعة متحف، لكنها تطفو.' },
    ],
  }),
  variant('japanese', {
    headline: '洪水の後、河川司令部がロングベンドに渡し船を開設',
    byline: '文・広報部 原田',
    dateline: 'ロングベンド',
    organization: '河川司令部',
    language: 'ja',
    photos: [
      photo(5, { title: null, caption: '2016年4月5日、浮き橋を川に下ろす隊員たち。', credit: '河川司令部 写真' }),
    ],
    blocks: [
      paragraph(
        '河川司令部は火曜日、高水で郡の橋が流されてから一週間後にロングベンドで渡し船の運航を始めた。救援物資は同じ日の午後に北岸の農家に届き始めた。',
      ),
      { kind: 'photo', photo: 0 },
      paragraph('「これほど水位が高いのは一九三七年以来だ」と中隊長は語った。'),
    ],
  }),
];
