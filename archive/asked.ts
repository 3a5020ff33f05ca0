import path from 'node:path';
import type { Surroundings } from './captures/capture.ts';

/** Surroundings that remember what was asked of them. */
export interface AskedSurroundings {
  readonly around: Surroundings;
  /** The names (case folded) and ids asked for since the last time, as `neighbourKeys` of a file would give them. */
  take(): readonly string[];
}

/** A capture that asks for more is a container; it is read again only when it changes itself. */
const mostAsked = 500;

/** Remembers every question, so that a capture is read again when a picture it shows comes or goes. */
export function rememberAsked(around: Surroundings): AskedSurroundings {
  let asked = new Set<string>();
  const name = (file: string) => asked.add(path.posix.basename(file).toLowerCase());
  return {
    around: {
      ...around,
      find: (file) => {
        name(file);
        return around.find(file);
      },
      named: (file) => {
        name(file);
        return around.named(file);
      },
      withId: (id) => {
        asked.add(id.toUpperCase());
        return around.withId(id);
      },
      read: (file, limit) => {
        name(file);
        return around.read(file, limit);
      },
    },
    take: () => {
      const taken = asked.size > mostAsked ? [] : [...asked];
      asked = new Set();
      return taken;
    },
  };
}
