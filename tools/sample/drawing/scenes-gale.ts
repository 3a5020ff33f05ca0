import { helicopter } from './aircraft.ts';
import { birds, breaker, clouds, hills, orb, rain, sea, sky, snow, spray, stars } from './nature.ts';
import { palettes } from './palette.ts';
import { bust, figure, swimmer, worker } from './people.ts';
import { beam, flag, houses, lighthouse, tent } from './structures.ts';
import { box, disc, light, line, picture, placed, shape, times, width } from './svg.ts';
import { trawler } from './vessels.ts';

const { storm, night, day, snow: winter, lamp } = palettes;

/** Scenes of 2012 to 2015: the gale and the years after it. */
export const galeScenes = {
  'gale-wall': () =>
    picture(
      sky(storm),
      clouds(storm, 22, 0.22),
      sea(storm, 330, 16),
      breaker(storm, 250, 400, 130),
      breaker(storm, 760, 390, 90),
      shape('M330 640 L372 420 L960 400 L960 640 Z', storm.ink),
      line('M372 420 L960 400', storm.mid, 8),
      lighthouse({ x: 560, y: 418, scale: 0.95 }, storm),
      beam(560, 258, -172, storm.glow),
      spray(storm, 430, 440, 330, 4),
      spray(storm, 350, 480, 220, 9),
      houses(storm, 700, 470, 5),
      figure({ x: 690, y: 470, scale: 0.6 }, storm.near, 'souwester'),
      rain(storm.foam, 240, 34),
    ),
  'gale-winch': () =>
    picture(
      sky(night),
      clouds(night, 31, 0.12),
      sea(night, 400, 18),
      breaker(night, 170, 500, 120),
      shape('M566 196 L330 640 L860 640 Z', night.glow, 'opacity=".24" filter="url(#soft)"'),
      breaker(night, 860, 540, 110),
      trawler({ x: 600, y: 520, scale: 2.3, turn: 9 }, night, true),
      helicopter({ x: 520, y: 190, scale: 1.55, turn: 4 }, night),
      light(566, 196, 9, night.glow),
      line('M508 172 L494 352', night.foam, 2),
      swimmer({ x: 494, y: 412, scale: 1 }, '#e2793a'),
      spray({ ...night, foam: '#cfe0e6' }, 730, 560, 190, 7),
      rain(night.foam, 260, 38),
    ),
  'gale-sandbags': () =>
    picture(
      sky(storm),
      clouds(storm, 8, 0.35),
      hills(330, 60, 41, storm.far),
      houses(storm, -10, 400, 17),
      box(0, 396, width, 244, '#6d6a58'),
      times(16, (i) =>
        shape(`M${i * 62 - 20} 470 q4 -26 32 -26 t32 26 q-4 10 -32 10 t-32 -10 Z`, i % 2 ? '#b8a67e' : '#a69470'),
      ),
      times(15, (i) =>
        shape(`M${i * 62 + 10} 446 q4 -26 32 -26 t32 26 q-4 10 -32 10 t-32 -10 Z`, i % 2 ? '#a69470' : '#c4b289'),
      ),
      times(7, (i) =>
        i % 3 === 1
          ? worker({ x: 100 + i * 128, y: 600, scale: 1.9 }, storm.ink)
          : figure(
              { x: 110 + i * 128, y: 606, scale: [1.8, 1.8, 1.5][i % 3] ?? 1.7 },
              storm.ink,
              i % 2 ? 'souwester' : 'none',
            ),
      ),
      shape('M420 606 q6 -34 40 -34 t40 34 Z', '#c4b289'),
      shape('M690 610 q6 -34 40 -34 t40 34 Z', '#b8a67e'),
      rain(storm.foam, 120, 16),
    ),
  'gale-tents': () =>
    picture(
      sky(night),
      stars(170, 320),
      orb(770, 110, 26, '#f4ead0'),
      hills(370, 120, 51, night.far),
      houses(night, 560, 380, 6),
      box(0, 378, width, 262, '#1a3038'),
      times(6, (i) => tent({ x: 90 + i * 160, y: 424, scale: 0.8 }, night, i !== 3)),
      times(5, (i) => tent({ x: 60 + i * 210, y: 500, scale: 1.25 }, night, true)),
      times(3, (i) => tent({ x: 190 + i * 330, y: 616, scale: 2 }, night, i !== 1)),
      figure({ x: 330, y: 560, scale: 1.2 }, night.ink),
      figure({ x: 362, y: 562, scale: 0.8 }, night.ink),
      light(346, 512, 4, night.glow),
      figure({ x: 700, y: 520, scale: 1 }, night.ink, 'cap'),
    ),
  newborn: () =>
    picture(
      box(0, 0, width, 640, '#2f4a44'),
      placed(
        { x: 480, y: 320, turn: 7 },
        box(-600, -400, 1200, 560, '#50706a'),
        box(-600, 160, 1200, 300, '#3a544f'),
        times(
          2,
          (i) =>
            disc(-330 + i * 660, -130, 62, '#1d3338', 'stroke="#c9d6c8" stroke-width="12"') +
            shape(`M${-388 + i * 660} -118 q30 -22 58 0 t58 0 q-8 44 -58 46 t-58 -46 Z`, '#7fa39c'),
        ),
        line('M-600 70 H600', '#c9d6c8', 6, 'opacity=".5"'),
        times(2, (i) => box(-560 + i * 800, 60, 240, 26, '#e6e0cf') + box(-560 + i * 800, 86, 240, 90, '#7d948c')),
      ),
      light(480, 40, 16, lamp.glow),
      shape('M480 30 L200 640 L760 640 Z', lamp.glow, 'opacity=".16" filter="url(#soft)"'),
      placed(
        { x: 480, y: 640, scale: 3 },
        shape('M-52 0 C-54 -60 -44 -92 -18 -100 L18 -100 C44 -92 54 -60 52 0 Z', '#e9efe9'),
        shape('M-18 -100 L0 -76 L18 -100 Z', '#b9cfc6'),
        `<ellipse cx="0" cy="-124" rx="20" ry="24" fill="#6e4936"/>`,
        shape('M-22 -126 C-26 -158 26 -158 22 -126 C14 -142 -14 -142 -22 -126 Z', '#2a1d18'),
        shape('M-46 -44 C-34 -72 30 -74 46 -52 C40 -24 -32 -20 -46 -44 Z', '#f3dfae'),
        disc(30, -57, 12, '#c98f6c'),
        line('M-48 -66 C-54 -40 -34 -26 0 -30 C26 -32 40 -38 48 -46', '#e9efe9', 11),
      ),
    ),
  briefing: () =>
    picture(
      box(0, 0, width, 640, '#4d4438'),
      box(90, 50, 780, 330, '#2c4a52'),
      shape(
        'M180 330 C260 240 240 160 340 140 C420 120 440 210 520 200 C620 190 640 110 720 140 C800 170 780 280 700 330 C560 380 300 370 180 330 Z',
        '#5f8a8a',
      ),
      times(9, (i) => disc(250 + ((i * 97) % 480), 150 + ((i * 61) % 180), 6, '#d9532f')),
      line('M250 180 C400 260 520 160 700 260', '#f2c57c', 3, 'stroke-dasharray="8 8"'),
      flag({ x: 60, y: 470, scale: 2.6 }, day, ['#2f5a66', '#f3ead8']),
      figure({ x: 400, y: 560, scale: 3.3 }, '#16242a', 'cap'),
      figure({ x: 610, y: 560, scale: 3.1 }, '#22312a', 'cap'),
      shape('M310 430 H500 L484 640 H326 Z', '#8a5f3c'),
      box(300, 416, 210, 18, '#b07a4c'),
      line('M386 416 L372 366 M414 416 L428 362', '#10181b', 4),
      disc(371, 362, 7, '#10181b'),
      disc(429, 358, 7, '#10181b'),
      times(
        10,
        (i) =>
          disc(30 + i * 104, 606 + (i % 3) * 10, 34, '#120f0c') +
          shape(`M${-30 + i * 104} 660 q10 -44 60 -44 t60 44 Z`, '#120f0c'),
      ),
    ),
  mooring: () =>
    picture(
      sky(day),
      clouds(day, 14, 0.5),
      sea(day, 330, 4),
      houses(day, 640, 350, 6),
      times(14, (i) =>
        placed(
          { x: 40 + i * 72, y: 470 + ((i * 29) % 60), turn: ((i * 47) % 70) - 35 },
          box(-70, -9, 150, 18, i % 2 ? '#7c6048' : '#947658'),
        ),
      ),
      shape('M0 640 L0 520 L120 470 L300 500 L480 452 L700 490 L860 446 L960 480 L960 640 Z', '#5b4a3a'),
      times(18, (i) =>
        placed(
          { x: 30 + i * 56, y: 560 + ((i * 37) % 70), turn: ((i * 61) % 80) - 40 },
          box(-50, -8, 110, 16, i % 3 ? '#8b6d52' : '#a98a68'),
        ),
      ),
      placed(
        { x: 450, y: 456, scale: 2.7 },
        shape(
          'M-46 0 L-50 -34 C-56 -48 -66 -50 -72 -62 C-60 -62 -50 -56 -42 -52 L10 -56 C16 -66 20 -76 26 -84 L32 -94 L37 -84 L46 -80 L60 -70 C60 -64 54 -62 44 -62 C42 -54 38 -46 32 -40 L34 0 L27 0 L24 -30 L18 -32 L17 0 L10 0 L8 -32 L-30 -32 L-36 -18 L-34 0 L-41 0 L-43 -18 L-40 0 Z',
          '#1b1a1d',
        ),
        box(-22, -57, 30, 22, '#e2793a', 'rx="3"'),
        line('M20 -62 L32 -52', '#d9532f', 4),
        disc(42, -76, 1.8, '#f3ead8'),
      ),
      figure({ x: 760, y: 540, scale: 2.5 }, day.ink, 'cap'),
      birds(day.ink, 180, 120, 5),
    ),
  lindmoor: () =>
    picture(
      box(0, 0, width, 640, '#274b57'),
      disc(480, 260, 330, '#5f8a92', 'filter="url(#haze)"'),
      flag({ x: 130, y: 700, scale: 4.6 }, day, ['#f2c57c', '#2f5a66', '#f3ead8']),
      bust({ x: 480, y: 640, scale: 2 }, '#12262e', '#f2c57c'),
    ),
  mailboat: () =>
    picture(
      sky(winter),
      hills(300, 130, 61, winter.far),
      hills(330, 70, 25, winter.mid),
      houses(winter, 600, 350, 4),
      sea(winter, 350, 2),
      times(24, (i) =>
        shape(
          `M${((i * 173) % 1000) - 40} ${372 + ((i * 67) % 250)} l40 -9 l50 7 l24 11 l-60 10 Z`,
          '#eef2f5',
          'opacity=".88"',
        ),
      ),
      placed(
        { x: 430, y: 470, scale: 2.3 },
        shape('M-90 -20 L64 -22 L92 -40 L76 12 L-80 12 Z', '#b5533c'),
        line('M-90 -12 L80 -16', '#f3ead8', 5),
        box(-20, -62, 60, 42, '#f3ead8'),
        box(-13, -54, 18, 16, winter.near),
        box(13, -54, 18, 16, winter.glow),
        line('M-50 -20 V-96 M-50 -90 L-84 -20', winter.ink, 2.6),
        times(5, (i) => disc(-72 + i * 10, -26 - (i % 2) * 6, 9, '#c9b796')),
        shape('M48 -24 L62 -66 L76 -24 Z M52 -40 L62 -80 L72 -40 Z', '#2f6b4f'),
        light(-50, -98, 3, winter.glow),
      ),
      snow(210),
    ),
} as const;
