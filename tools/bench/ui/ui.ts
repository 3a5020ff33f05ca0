import type { Benchmark } from '../benchmark.ts';
import { machineSentence } from '../machine.ts';
import { uiSection } from './report.ts';
import { measureUi } from './times.ts';

const standard = 10_000;

/** The page in its window: first hits, typing, opening a release, and reading a folder. `--releases N` for another size than 10,000. */
export const ui: Benchmark = {
  title: 'The page',
  async measure({ args, folder }) {
    const given = args[args.indexOf('--releases') + 1];
    const machine = machineSentence();
    const times = await measureUi(folder, args.includes('--releases') ? Number(given) : standard);
    return { section: uiSection(times, machine), numbers: times };
  },
};
