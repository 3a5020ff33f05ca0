/** The few colours a scene is drawn in, far to near. */
export interface Palette {
  readonly skyTop: string;
  readonly skyLow: string;
  readonly far: string;
  readonly mid: string;
  readonly near: string;
  readonly sea: string;
  /** Crests, reflections, foam. */
  readonly foam: string;
  readonly ink: string;
  /** Lamps, windows, the sun. */
  readonly glow: string;
}

/** The hours and weathers of Harrow Sound. */
export const palettes = {
  day: row('#86b4c4 #f4e7cd #a3bcbb #6b949a #2f5a66 #3f7480 #b9d6d0 #16323d #f2c57c'),
  dawn: row('#4f6d8c #f6b98a #a07f8a #6a6079 #3a4560 #54627f #f0b995 #1b2540 #ffdf9e'),
  dusk: row('#243b63 #e9a06f #6d6180 #4a4a6c #2b3153 #3a4569 #e7a679 #131a33 #ffdb92'),
  night: row('#0b1a30 #2b5070 #21405d #162f49 #0d1f34 #122b46 #4a7796 #060f1c #ffcf7a'),
  storm: row('#1e2b33 #62787a #465d60 #364d52 #20343a #294248 #b3c8c0 #0c171b #f6d58e'),
  fog: row('#a9b9bb #e9e4d6 #c2cbc8 #9aacad #62797e #8ba1a4 #dbdfd8 #2a3d44 #f6d89c'),
  snow: row('#8ea3bd #f4ebe4 #bcc8d7 #8d9eb6 #54678a #5b7396 #e6ecf2 #1d2a44 #ffc987'),
  lamp: row('#1c1410 #5a3820 #4a2f1e #382416 #241710 #2c1c12 #c98b4a #0e0906 #ffcf7a'),
} as const;

function row(colours: string): Palette {
  const [skyTop = '', skyLow = '', far = '', mid = '', near = '', sea = '', foam = '', ink = '', glow = ''] =
    colours.split(' ');
  return { skyTop, skyLow, far, mid, near, sea, foam, ink, glow };
}
