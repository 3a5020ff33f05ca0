import type { Palette } from './palette.ts';
import { box, disc, light, line, placed, shape, times } from './svg.ts';

/** Where a thing stands, how large, how far it leans. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  readonly turn?: number;
  readonly flip?: boolean;
}

/** The ferry Lady Orrin, 200 units long, waterline at 0. */
export function ferry(at: Place, colours: Palette, hull = colours.ink): string {
  return placed(
    at,
    shape('M-100 -22 L92 -22 L108 -34 L98 8 L-92 8 Z', hull),
    box(-84, -50, 150, 28, '#f3ead8'),
    box(-60, -72, 104, 22, '#e9dcc3'),
    box(14, -88, 36, 17, '#f3ead8'),
    shape('M-36 -72 L-32 -108 L-8 -108 L-6 -72 Z', '#b5533c'),
    box(-33, -100, 26, 7, '#f3ead8'),
    times(11, (i) => box(-78 + i * 13, -42, 7, 8, colours.near)),
    times(7, (i) => box(-54 + i * 13, -66, 7, 8, colours.near)),
    line('M60 -50 L60 -100 M60 -96 L92 -34', hull, 2),
    line('M-100 -10 L100 -10', '#b5533c', 4),
  );
}

/** The hospital ship Samphire, 300 units long: white, a green lantern on the funnel. */
export function hospitalShip(at: Place, colours: Palette, lit = false): string {
  const white = lit ? '#d9dfe2' : '#f6f2e8';
  const window = lit ? colours.glow : colours.near;
  return placed(
    at,
    shape('M-150 -30 L138 -30 L164 -46 L146 10 L-138 10 Z', white),
    shape('M-143 -4 L152 -4 L146 10 L-138 10 Z', colours.near),
    line('M-147 -16 L155 -16', '#3f8f6b', 6),
    box(-96, -62, 176, 32, white),
    box(-70, -88, 122, 26, white),
    box(20, -110, 46, 22, white),
    box(-140, -40, 46, 10, colours.mid),
    shape('M-30 -88 L-26 -126 L6 -126 L8 -88 Z', '#3f8f6b'),
    disc(-10, -107, 8, '#fff4d2'),
    times(15, (i) => disc(-88 + i * 11.6, -46, 2.6, window)),
    times(10, (i) => box(-64 + i * 11.6, -80, 6, 8, window)),
    times(3, (i) => box(26 + i * 13, -104, 8, 8, window)),
    line('M84 -30 L84 -124 M84 -118 L136 -34 M84 -118 L52 -110', colours.ink, 1.8),
    lit ? light(-10, -107, 6, '#a9f0c4') : '',
  );
}

/** A trawler, 110 units long. */
export function trawler(at: Place, colours: Palette, lit = false): string {
  return placed(
    at,
    shape('M-56 -16 L34 -18 L58 -34 L46 10 L-48 10 Z', colours.ink),
    box(-34, -42, 34, 26, '#d8cbb0'),
    box(-28, -37, 9, 9, lit ? colours.glow : colours.near),
    box(-14, -37, 9, 9, lit ? colours.glow : colours.near),
    line('M12 -18 L12 -84 M12 -80 L50 -32 M12 -80 L-50 -16 M-48 -16 L-48 -52', colours.ink, 2.4),
    line('M-54 -6 L50 -8', '#b5533c', 3.5),
    lit ? light(12, -86, 3, colours.glow) : '',
  );
}

/** A motor lifeboat, 80 units long. */
export function lifeboat(at: Place, colours: Palette, hull = '#d96f32'): string {
  return placed(
    at,
    shape('M-42 -12 C-20 -18 20 -18 44 -22 L34 8 L-34 8 Z', hull),
    shape('M-20 -16 L-16 -34 L10 -34 L16 -18 Z', '#f3ead8'),
    box(-11, -30, 8, 8, colours.near),
    box(1, -30, 8, 8, colours.near),
    line('M-4 -34 L-4 -54', colours.ink, 1.8),
    line('M-42 -4 L40 -6', '#f3ead8', 2.4),
  );
}

/** The buoy tender Turnstone, 190 units long, her crane out over the bow. */
export function tender(at: Place, colours: Palette): string {
  return placed(
    at,
    shape('M-95 -24 L40 -24 L52 -36 L98 -40 L84 10 L-84 10 Z', colours.ink),
    shape('M60 -38 L74 -39 L60 10 L46 10 Z', '#d96f32'),
    box(-80, -60, 62, 36, '#f3ead8'),
    box(-66, -82, 40, 22, '#f3ead8'),
    times(4, (i) => box(-74 + i * 14, -52, 8, 8, colours.near)),
    times(3, (i) => box(-61 + i * 12, -77, 7, 8, colours.near)),
    shape('M-90 -60 L-88 -92 L-76 -92 L-74 -60 Z', '#d96f32'),
    line('M10 -24 L10 -104 M10 -36 L88 -112 M10 -104 L88 -112', '#c8a24c', 4),
    line('M88 -112 L88 -62', colours.ink, 1.6),
  );
}

/** A bell buoy, 60 units high. */
export function buoy(at: Place, colours: Palette): string {
  return placed(
    at,
    shape('M-16 0 L16 0 L12 14 L-12 14 Z', '#b5533c'),
    line('M-12 0 L-5 -40 M12 0 L5 -40 M-9 -16 L9 -16 M-6 -40 L6 -40', '#b5533c', 3),
    shape('M-6 -20 C-6 -34 6 -34 6 -20 L9 -14 L-9 -14 Z', '#c8a24c'),
    disc(0, -45, 4, colours.glow),
  );
}

/** An open boat with people in it, 60 units long. */
export function rowingBoat(at: Place, colours: Palette): string {
  return placed(
    at,
    shape('M-32 -8 L32 -10 L24 6 L-24 6 Z', colours.ink),
    times(4, (i) => disc(-18 + i * 12, -20, 4, colours.ink) + shape(`M${-23 + i * 12} -8 q5 -16 10 0 Z`, colours.ink)),
  );
}

/** A small yacht under bare mast, 50 units long. */
export function yacht(at: Place, colours: Palette): string {
  return placed(
    at,
    shape('M-26 -6 L28 -8 L18 6 L-20 6 Z', '#f6f2e8'),
    line('M0 -8 L0 -82 M0 -80 L-24 -8 M0 -80 L26 -8 M0 -16 L-22 -14', colours.ink, 1.4),
  );
}
