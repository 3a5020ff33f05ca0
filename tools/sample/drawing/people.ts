import { disc, line, placed, shape } from './svg.ts';
import type { Place } from './vessels.ts';

/** A standing figure in a long coat, 100 units high, feet at 0. `hat` puts a peaked cap or sou'wester on. */
export function figure(at: Place, fill: string, hat: 'none' | 'cap' | 'souwester' = 'none'): string {
  return placed(
    at,
    disc(0, -91, 7.8, fill),
    shape(
      'M-3.6 -85 L3.6 -85 L4.6 -80 C12 -79 16 -76 17 -68 L19 -41 C19 -36 14 -36 13.6 -41 L12.4 -61 L12 -34 L10.4 0 L2.2 0 L.9 -31 L-.9 -31 L-2.2 0 L-10.4 0 L-12 -34 L-12.4 -61 L-13.6 -41 C-14 -36 -19 -36 -19 -41 L-17 -68 C-16 -76 -12 -79 -4.6 -80 Z',
      fill,
    ),
    headwear(hat, fill),
  );
}

/** A figure that bends to a task, 70 units high. */
export function worker(at: Place, fill: string): string {
  return placed(
    at,
    disc(22, -66, 8.6, fill),
    shape('M-8 -52 C0 -70 18 -66 20 -58 L16 -44 L2 -30 L6 0 L-6 0 L-10 -26 L-16 0 L-28 0 L-20 -36 Z', fill),
    line('M14 -52 L34 -34 L42 -30', fill, 7),
  );
}

/** A figure carried on a wire, 60 units high, arms up. */
export function swimmer(at: Place, fill: string): string {
  return placed(
    at,
    disc(0, -44, 7, fill),
    shape('M-9 -36 L9 -36 L8 -14 L12 8 L4 10 L0 -8 L-4 10 L-12 8 L-8 -14 Z', fill),
    line('M-7 -34 L-3 -60 M7 -34 L3 -60', fill, 4.4),
  );
}

/** Head and shoulders of an officer in a cap, 300 units high, seen from the front. */
export function bust(at: Place, fill: string, trim: string): string {
  return placed(
    at,
    shape('M-150 0 C-150 -90 -110 -116 -44 -130 L-30 -160 L30 -160 L44 -130 C110 -116 150 -90 150 0 Z', fill),
    `<ellipse cx="0" cy="-196" rx="48" ry="60" fill="${fill}"/>`,
    shape('M-62 -226 C-60 -270 60 -270 62 -226 C40 -236 -40 -236 -62 -226 Z', fill),
    shape('M-54 -228 C-30 -240 30 -240 54 -228 L46 -214 C24 -224 -24 -224 -46 -214 Z', trim),
    shape('M-26 -132 L0 -84 L26 -132 L14 -142 L-14 -142 Z', '#f3ead8'),
    shape('M-5 -128 L5 -128 L9 -84 L0 -70 L-9 -84 Z', '#0a171c'),
    line('M-142 -64 L-96 -84 M-146 -52 L-98 -72 M142 -64 L96 -84 M146 -52 L98 -72', trim, 5),
    line('M-86 -58 H-44 M-86 -48 H-44', trim, 6, 'opacity=".9"'),
  );
}

function headwear(hat: 'none' | 'cap' | 'souwester', fill: string): string {
  switch (hat) {
    case 'none':
      return '';
    case 'cap':
      return shape('M-10 -94 C-10 -102 10 -102 10 -94 L14 -93 L10 -91 L-10 -91 Z', fill);
    case 'souwester':
      return shape('M-9 -95 C-8 -104 8 -104 9 -95 L17 -88 C8 -92 -6 -93 -14 -89 Z', fill);
  }
}
