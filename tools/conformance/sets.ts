import type { ScoredField } from './score.ts';

/** Documents that are scored together, each against the truth of a labelled file. */
export interface ConformanceSet {
  readonly name: string;
  /** File in `releases/`, and the labelled file whose truth it holds. */
  readonly documents: readonly { readonly file: string; readonly truth: string }[];
  /** Fields this form cannot hold: addresses, and so VIRINs, are lost in text. */
  readonly without: readonly ScoredField[];
  /** Set where pictures are stored inside: their addresses are lost, so only VIRINs that still stand in the file count. */
  readonly inlined?: true;
}

const FORMS: readonly (Omit<ConformanceSet, 'documents'> & { readonly file: string })[] = [
  { name: 'forms: innerText', file: 'innertext.txt', without: ['virins'] },
  { name: 'forms: lynx', file: 'lynx.txt', without: ['virins'] },
  { name: 'forms: w3m', file: 'w3m.txt', without: ['virins'] },
  { name: 'forms: html2text', file: 'html2text.txt', without: ['virins'] },
  { name: 'forms: MHTML', file: 'page.mhtml', without: [] },
  { name: 'forms: SingleFile', file: 'singlefile.html', without: [], inlined: true },
];

/** The sets among these files, by what the labels name. */
export function setsOf(files: readonly string[], labelled: readonly string[]): readonly ConformanceSet[] {
  const pages = new Map(
    labelled.filter((file) => file.startsWith('afmil-httrack/html/')).map((file) => [stem(file), file]),
  );
  const twins = (pattern: RegExp) =>
    files.flatMap((file) => {
      const truth = pages.get(pattern.exec(file)?.[1] ?? '');
      return truth === undefined ? [] : [{ file, truth }];
    });
  const own = (prefix: string) =>
    labelled.filter((file) => file.startsWith(prefix)).map((file) => ({ file, truth: file }));
  return [
    { name: 'seed', documents: own('seed/'), without: [] },
    { name: 'af.mil pages', documents: own('afmil-httrack/html/'), without: [] },
    { name: 'HTTrack slots', documents: twins(/^afmil-httrack\/raw\/Print([0-9a-f]{4})\./), without: [] },
    { name: 'justice.gov pages', documents: own('doj-html/'), without: [] },
    ...FORMS.map(({ file, ...form }) => ({
      ...form,
      documents: twins(new RegExp(`^forms/([0-9a-f]{4})/${file.replace('.', '\\.')}$`)),
    })),
  ];
}

function stem(file: string): string {
  return /([0-9a-f]{4})\.html$/.exec(file)?.[1] ?? '';
}
