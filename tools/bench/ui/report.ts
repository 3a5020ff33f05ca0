import type { UiTimes } from './times.ts';

/** The section of the report about the page, as Markdown. */
export function uiSection(times: UiTimes, machine: string): string {
  const { runtime, releases, photos, bareMs, firstHitsMs, keys, answers, bareKeys, opening, longTasks, indexingS } =
    times;
  const ms = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
  const longest = longTasks[0] ?? 0;
  const rows = [
    ['bare window, first words painted', ms(bareMs), ''],
    ['Cutline on its last archive, first hit painted', ms(firstHitsMs), ''],
    ['ratio of the two', `${(firstHitsMs / bareMs).toFixed(2)}×`, '≤ 1.5×'],
    ['key press to painted hits, p50 / p95', `${ms(keys.p50)} / ${ms(keys.p95)}`, 'p95 ≤ 50 ms'],
    ['… of it the answer, until the page has it', `${ms(answers.p50)} / ${ms(answers.p95)}`, ''],
    ['… and in a bare window, to the painted letter', `${ms(bareKeys.p50)} / ${ms(bareKeys.p95)}`, ''],
    [`opening a release of ${photos} photos, p50 / p95`, `${ms(opening.p50)} / ${ms(opening.p95)}`, '≤ 100 ms'],
    [
      `longest task of the page while ${releases.toLocaleString('en')} files were read (${indexingS.toFixed(0)} s)`,
      longest === 0 ? 'none over 50 ms' : ms(longest),
      '≤ 100 ms',
    ],
  ];
  return [
    machine,
    `${releases.toLocaleString('en')} made-up releases as files, on ${runtime}. A start is timed from the process to the browser's own paint time, both programs in turns, the fastest of five each; keys are pressed one at a time, in the archive opened again and at rest.`,
    ['| what | took | target |', '| --- | ---: | ---: |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
  ].join('\n\n');
}
