import { citationStyles, exportEntries } from '../../exports.ts';
import type { CommandName } from './invocation.ts';

const store = '  --store DIR      where the index is kept (default: the user’s app-data folder)';
const json = '  --json           print JSON for programs';
const strict = '  --strict         exit with 1 when a file could not be read';

const commands: Readonly<Record<CommandName, { readonly line: string; readonly text: readonly string[] }>> = {
  open: { line: '[open] FOLDER', text: ['Opens the reader on a folder of saved releases.', '', store] },
  index: {
    line: 'index FOLDER',
    text: ['Reads what is new or changed in a folder, and keeps the index.', '', strict, store],
  },
  search: {
    line: 'search FOLDER QUERY',
    text: [
      'Finds releases, the best first.',
      '',
      'Plain words must all occur; "a phrase", caption:word, credit:word and virin:… work as in the reader.',
      '',
      json,
      '  --limit N        how many hits to print (default: 20)',
      '  --offset N       how many hits to pass over first (default: 0)',
      '  --sort ORDER     relevance, newest or oldest (default: relevance)',
      store,
    ],
  },
  show: {
    line: 'show FILE',
    text: [
      'Prints the releases one saved file holds.',
      '',
      '  --json           print JSON Lines, one release a line',
      '  --source         name also the lines of the page that belong to no release',
      '  --archive DIR    the folder pictures are looked up in (default: the file’s folder)',
    ],
  },
  diff: {
    line: 'diff FILE FILE',
    text: ['Tells word by word how two captures of a release differ.', '', json],
  },
  dump: {
    line: 'dump FOLDER',
    text: ['Prints every release of a folder as JSON Lines, in the order of paths.', '', store],
  },
  check: {
    line: 'check FOLDER',
    text: ['Tells for every file of a folder whether it was read, and why not.', '', json, strict, store],
  },
  export: {
    line: 'export FOLDER PATH… --pdf OUT',
    text: [
      'Takes releases away: PATHs below FOLDER, or the whole answer to --query.',
      '',
      ...exportEntries.map(({ flag, help }) => `  ${`--${flag} OUT`.padEnd(17)}${help}`),
      '',
      '  --query Q        every release this query finds; "" is all of them',
      '  --sort ORDER     relevance, newest or oldest (default: relevance)',
      '  --photo N        only this photo of the one release, in citations and tables of photos',
      '  --paper SIZE     A4 or Letter, for PDFs (default: as in the reader’s settings, else that of the region)',
      '  --marks          mark the query’s words in PDFs',
      '  --force          replace what is there already',
      store,
      '',
      'OUT is a file, a folder, or - for the standard output where the form is text. It is written whole or not at all.',
    ],
  },
  cite: {
    line: 'cite FOLDER PATH',
    text: [
      'Cites a release, or one of its photos.',
      '',
      `  --style STYLE    ${citationStyles.map(({ style }) => style).join(', ')} (default: chicago)`,
      '  --photo N        this photo of the release',
      '  --quote WORDS    words to quote before the citation',
      store,
    ],
  },
  verify: {
    line: 'verify PACKET',
    text: [
      'Checks a research packet, folder or zip: names every file that was changed, is missing or was added.',
      '',
      'Exit codes: 0 as it was written, 1 something differs, 3 it cannot be read.',
    ],
  },
};

/** The help of one command, or of all. */
export function usage(topic: CommandName | null): string {
  if (topic !== null) return `Usage: cutline ${commands[topic].line}\n\n${commands[topic].text.join('\n')}\n`;
  const lines = Object.values(commands).map(({ line, text }) => `  cutline ${line.padEnd(30)} ${text[0] ?? ''}`);
  return [
    'Cutline reads archived releases, offline.',
    '',
    'Usage:',
    ...lines,
    '',
    'cutline COMMAND --help tells more. Exit codes: 0 done, 1 nothing found (or, with --strict, files not read),',
    '2 wrong usage, 3 failure.',
    '',
  ].join('\n');
}
