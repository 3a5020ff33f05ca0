import type { Palette } from './palette.ts';
import { box, disc, line, placed, shape, times } from './svg.ts';
import type { Place } from './vessels.ts';

/** The Kittiwake rescue helicopter, 220 units long, nose right, its cabin floor at 0. */
export function helicopter(at: Place, colours: Palette, body = '#e2793a'): string {
  return placed(
    at,
    shape('M-112 -42 L-30 -48 L-30 -22 L-106 -32 Z', body),
    shape('M-112 -42 L-128 -74 L-116 -74 L-98 -40 Z', body),
    shape(
      'M-48 -58 C-20 -70 30 -70 52 -58 C80 -48 92 -28 88 -14 C84 0 60 2 40 2 L-30 2 C-50 0 -56 -20 -48 -58 Z',
      body,
    ),
    shape('M48 -56 C76 -46 86 -32 86 -20 L54 -22 C46 -34 44 -46 48 -56 Z', '#cfe3e6'),
    shape('M-52 -16 L88 -14 C84 0 60 2 40 2 L-30 2 C-42 1 -50 -6 -52 -16 Z', '#f3ead8'),
    box(-26, -48, 34, 40, colours.ink, 'rx="4"'),
    box(18, -46, 18, 16, '#cfe3e6', 'rx="3"'),
    shape('M-22 -66 L-14 -80 L26 -80 L32 -66 Z', colours.ink),
    line('M4 -80 V-92', colours.ink, 5),
    line('M-146 -94 H154', colours.ink, 3.4, 'opacity=".85"'),
    `<ellipse cx="4" cy="-94" rx="150" ry="5" fill="${colours.ink}" opacity=".18"/>`,
    `<ellipse cx="-121" cy="-58" rx="5" ry="24" fill="${colours.ink}" opacity=".35"/>`,
    line('M-24 2 V14 M40 2 V14 M-38 14 H-10 M26 14 H54', colours.ink, 4),
  );
}

/** The Tern patrol aircraft, 240 units long, nose right: a high wing, two propellers. */
export function plane(at: Place, colours: Palette, body = '#f3ead8'): string {
  return placed(
    at,
    shape('M-120 -30 L-146 -78 L-122 -78 L-88 -32 Z', '#e2793a'),
    shape('M-124 -30 C-60 -46 40 -48 90 -36 C112 -30 120 -18 112 -10 C90 2 0 6 -60 -4 Z', body),
    shape('M-118 -22 C-40 -18 60 -14 114 -12 C90 2 0 6 -60 -4 Z', '#e2793a'),
    shape('M84 -37 C98 -34 108 -28 112 -22 L88 -24 Z', colours.ink),
    times(6, (i) => disc(-50 + i * 22, -27, 4.4, colours.ink)),
    shape('M-26 -50 L46 -50 L30 -38 L-20 -38 Z', colours.near),
    shape('M4 -62 L60 -60 L64 -46 L0 -44 Z', colours.mid),
    line('M66 -88 V-20', colours.ink, 3, 'opacity=".55"'),
    disc(66, -53, 4, colours.ink),
    shape('M-132 -36 L-84 -40 L-98 -30 Z', body),
  );
}

/** A wheel and strut below a landing aircraft. */
export function wheels(at: Place, colours: Palette): string {
  return placed(
    at,
    line('M0 0 V18 M64 -4 V16', colours.ink, 5),
    disc(0, 22, 9, colours.ink),
    disc(64, 20, 7, colours.ink),
  );
}
