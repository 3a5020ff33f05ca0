import { deskScenes } from './scenes-desk.ts';
import { earlyScenes } from './scenes-early.ts';
import { galeScenes } from './scenes-gale.ts';
import { lanternScenes } from './scenes-lantern.ts';

const scenes: Readonly<Record<string, () => string>> = {
  ...earlyScenes,
  ...galeScenes,
  ...lanternScenes,
  ...deskScenes,
};

/** The SVG of a scene. Throws on a name nobody drew. */
export function drawScene(name: string): string {
  const draw = scenes[name];
  if (!draw) throw new Error(`${name}: no such scene`);
  return draw();
}
