import { expect, it } from 'vitest';
import { parseCommandLine } from '../../tools/standin/command-line.ts';

it('takes the command line of Playwright apart', () => {
  const words = [
    '-r',
    '/pw/loader.js',
    '--no-sandbox',
    '--inspect=0',
    '--remote-debugging-port=0',
    '.',
    '--user-data-dir=/tmp/x',
  ];
  expect(parseCommandLine(words)).toEqual({
    requires: ['/pw/loader.js'],
    inspectPort: 0,
    debuggingPort: 0,
    version: false,
    switches: [
      ['no-sandbox', ''],
      ['user-data-dir', '/tmp/x'],
    ],
    app: '.',
  });
});

it('reads switches behind the app as well, and the first other word as the app', () => {
  const { app, switches, debuggingPort, inspectPort } = parseCommandLine(['.', 'export', '--pdf=a=b.pdf']);
  expect({ app, switches, debuggingPort, inspectPort }).toEqual({
    app: '.',
    switches: [['pdf', 'a=b.pdf']],
    debuggingPort: null,
    inspectPort: null,
  });
});

it('knows no app on an empty command line', () => {
  expect(parseCommandLine([])).toEqual({
    requires: [],
    inspectPort: null,
    debuggingPort: null,
    version: false,
    switches: [],
    app: null,
  });
});

it('listens where an inspector without a port listens', () => {
  expect(parseCommandLine(['--inspect', '--version'])).toMatchObject({ inspectPort: 9229, version: true });
});
