import type { Palette } from './palette.ts';
import { box, chance, disc, height, light, line, n, shape, times, width } from './svg.ts';

/** A sky from top to horizon. */
export function sky(colours: Palette): string {
  return `<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colours.skyTop}"/><stop offset=".72" stop-color="${colours.skyLow}"/></linearGradient></defs>${box(0, 0, width, height, 'url(#sky)')}`;
}

/** Stars above the horizon. */
export function stars(count: number, horizon: number): string {
  const next = chance(count);
  return times(count, () =>
    disc(next() * width, next() * horizon, 0.7 + next() * 1.3, '#fff', `opacity="${n(0.3 + next() * 0.6)}"`),
  );
}

/** Sun or moon with its halo. */
export function orb(x: number, y: number, r: number, colour: string): string {
  return disc(x, y, r * 2.6, colour, 'opacity=".3" filter="url(#haze)"') + disc(x, y, r, colour);
}

/** Long soft clouds. */
export function clouds(colours: Palette, seed: number, opacity = 0.35): string {
  const next = chance(seed);
  return times(7, () => {
    const [x, y, w] = [next() * width, 30 + next() * 200, 120 + next() * 260];
    return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(w)}" ry="${n(8 + next() * 20)}" fill="${colours.foam}" opacity="${opacity}" filter="url(#haze)"/>`;
  });
}

/** A ridge of land: its foot, how high it rises, its seed. */
export function hills(y: number, rise: number, seed: number, fill: string): string {
  const next = chance(seed);
  const tops = Array.from({ length: 9 }, () => y - next() * rise);
  const curve = tops.map((top, at) => {
    const x = (at * width) / 8;
    const before = tops[at - 1] ?? top;
    return at === 0 ? `M0 ${n(top)}` : `C${n(x - 70)} ${n(before)} ${n(x - 50)} ${n(top)} ${n(x)} ${n(top)}`;
  });
  return shape(`${curve.join('')} V${height} H0 Z`, fill);
}

/** A sea from the horizon down, darker and longer waved toward the eye. */
export function sea(colours: Palette, horizon: number, swell = 6): string {
  const base = box(0, horizon, width, height - horizon, colours.sea);
  const bands = times(6, (at) => {
    const y = horizon + 10 + (height - horizon) * (at / 6) ** 1.3;
    return shape(
      wave(y, swell * (0.4 + at * 0.35), 70 + at * 34, at),
      at % 2 ? colours.near : colours.mid,
      'opacity=".34"',
    );
  });
  return base + bands + glints(colours, horizon, 46);
}

/** The light of an orb or lamp on the water below it. */
export function reflection(x: number, horizon: number, colour: string, seed = 5): string {
  const next = chance(seed);
  return times(26, (at) => {
    const y = horizon + 6 + at * ((height - horizon) / 26);
    const w = (10 + at * 3.2) * (0.5 + next());
    return box(
      x - w / 2 + (next() - 0.5) * 16,
      y,
      w,
      2.4 + at * 0.09,
      colour,
      `rx="1.5" opacity="${n(0.75 - at * 0.022)}"`,
    );
  });
}

/** A storm wave that stands up from the water: crest at x, its height. */
export function breaker(colours: Palette, x: number, y: number, rise: number): string {
  const crest = `M${x - rise * 2.2} ${y} C${x - rise * 1.2} ${y} ${x - rise * 0.7} ${y - rise} ${x} ${y - rise} C${x + rise * 0.5} ${y - rise} ${x + rise * 0.6} ${y - rise * 0.6} ${x + rise * 0.3} ${y - rise * 0.55} C${x + rise * 0.2} ${y - rise * 0.2} ${x + rise * 0.9} ${y} ${x + rise * 1.8} ${y} Z`;
  const at = (across: number, up: number) => `${n(x + rise * across)} ${n(y - rise * up)}`;
  const foam = `M${at(-1.1, 0.5)} C${at(-0.6, 0.92)} ${at(-0.25, 1.03)} ${at(0, 1)} C${at(0.55, 1)} ${at(0.68, 0.58)} ${at(0.3, 0.5)} C${at(0.42, 0.7)} ${at(0.2, 0.84)} ${at(0, 0.84)} C${at(-0.3, 0.86)} ${at(-0.6, 0.74)} ${at(-1.1, 0.5)} Z`;
  return shape(crest, colours.near) + shape(foam, colours.foam, 'opacity=".88"');
}

/** Spray thrown up from a point. */
export function spray(colours: Palette, x: number, y: number, reach: number, seed = 3): string {
  const next = chance(seed);
  const mist = `<ellipse cx="${x}" cy="${n(y - reach * 0.45)}" rx="${n(reach * 0.5)}" ry="${n(reach * 0.55)}" fill="${colours.foam}" opacity=".5" filter="url(#haze)"/>`;
  return (
    mist +
    times(120, () => {
      const [angle, far] = [Math.PI * (0.15 + next() * 0.7), reach * next() ** 0.7];
      return disc(
        x + Math.cos(angle) * far,
        y - Math.sin(angle) * far * 1.15,
        0.8 + next() * 3.2,
        colours.foam,
        `opacity="${n(0.4 + next() * 0.5)}"`,
      );
    })
  );
}

/** Slanting rain or drifting snow. */
export function rain(colour: string, count: number, slant: number): string {
  const next = chance(count + slant);
  return times(count, () => {
    const [x, y, long] = [next() * width, next() * height, 14 + next() * 26];
    return line(
      `M${n(x)} ${n(y)}l${n(-slant * long * 0.02)} ${n(long)}`,
      colour,
      1,
      `opacity="${n(0.1 + next() * 0.25)}"`,
    );
  });
}

/** Snowflakes, near ones larger. */
export function snow(count: number): string {
  const next = chance(count);
  return times(count, () =>
    disc(next() * width, next() * height, 0.8 + next() ** 3 * 4, '#fff', `opacity="${n(0.35 + next() * 0.5)}"`),
  );
}

/** Dark rocks awash. */
export function rocks(colours: Palette, x: number, y: number, scale: number): string {
  const [a, b] = [scale, scale * 0.5];
  return (
    shape(
      `M${x - a * 3} ${y} L${x - a * 2.3} ${y - b} L${x - a * 1.6} ${y - b * 0.8} L${x - a} ${y - a} L${x - a * 0.2} ${y - a * 1.1} L${x + a * 0.5} ${y - b * 1.2} L${x + a * 1.3} ${y - b * 1.3} L${x + a * 2.1} ${y - b * 0.5} L${x + a * 3} ${y} Z`,
      colours.ink,
    ) + line(`M${x - a * 3.1} ${y + 1} h${a * 6.2}`, colours.foam, 3, 'opacity=".6"')
  );
}

/** Gulls, far off. */
export function birds(colour: string, x: number, y: number, count: number): string {
  const next = chance(count + x);
  return times(count, () => {
    const [bx, by, s] = [x + (next() - 0.5) * 240, y + (next() - 0.5) * 90, 4 + next() * 7];
    return line(
      `M${n(bx - s * 1.6)} ${n(by - s * 0.3)} q${n(s * 0.8)} ${n(-s * 0.7)} ${n(s * 1.6)} ${n(s * 0.3)} q${n(s * 0.8)} ${n(-s)} ${n(s * 1.6)} ${n(-s * 0.3)}`,
      colour,
      1.8,
    );
  });
}

/** Lamps of a town along a shore. */
export function townLights(colours: Palette, y: number, from: number, to: number): string {
  const next = chance(from + to);
  return times(Math.round((to - from) / 16), (at) => {
    const [x, high] = [from + at * 16 + next() * 8, next() * 16];
    return next() > 0.75
      ? light(x, y - high, 1.6, colours.glow)
      : disc(x, y - high, 1.3 + next(), colours.glow, 'opacity=".85"');
  });
}

function wave(y: number, swell: number, long: number, seed: number): string {
  const next = chance(seed + 11);
  const start = -next() * long * 2;
  const curves = times(
    Math.ceil(width / long) + 3,
    (at) => ` q${n(long / 2)} ${n((at % 2 ? 1 : -1) * swell * (0.7 + next() * 0.6))} ${n(long)} 0`,
  );
  return `M${n(start)} ${n(y)}${curves} V${height} H${n(start)} Z`;
}

function glints(colours: Palette, horizon: number, count: number): string {
  const next = chance(horizon);
  return times(count, () => {
    const deep = next() ** 1.6;
    const [y, w] = [horizon + 6 + deep * (height - horizon - 10), 8 + deep * 50];
    return line(
      `M${n(next() * width)} ${n(y)} h${n(w)}`,
      colours.foam,
      0.8 + deep * 1.4,
      `opacity="${n(0.12 + next() * 0.3)}"`,
    );
  });
}
