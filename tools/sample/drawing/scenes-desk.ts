import { helicopter } from './aircraft.ts';
import { birds, clouds, hills, rocks, sea, sky, stars, townLights } from './nature.ts';
import { palettes } from './palette.ts';
import { figure, worker } from './people.ts';
import { bay, bridge, lighthouse } from './structures.ts';
import { box, disc, light, line, picture, placed, shape, times, width } from './svg.ts';
import { buoy, tender } from './vessels.ts';

const { day, night, lamp } = palettes;

/** Scenes of the pictures that stand alone. */
export const deskScenes = {
  turnstone: () =>
    picture(
      sky(day),
      clouds(day, 105, 0.5),
      hills(350, 80, 63, day.far),
      sea(day, 370, 5),
      tender({ x: 400, y: 450, scale: 3 }, day),
      buoy({ x: 664, y: 400, scale: 2 }, day),
      line('M664 264 V300', day.ink, 3),
      times(3, (i) => figure({ x: 470 + i * 34, y: 380, scale: 0.75 }, day.ink, 'cap')),
      birds(day.ink, 760, 130, 6),
    ),
  hangar: () =>
    picture(
      box(0, 0, width, 640, '#16222b'),
      times(9, (i) => line(`M${i * 120} 0 L${480 + (i * 120 - 480) * 0.5} 250`, '#24343f', 8)),
      box(240, 250, 480, 220, '#20384a'),
      stars(30, 10),
      times(40, (i) => disc(250 + ((i * 83) % 460), 262 + ((i * 47) % 150), 1.2, '#fff', 'opacity=".6"')),
      box(0, 470, width, 170, '#26333b'),
      helicopter({ x: 560, y: 520, scale: 2.9 }, { ...night, ink: '#0a1116' }, '#c2622c'),
      shape('M190 400 L120 300 L300 330 Z', lamp.glow, 'opacity=".35" filter="url(#soft)"'),
      light(188, 398, 8, lamp.glow),
      placed(
        { x: 150, y: 600, scale: 2.5 },
        figure({ x: 0, y: 0 }, '#05090c', 'cap'),
        line('M12 -72 L20 -80', '#05090c', 7),
      ),
      box(60, 560, 60, 40, '#b5533c'),
    ),
  aurora: () =>
    picture(
      sky(night),
      stars(220, 400),
      times(16, (i) =>
        shape(
          `M${40 + i * 58} ${110 + ((i * 71) % 90)} q26 -40 34 0 l${-30 + ((i * 13) % 30)} 240 q-30 20 -44 0 Z`,
          i % 4 === 3 ? '#8f6fd0' : '#58e0a8',
          `opacity="${0.2 + (i % 3) * 0.1}" filter="url(#haze)"`,
        ),
      ),
      hills(400, 90, 67, night.far),
      bridge(night, 420, night.near),
      sea(night, 470, 3),
      townLights(night, 466, 20, 300),
      townLights(night, 466, 700, 940),
      times(12, (i) =>
        line(`M${80 + i * 70} ${500 + ((i * 31) % 110)} h${60 + ((i * 17) % 80)}`, '#58e0a8', 2.4, 'opacity=".35"'),
      ),
    ),
  cadets: () =>
    picture(
      sky(day),
      clouds(day, 113, 0.5),
      hills(320, 110, 73, day.far),
      hills(340, 60, 19, day.mid),
      sea(day, 350, 5),
      times(6, (i) => bay({ x: 560 + i * 84, y: 400 - i * 5, scale: 0.95 }, day)),
      shape('M0 640 L0 440 L460 420 L620 640 Z', '#7d8a5c'),
      times(5, (i) => figure({ x: 70 + i * 62, y: 600 - (i % 2) * 16, scale: 1.6 }, day.near, 'cap')),
      figure({ x: 430, y: 570, scale: 1.9 }, day.ink, 'cap'),
      line('M452 436 L540 392', day.ink, 13),
      worker({ x: 700, y: 382, scale: 0.6 }, day.ink),
    ),
  puffins: () =>
    picture(
      sky(day),
      clouds(day, 121, 0.5),
      sea(day, 330, 5),
      rocks(day, 240, 340, 30),
      lighthouse({ x: 240, y: 326, scale: 0.9 }, day, false),
      shape('M380 640 C420 520 560 470 700 470 C820 470 900 440 960 430 L960 640 Z', '#6f7a5a'),
      shape('M0 640 L0 580 C160 540 300 570 420 640 Z', '#5d684c'),
      [
        [540, 560, 2.5],
        [690, 548, 3.1],
        [850, 530, 2.6],
        [130, 640, 3.4],
      ]
        .map(([x = 0, y = 0, scale = 1], i) =>
          placed(
            { x, y, scale, flip: i % 2 === 1 },
            shape('M-16 0 C-22 -30 -12 -52 0 -54 C14 -52 18 -24 12 0 Z', '#15191d'),
            shape('M-4 -2 C-12 -24 -6 -38 6 -38 C14 -30 14 -12 10 -2 Z', '#f6f2e8'),
            disc(2, -52, 12, '#15191d'),
            `<ellipse cx="6" cy="-52" rx="8" ry="8.5" fill="#f6f2e8"/>`,
            shape('M12 -60 C24 -58 30 -50 28 -46 L12 -44 Z', '#e2793a'),
            shape('M12 -60 C17 -59 19 -56 19 -52 L18 -45 L12 -44 Z', '#f2c57c'),
            disc(7, -54, 2, '#15191d'),
            line('M-6 0 V6 H2 M6 0 V6 H14', '#e2793a', 3),
          ),
        )
        .join(''),
      birds(day.ink, 600, 120, 9),
    ),
} as const;
