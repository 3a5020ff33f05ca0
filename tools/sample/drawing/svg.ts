/** Every picture's size. */
export const width = 960;
export const height = 640;

/** A whole picture: shared filters, its layers in order, a faint vignette over all. */
export function picture(...layers: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>
<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="6"/></filter>
<filter id="haze" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="22"/></filter>
<radialGradient id="edge" cx="50%" cy="46%" r="75%"><stop offset="62%" stop-color="#000" stop-opacity="0"/><stop offset="100%" stop-color="#000" stop-opacity=".34"/></radialGradient></defs>
${layers.join('\n')}
<rect width="${width}" height="${height}" fill="url(#edge)"/></svg>`;
}

/** A filled path. */
export function shape(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

/** An unfilled path of this width. */
export function line(d: string, stroke: string, thickness: number, more = ''): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${thickness}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

/** A filled rectangle. */
export function box(x: number, y: number, w: number, h: number, fill: string, more = ''): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`;
}

/** A filled circle. */
export function disc(x: number, y: number, r: number, fill: string, more = ''): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${more}/>`;
}

/** Layers drawn in units of their own: moved, sized and turned as one. */
export function placed(
  at: {
    readonly x: number;
    readonly y: number;
    readonly scale?: number;
    readonly turn?: number;
    readonly flip?: boolean;
  },
  ...layers: readonly string[]
): string {
  const scale = at.scale ?? 1;
  const turn = at.turn ? ` rotate(${at.turn})` : '';
  return `<g transform="translate(${n(at.x)} ${n(at.y)})${turn} scale(${at.flip ? -scale : scale} ${scale})">${layers.join('')}</g>`;
}

/** A light: a blurred halo and a bright core. */
export function light(x: number, y: number, r: number, colour: string): string {
  return (
    disc(x, y, r * 4, colour, 'opacity=".28" filter="url(#haze)"') +
    disc(x, y, r * 1.6, colour, 'opacity=".55" filter="url(#soft)"') +
    disc(x, y, r, '#fff6df')
  );
}

/** Numbers in [0, 1) that look drawn by chance and are the same on every run. */
export function chance(seed: number): () => number {
  let state = seed * 7919 + 17;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return (state % 10_000) / 10_000;
  };
}

/** How many, each by its number. */
export function times(count: number, draw: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => draw(at)).join('');
}

/** A coordinate without idle digits. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
