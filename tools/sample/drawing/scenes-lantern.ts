import { plane, wheels } from './aircraft.ts';
import { birds, clouds, hills, orb, reflection, rocks, sea, sky, spray, stars, townLights } from './nature.ts';
import { palettes } from './palette.ts';
import { figure, worker } from './people.ts';
import { beam, bridge, flag, houses, lighthouse, tent } from './structures.ts';
import { box, chance, disc, light, line, picture, placed, shape, times, width } from './svg.ts';
import { ferry, hospitalShip, lifeboat, rowingBoat, yacht } from './vessels.ts';

const { day, dawn, dusk, night, lamp } = palettes;

/** Scenes of 2016 to 2021: Steady Lantern, the lens, a night watch, the new ferry, the last frame. */
export const lanternScenes = {
  'lantern-air': () =>
    picture(
      sky(day),
      clouds(day, 17, 0.55),
      sea(day, 420, 6),
      rocks(day, 150, 440, 22),
      lighthouse({ x: 150, y: 430, scale: 0.55 }, day, false),
      plane({ x: 520, y: 240, scale: 2.1, turn: -4 }, day),
      line('M470 300 L452 420', day.ink, 1.6),
      disc(451, 428, 7, '#d9532f'),
      lifeboat({ x: 690, y: 480, scale: 0.9 }, day),
      lifeboat({ x: 820, y: 520, scale: 1.1 }, day),
      shape(
        'M452 436 q18 -30 50 -40 q40 -10 70 -2 q-40 10 -60 24 q-30 20 -60 18 Z',
        '#e2793a',
        'opacity=".55" filter="url(#soft)"',
      ),
    ),
  'lantern-swimmer': () =>
    picture(
      sky(night),
      stars(80, 250),
      hills(300, 30, 71, night.far),
      sea(night, 300, 12),
      lighthouse({ x: 860, y: 312, scale: 0.5 }, night),
      lifeboat({ x: 250, y: 470, scale: 4.4, turn: -3 }, night),
      shape('M330 330 L640 640 L960 560 L960 460 Z', night.glow, 'opacity=".26" filter="url(#soft)"'),
      light(262, 250, 8, night.glow),
      placed(
        { x: 560, y: 420, scale: 2.2, turn: 62 },
        disc(0, -92, 9, '#f2c57c'),
        shape('M-12 -80 L12 -80 L10 -40 L8 0 L1 0 L0 -38 L-2 0 L-9 0 L-11 -40 Z', '#e2793a'),
        line('M-10 -78 L-22 -106 M10 -78 L4 -112', '#e2793a', 6),
        shape('M-12 2 L-2 2 L-4 18 L-14 18 Z M0 2 L9 2 L12 18 L2 18 Z', night.ink),
      ),
      spray({ ...night, foam: '#cfe0e6' }, 770, 540, 80, 6),
      light(840, 470, 4, '#ff8d5c'),
      light(700, 380, 3, '#ff8d5c'),
      figure({ x: 330, y: 410, scale: 1.5 }, night.ink, 'souwester'),
    ),
  'lantern-camp': () =>
    picture(
      sky(dawn),
      orb(720, 260, 44, '#ffe3b0'),
      hills(330, 110, 81, dawn.far),
      hills(360, 70, 27, dawn.mid),
      box(0, 370, width, 270, '#6c6450'),
      times(9, (i) => tent({ x: 60 + i * 108, y: 410, scale: 0.55 }, dawn, false)),
      times(6, (i) => tent({ x: 60 + i * 170, y: 480, scale: 0.95 }, dawn, i % 2 === 0)),
      tent({ x: 560, y: 600, scale: 2.5 }, dawn, false),
      line('M300 600 L440 440', dawn.ink, 4),
      worker({ x: 280, y: 610, scale: 1.9 }, dawn.ink),
      figure({ x: 410, y: 606, scale: 1.7 }, dawn.ink),
      worker({ x: 800, y: 604, scale: 1.9, flip: true }, dawn.ink),
      figure({ x: 870, y: 560, scale: 1.4 }, dawn.ink, 'cap'),
    ),
  'lantern-boat': () =>
    picture(
      sky(day),
      clouds(day, 26, 0.5),
      hills(330, 60, 33, day.far),
      sea(day, 350, 7),
      hospitalShip({ x: 620, y: 440, scale: 2.6 }, day),
      line('M200 472 Q560 480 960 466', day.foam, 6, 'opacity=".8"'),
      line('M330 380 V520', '#d8cbb0', 5),
      placed(
        { x: 280, y: 560, scale: 2.6 },
        shape('M-70 -16 L66 -18 L84 -30 L66 12 L-60 12 Z', '#f6f2e8'),
        line('M-66 -4 L72 -8', '#3f8f6b', 5),
        times(
          6,
          (i) =>
            disc(-44 + i * 18, -30 - (i % 2) * 4, 5, day.ink) +
            shape(`M${-51 + i * 18} -15 q7 -20 14 0 Z`, i % 2 ? '#d9532f' : day.ink),
        ),
      ),
      spray(day, 110, 590, 40, 8),
      birds(day.ink, 160, 130, 6),
    ),
  'lantern-flags': () =>
    picture(
      sky(dusk),
      orb(480, 320, 50, '#ffd9a0'),
      hills(350, 70, 37, dusk.far),
      sea(dusk, 360, 4),
      reflection(480, 360, '#ffd9a0', 12),
      box(0, 500, width, 140, dusk.near),
      times(5, (i) => line(`M0 ${516 + i * 26} H${width}`, dusk.ink, 2, 'opacity=".6"')),
      [
        ['#2f5a66', '#f3ead8'],
        ['#b5533c', '#f2c57c', '#b5533c'],
        ['#3f8f6b', '#f3ead8', '#3f8f6b'],
        ['#f2c57c', '#4a4a6c'],
      ]
        .map(
          (bands, i) =>
            flag({ x: 170 + i * 190, y: 560, scale: 2 + (i % 2) * 0.3 }, dusk, bands) +
            figure({ x: 146 + i * 190, y: 566, scale: 1.7 }, dusk.ink, 'cap') +
            figure({ x: 200 + i * 190, y: 566, scale: 1.6 }, dusk.ink, 'cap'),
        )
        .join(''),
    ),
  visit: () =>
    picture(
      sky(dawn),
      orb(800, 210, 50, '#ffe3b0'),
      clouds(dawn, 44, 0.4),
      hills(340, 100, 91, dawn.far),
      sea(dawn, 360, 4),
      hospitalShip({ x: 300, y: 410, scale: 1.5, flip: true }, dawn),
      hospitalShip({ x: 570, y: 496, scale: 2.1 }, dawn),
      reflection(860, 380, '#ffe3b0', 3),
      box(0, 566, width, 74, dawn.ink),
      times(8, (i) => figure({ x: 90 + i * 30 + (i % 3) * 90, y: 572, scale: 0.8 }, '#0d1428', i % 2 ? 'cap' : 'none')),
    ),
  'lens-restored': () =>
    picture(
      sky(night),
      stars(190, 430),
      sea(night, 470, 5),
      beam(360, 160, 6, '#ffe6ad'),
      beam(360, 160, 186, '#ffe6ad'),
      rocks(night, 360, 500, 70),
      lighthouse({ x: 360, y: 450, scale: 1.75 }, night),
      townLights(night, 468, 640, 940),
      times(
        9,
        (i) =>
          rowingBoat({ x: 110 + ((i * 197) % 800), y: 530 + ((i * 43) % 90), scale: 0.7 + (i % 3) * 0.25 }, night) +
          light(110 + ((i * 197) % 800), 506 + ((i * 43) % 90), 2.4, night.glow),
      ),
      reflection(360, 510, night.glow, 15),
    ),
  'watch-dusk': () =>
    picture(
      sky(dusk),
      orb(700, 352, 56, '#ffdba6'),
      clouds(dusk, 52, 0.3),
      sea(dusk, 370, 4),
      reflection(700, 372, '#ffdba6', 21),
      shape('M0 640 L0 420 C120 380 260 400 360 470 C420 520 460 580 480 640 Z', dusk.ink),
      placed(
        { x: 210, y: 420 },
        shape('M-34 0 L-26 -190 L26 -190 L34 0 Z', dusk.near),
        shape('M-62 -190 L-74 -250 L74 -250 L62 -190 Z', '#f0c48e'),
        times(6, (i) => line(`M${-62 + i * 25} -190 L${-70 + i * 28} -250`, dusk.ink, 4)),
        shape('M-80 -250 L0 -276 L80 -250 Z', dusk.ink),
        line('M30 -266 V-330 M30 -310 L60 -310', dusk.ink, 3),
        figure({ x: -20, y: -188, scale: 0.5 }, dusk.ink),
      ),
      [560, 640, 800, 880].map((x, i) => yacht({ x, y: 392 + i * 12, scale: 0.4 + i * 0.08 }, dusk)).join(''),
      birds(dusk.ink, 500, 150, 6),
    ),
  'watch-screen': () =>
    picture(
      box(0, 0, width, 640, '#0a171b'),
      box(0, 0, width, 210, '#12303a'),
      stars(60, 190),
      times(4, (i) => box(230 * i + 222, 0, 14, 220, '#060e11')),
      disc(560, 400, 260, '#2fa37e', 'opacity=".2" filter="url(#haze)"'),
      disc(560, 410, 190, '#0c2a26'),
      times(4, (i) => disc(560, 410, 45 + i * 45, 'none', 'stroke="#3fbf94" stroke-width="2" opacity=".7"')),
      line('M370 410 H750 M560 220 V600', '#3fbf94', 1.5, 'opacity=".6"'),
      shape('M560 410 L700 282 A190 190 0 0 1 746 378 Z', '#57e0b2', 'opacity=".35"'),
      shape('M430 520 q30 -40 74 -20 q50 20 40 60 q-60 30 -114 -40 Z', '#2fa37e', 'opacity=".8"'),
      [
        [610, 340],
        [640, 372],
        [602, 300],
        [480, 350],
        [668, 470],
      ]
        .map(([x = 0, y = 0]) => disc(x, y, 5, '#c9ffe9'))
        .join(''),
      placed(
        { x: 250, y: 660, scale: 3.4 },
        disc(6, -118, 19, '#04090b'),
        shape('M-44 0 C-44 -66 -30 -88 0 -94 C30 -92 46 -60 60 -40 L56 -28 L24 -44 L26 0 Z', '#04090b'),
        shape('M-14 -122 C-14 -146 26 -146 26 -118 C20 -130 -2 -132 -14 -122 Z', '#04090b'),
        line('M24 -128 C32 -122 32 -108 24 -104', '#2fa37e', 3),
      ),
      light(880, 500, 5, lamp.glow),
    ),
  'watch-dawn': () =>
    picture(
      sky(dawn),
      orb(520, 320, 60, '#fff0c9'),
      clouds(dawn, 63, 0.45),
      hills(340, 50, 43, dawn.far),
      sea(dawn, 350, 5),
      reflection(520, 352, '#fff0c9', 2),
      lifeboat({ x: 320, y: 470, scale: 2.9, flip: true }, dawn),
      line('M440 462 Q560 520 690 486', dawn.ink, 2.4),
      yacht({ x: 740, y: 490, scale: 2.1 }, dawn),
      line('M150 486 q60 14 120 2', dawn.foam, 5),
      birds(dawn.ink, 300, 160, 8),
    ),
  'orrin-new': () =>
    picture(
      sky(day),
      clouds(day, 71, 0.5),
      hills(330, 90, 47, day.far),
      bridge(day, 300, day.mid),
      sea(day, 400, 5),
      shape('M0 640 L0 470 L330 430 L330 470 L120 640 Z', '#8a7a60'),
      ferry({ x: 560, y: 440, scale: 2.7, turn: 2 }, day, '#1f4a5a'),
      spray(day, 320, 470, 100, 13),
      spray(day, 800, 480, 70, 17),
      times(7, (i) =>
        shape(
          `M${350 + i * 64} ${250 + Math.abs(3 - i) * 5} l26 0 l-13 22 Z`,
          ['#d9532f', '#f2c57c', '#f3ead8'][i % 3] ?? '#d9532f',
        ),
      ),
      line('M340 256 Q560 236 790 256', day.ink, 1.5),
      times(14, (i) => figure({ x: 12 + i * 20, y: 500 - i * 3 + (i % 2) * 8, scale: 0.75 }, day.ink)),
    ),
  supply: () =>
    picture(
      sky(day),
      clouds(day, 83, 0.5),
      hills(360, 40, 55, day.far),
      sea(day, 370, 4),
      shape('M0 640 L0 470 C200 420 420 440 960 410 L960 640 Z', '#b9a988'),
      times(60, (i) => disc((i * 167) % 960, 470 + ((i * 89) % 165), 2 + (i % 4), i % 2 ? '#9c8d6e' : '#d2c4a4')),
      plane({ x: 420, y: 400, scale: 2, turn: -5 }, day),
      wheels({ x: 430, y: 402, scale: 1.6 }, day),
      spray({ ...day, foam: '#d9ccb0' }, 420, 460, 70, 19),
      times(6, (i) => figure({ x: 720 + i * 36, y: 520 + (i % 2) * 10, scale: 0.95 }, day.ink)),
      times(5, (i) =>
        placed(
          { x: 690 + i * 46, y: 590 + (i % 2) * 14, scale: 1.3 },
          shape('M-12 0 C-14 -12 -4 -12 2 -10 L6 -16 L11 -12 L8 -4 C6 2 -6 4 -12 0 Z', i % 2 ? '#f3ead8' : '#8c4a3a'),
          line('M-3 1 V8 M2 1 V8', '#c98b4a', 1.5),
          disc(8, -17, 2, '#d9532f'),
        ),
      ),
      houses(day, 800, 440, 3),
    ),
  tolliver: () => {
    const next = chance(101);
    return picture(
      sky(dusk),
      orb(300, 300, 52, '#ffe3b5'),
      clouds(dusk, 93, 0.35),
      hills(350, 60, 57, dusk.far),
      sea(dusk, 360, 4),
      reflection(300, 362, '#ffe3b5', 27),
      lighthouse({ x: 120, y: 366, scale: 0.5 }, dusk),
      shape('M420 640 L560 500 L960 470 L960 640 Z', dusk.ink),
      times(5, () => line(`M${500 + next() * 100} ${560 + next() * 60} h${120 + next() * 200}`, dusk.near, 2)),
      placed(
        { x: 640, y: 570, scale: 4.2 },
        disc(0, -90, 8.6, dusk.ink),
        shape(
          'M-16 -74 C-14 -80 14 -80 16 -74 L19 -38 L14 -36 L15 -4 L4 -2 L2 -30 L-2 -30 L-4 -2 L-15 -4 L-14 -36 Z',
          dusk.ink,
        ),
        shape('M-9 -95 C-8 -104 8 -104 9 -95 L15 -89 C8 -92 -6 -93 -17 -88 Z', dusk.ink),
        line('M-13 -72 L-26 -62 L-13 -52', dusk.ink, 7),
        box(-20, -62, 12, 9, '#0a0f20', 'rx="2"'),
        disc(-20, -57.5, 4, '#0a0f20'),
        line('M-10 -62 L8 -78', '#b5533c', 1.4),
      ),
    );
  },
} as const;
