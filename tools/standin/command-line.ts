/** Electron's command line, taken apart. */
export interface CommandLine {
  /** Modules to load before the app: `-r loader.js`. */
  readonly requires: readonly string[];
  /** Port of Node's inspector, null when it is not asked for; 0 is any free port. */
  readonly inspectPort: number | null;
  readonly debuggingPort: number | null;
  readonly version: boolean;
  /** Chromium's switches, wherever they stand: Chromium reads the whole command line. */
  readonly switches: readonly (readonly [name: string, value: string])[];
  /** The app: the first argument that is no switch. */
  readonly app: string | null;
}

/** Takes `electron [options] app [arguments]` apart. Never throws: unknown options are Chromium's switches. */
export function parseCommandLine(parameters: readonly string[]): CommandLine {
  const required = new Set(parameters.flatMap((word, at) => (word === '-r' || word === '--require' ? [at + 1] : [])));
  const words = parameters.filter((word, at) => !required.has(at) && word !== '-r' && word !== '--require');
  const switches = words.filter((word) => word.startsWith('--')).map(splitSwitch);
  return {
    requires: [...required].flatMap((at) => parameters[at] ?? []),
    inspectPort: portOf(switches, 'inspect', 9229),
    debuggingPort: portOf(switches, 'remote-debugging-port', 0),
    version: words.includes('-v') || words.includes('--version'),
    switches: switches.filter(([name]) => !name.startsWith('inspect') && name !== 'remote-debugging-port'),
    app: words.find((word) => !word.startsWith('-')) ?? null,
  };
}

function splitSwitch(word: string): readonly [name: string, value: string] {
  const [name = '', ...value] = word.slice(2).split('=');
  return [name, value.join('=')];
}

function portOf(switches: CommandLine['switches'], name: string, preset: number): number | null {
  const found = switches.find(([candidate]) => candidate === name);
  if (found === undefined) return null;
  return found[1] === '' ? preset : Number(found[1]);
}
