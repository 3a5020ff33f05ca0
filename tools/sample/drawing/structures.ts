import type { Palette } from './palette.ts';
import { box, disc, light, line, placed, shape, times, width } from './svg.ts';
import type { Place } from './vessels.ts';

/** A lighthouse, 200 units high, its foot at 0; lit, its lamp glows. */
export function lighthouse(at: Place, colours: Palette, lit = true): string {
  return placed(
    at,
    shape('M-24 0 L-15 -150 L15 -150 L24 0 Z', '#f3ead8'),
    shape('M-21.5 -42 L-19 -82 L19 -82 L21.5 -42 Z', '#b5533c'),
    shape('M-17 -118 L-15.6 -140 L15.6 -140 L17 -118 Z', '#b5533c'),
    shape('M2 0 L2 -150 L15 -150 L24 0 Z', '#000', 'opacity=".16"'),
    box(-22, -156, 44, 7, colours.ink),
    box(-12, -180, 24, 24, lit ? colours.glow : colours.mid),
    line('M-12 -180 V-156 M0 -180 V-156 M12 -180 V-156', colours.ink, 2),
    shape('M-16 -180 Q0 -204 16 -180 Z', colours.ink),
    line('M0 -192 V-206', colours.ink, 2.4),
    box(-5, -16, 10, 16, colours.ink),
    box(-3, -104, 6, 9, colours.ink),
    lit ? light(0, -168, 6, colours.glow) : '',
  );
}

/** A beam of light from a point, `turn` degrees from due right. */
export function beam(x: number, y: number, turn: number, colour: string): string {
  return `<defs><linearGradient id="beam" x1="0" x2="1" y1="0" y2="0"><stop offset="0" stop-color="${colour}" stop-opacity=".75"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></linearGradient></defs>${placed({ x, y, turn }, shape('M0 -3 L760 -74 L760 74 L0 3 Z', 'url(#beam)'))}`;
}

/** The Long Reach Bridge: a deck at y across the picture on arches, towers at a third and two thirds. */
export function bridge(colours: Palette, y: number, fill = colours.near): string {
  const piers = times(9, (i) => shape(`M${i * 120 - 8} ${y} h16 l5 170 h-26 Z`, fill));
  const arches = times(8, (i) =>
    line(`M${i * 120 + 8} ${y + 66} Q${i * 120 + 60} ${y - 34} ${i * 120 + 112} ${y + 66}`, fill, 9),
  );
  const stays = [320, 640].map((x) => {
    const cables = times(7, (i) =>
      line(`M${x} ${y - 124} L${x - 24 * (i + 1)} ${y} M${x} ${y - 124} L${x + 24 * (i + 1)} ${y}`, fill, 1.4),
    );
    return shape(`M${x - 7} ${y + 120} L${x - 4} ${y - 132} h8 L${x + 7} ${y + 120} Z`, fill) + cables;
  });
  return piers + arches + stays.join('') + box(0, y - 5, width, 12, fill) + line(`M0 ${y - 14} H${width}`, fill, 2);
}

/** One bay of the floating bridge, 84 units long: deck, rail and pontoon. */
export function bay(at: Place, colours: Palette): string {
  return placed(
    at,
    shape('M-40 0 C-40 16 -30 20 -24 20 L24 20 C30 20 40 16 40 0 Z', colours.ink),
    box(-42, -8, 84, 9, colours.far),
    line('M-42 -8 H42', colours.foam, 1.6),
    times(4, (i) => line(`M${-36 + i * 24} -8 v-12`, colours.foam, 1.6)),
    line('M-42 -20 H42', colours.foam, 1.2, 'opacity=".8"'),
  );
}

/** A ridge tent, 110 units wide; lit, its canvas glows. */
export function tent(at: Place, colours: Palette, lit: boolean): string {
  const canvas = lit ? '#e8b763' : '#d8cbb0';
  return placed(
    at,
    shape('M-55 0 L-14 -60 L36 -60 L58 0 Z', lit ? '#b9803c' : '#b3a88e'),
    shape('M-55 0 L-14 -60 L18 0 Z', canvas),
    shape('M-26 0 L-14 -42 L-4 0 Z', lit ? '#fff1c9' : colours.ink),
    line('M-14 -60 L-72 4 M36 -60 L74 4', colours.ink, 1.2),
    lit ? disc(-14, -14, 26, '#fff1c9', 'opacity=".5" filter="url(#soft)"') : '',
  );
}

/** A row of harbor houses with lamps in some windows, from x, each on the quay line y. */
export function houses(colours: Palette, x: number, y: number, count: number): string {
  return times(count, (i) => {
    const [left, w, h] = [x + i * 58, 52, 54 + ((i * 37) % 34)];
    const walls = box(left, y - h, w, h, i % 2 ? colours.mid : colours.near);
    const roof = shape(`M${left - 4} ${y - h} L${left + w / 2} ${y - h - 26} L${left + w + 4} ${y - h} Z`, colours.ink);
    const panes = times(4, (p) =>
      box(
        left + 9 + (p % 2) * 22,
        y - h + 12 + Math.floor(p / 2) * 22,
        10,
        12,
        (i + p) % 3 ? colours.glow : colours.ink,
        'opacity=".9"',
      ),
    );
    return walls + roof + panes;
  });
}

/** A flag on its staff, 120 units high, in bands of these colours. */
export function flag(at: Place, colours: Palette, bands: readonly string[]): string {
  const cloth = bands.map((fill, i) => {
    const [top, deep] = [-118 + (i * 44) / bands.length, 44 / bands.length];
    return shape(`M0 ${top} q18 -7 36 0 t36 0 v${deep} q-18 7 -36 0 t-36 0 Z`, fill);
  });
  return placed(at, line('M0 0 V-124', colours.ink, 3), disc(0, -126, 3.4, colours.glow), cloth.join(''));
}
