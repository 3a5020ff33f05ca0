import { helicopter } from './aircraft.ts';
import { birds, clouds, hills, orb, reflection, rocks, sea, sky, stars } from './nature.ts';
import { palettes } from './palette.ts';
import { figure, worker } from './people.ts';
import { bay, bridge, flag, houses, lighthouse } from './structures.ts';
import { box, disc, light, line, picture, placed, shape, times, width } from './svg.ts';
import { ferry, hospitalShip, lifeboat, rowingBoat } from './vessels.ts';

const { day, dawn, fog, night, dusk, lamp } = palettes;

/** Scenes of 2003 to 2010: the command's first years. */
export const earlyScenes = {
  standup: () =>
    picture(
      sky(day),
      clouds(day, 4),
      hills(330, 90, 12, day.far),
      hills(350, 50, 5, day.mid),
      sea(day, 350, 4),
      houses(day, -20, 420, 17),
      box(0, 420, width, 220, '#c9b796'),
      times(8, (i) => line(`M0 ${436 + i * i * 4} H${width}`, '#a8946f', 1.4, 'opacity=".6"')),
      flag({ x: 330, y: 500, scale: 2 }, day, ['#2f5a66', '#f3ead8']),
      flag({ x: 480, y: 520, scale: 2.2 }, day, ['#b5533c', '#f3ead8', '#b5533c']),
      flag({ x: 630, y: 500, scale: 2 }, day, ['#f2c57c', '#2f5a66']),
      [330, 480, 630].map((x, i) => figure({ x: x - 22, y: i === 1 ? 560 : 540, scale: 1.4 }, day.ink, 'cap')).join(''),
      times(9, (i) => figure({ x: 60 + i * 28, y: 600 + (i % 2) * 6, scale: 1.25 }, day.near, 'cap')),
      times(9, (i) => figure({ x: 676 + i * 28, y: 600 + (i % 2) * 6, scale: 1.25 }, day.near, 'cap')),
    ),
  'orrin-aground': () =>
    picture(
      sky(fog),
      orb(700, 120, 40, '#f8efdc'),
      hills(300, 40, 3, fog.far),
      sea(fog, 300, 4),
      lighthouse({ x: 190, y: 330, scale: 1.25 }, fog),
      rocks(fog, 190, 345, 46),
      rocks(fog, 560, 430, 64),
      ferry({ x: 560, y: 398, scale: 2.1, turn: -6 }, fog),
      rocks(fog, 420, 452, 34),
      lifeboat({ x: 300, y: 500, scale: 1.5 }, fog),
      lifeboat({ x: 760, y: 540, scale: 1.9, flip: true }, fog),
      rowingBoat({ x: 520, y: 560, scale: 1.4 }, fog),
      rowingBoat({ x: 120, y: 570, scale: 1.2 }, fog),
      birds(fog.ink, 400, 140, 6),
    ),
  'orrin-ring': () =>
    picture(
      sky(fog),
      hills(330, 70, 9, fog.far),
      sea(fog, 340, 4),
      ferry({ x: 700, y: 350, scale: 0.8, turn: -6 }, fog, fog.near),
      box(0, 470, width, 170, '#7d766a'),
      times(6, (i) => line(`M0 ${484 + i * 26} H${width}`, '#645e54', 2)),
      placed(
        { x: 430, y: 596, scale: 3.1 },
        shape('M-26 0 C-30 -52 -22 -76 -10 -82 L10 -82 C22 -76 30 -52 26 0 Z', '#8c4a3a'),
        shape('M-26 0 C-29 -40 -24 -70 -12 -80 L-2 -60 L-6 0 Z', '#74392c'),
        disc(0, -94, 15, fog.ink),
        shape(
          'M-16 -92 C-20 -112 20 -114 16 -90 C18 -76 14 -70 12 -66 C12 -84 6 -98 -4 -98 C-12 -98 -12 -80 -14 -68 Z',
          fog.ink,
        ),
        disc(0, -46, 23, 'none', 'stroke="#f3ead8" stroke-width="11"'),
        times(4, (i) => placed({ x: 0, y: -46, turn: 45 + i * 90 }, box(17, -5, 12, 10, '#d9532f'))),
        line('M-22 -62 C-30 -52 -28 -44 -20 -40 M22 -62 C30 -52 28 -44 20 -40', fog.ink, 7),
      ),
      figure({ x: 590, y: 590, scale: 3 }, fog.ink),
      figure({ x: 150, y: 540, scale: 2.1 }, fog.near, 'cap'),
      figure({ x: 215, y: 536, scale: 2 }, fog.near, 'souwester'),
    ),
  'pell-lens': () =>
    picture(
      sky(lamp),
      box(0, 0, width, 640, '#3b2413'),
      times(6, (i) => box(30 + i * 160, 40, 130, 330, i < 3 ? '#243a52' : '#1d3048')),
      orb(760, 250, 26, '#e9a06f'),
      disc(400, 260, 250, lamp.glow, 'opacity=".35" filter="url(#haze)"'),
      times(
        8,
        (i) =>
          `<ellipse cx="400" cy="260" rx="${30 + i * 22}" ry="${44 + i * 28}" fill="none" stroke="#ffe6ad" stroke-width="${9 - i * 0.7}" opacity="${0.95 - i * 0.08}"/>`,
      ),
      times(12, (i) => placed({ x: 400, y: 260, turn: i * 30 }, line('M60 0 L200 0', '#fff3cf', 2, 'opacity=".45"'))),
      light(400, 260, 22, lamp.glow),
      box(240, 500, 320, 140, '#57351a'),
      box(226, 488, 348, 18, '#c98b4a'),
      disc(520, 560, 44, 'none', 'stroke="#c98b4a" stroke-width="9"'),
      times(6, (i) => placed({ x: 520, y: 560, turn: i * 60 }, line('M0 0 H40', '#c98b4a', 5))),
      figure({ x: 690, y: 640, scale: 3.9 }, lamp.ink, 'cap'),
      line('M646 372 L590 470 L540 540', lamp.ink, 30),
      disc(536, 546, 16, lamp.ink),
    ),
  'samphire-sails': () =>
    picture(
      sky(day),
      clouds(day, 9, 0.5),
      hills(360, 120, 21, day.far),
      hills(370, 60, 8, day.mid),
      sea(day, 370, 6),
      hospitalShip({ x: 450, y: 440, scale: 2.1 }, day),
      line('M100 462 Q450 470 860 456', day.foam, 5, 'opacity=".9"'),
      shape('M640 640 L700 500 L960 470 L960 640 Z', day.ink),
      lighthouse({ x: 840, y: 492, scale: 0.8 }, day, false),
      [700, 726, 746, 905].map((x) => figure({ x, y: 508, scale: 0.5 }, day.ink)).join(''),
      birds(day.ink, 260, 150, 9),
    ),
  'bridge-night': () =>
    picture(
      sky(night),
      stars(130, 300),
      hills(330, 110, 14, night.far),
      hills(360, 60, 6, night.mid),
      sea(night, 360, 5),
      times(8, (i) => bay({ x: 40 + i * 76, y: 420 + i * 9, scale: 0.85 + i * 0.05 }, night)),
      bay({ x: 760, y: 516, scale: 1.5, turn: -14 }, night),
      lifeboat({ x: 850, y: 560, scale: 1.2, flip: true }, night, night.near),
      shape('M-20 250 L760 440 L900 540 L560 560 Z', night.glow, 'opacity=".2" filter="url(#soft)"'),
      light(20, 256, 10, night.glow),
      [150, 220, 390, 470].map((x, i) => figure({ x, y: 414 + i * 14, scale: 0.55 }, night.ink)).join(''),
      worker({ x: 590, y: 470, scale: 0.9 }, night.ink),
      worker({ x: 740, y: 500, scale: 1.1 }, night.ink),
      figure({ x: 640, y: 478, scale: 0.9 }, night.ink),
      reflection(700, 530, night.glow, 8),
    ),
  kittiwake: () =>
    picture(
      sky(dawn),
      orb(740, 330, 54, '#ffe3b0'),
      clouds(dawn, 12, 0.4),
      hills(400, 80, 17, dawn.mid),
      box(0, 400, width, 240, dawn.near),
      box(0, 400, width, 12, dawn.ink, 'opacity=".5"'),
      shape('M0 640 L220 420 L700 420 L960 600 L960 640 Z', dawn.mid, 'opacity=".6"'),
      disc(460, 540, 150, 'none', 'stroke="#f0b995" stroke-width="5" opacity=".5" transform="matrix(1 0 0 .22 0 424)"'),
      helicopter({ x: 460, y: 480, scale: 2.5 }, dawn),
      figure({ x: 840, y: 590, scale: 1.7 }, dawn.ink),
      line('M824 470 L796 420 M856 470 L884 420', dawn.ink, 9),
      line('M200 520 V460', dawn.ink, 4),
      shape('M200 462 L262 474 L200 486 Z', '#d9532f'),
    ),
  'bridge-open': () =>
    picture(
      sky(dusk),
      stars(60, 180),
      orb(760, 330, 34, '#ffd9a0'),
      hills(380, 90, 31, dusk.far),
      sea(dusk, 380, 4),
      bridge(dusk, 330, dusk.mid),
      shape('M0 640 L380 400 L590 400 L960 640 Z', dusk.near),
      line('M0 640 L380 400 M960 640 L590 400', dusk.foam, 4, 'opacity=".6"'),
      times(26, (i) => {
        const deep = i / 26;
        const [x, y, s] = [
          480 + ((i % 4) - 1.5) * (20 + deep * 62) + ((i * 53) % 9),
          416 + deep * 190,
          0.3 + deep * 1.15,
        ];
        return figure({ x, y, scale: s }, dusk.ink) + light(x + 22 * s, y - 44 * s, 5 * s + 1, dusk.glow);
      }),
    ),
} as const;
