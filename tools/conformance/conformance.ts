import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../contract.ts';
import { filesBelow, type Parsed, parseFile } from './documents.ts';
import { add, FIELDS, NOTHING, type Score, type ScoredField, score, type Tally } from './score.ts';
import { type ConformanceSet, setsOf } from './sets.ts';
import { readTruths, type Truth } from './truth.ts';

/** Least share of values found, and of found values that are right, in percent. */
const THRESHOLDS: Readonly<Record<ScoredField, number>> = {
  title: 100,
  date: 100,
  byline: 97,
  dateline: 97,
  captions: 99,
  credits: 98,
  virins: 100,
};

const folder = path.resolve(process.env.CUTLINE_CONFORMANCE ?? '../shared/data');
if (existsSync(path.join(folder, 'releases', 'labels-dev.jsonl'))) await main();
else console.log(`conformance: skipped, ${folder} is not there`);

/** Parses every file once, scores the labelled ones, and prints a table a set. */
async function main(): Promise<void> {
  const root = path.join(folder, 'releases');
  const files = filesBelow(root);
  const truths = readTruths(folder);
  const parsed = new Map<string, Parsed>();
  for (const file of files) parsed.set(file, await parseFile(root, file));
  const sets = [...setsOf(files, [...truths.keys()]), ...addressed(parsed, truths)];
  const crashed = printCrashes(parsed);
  const incomplete = printLost(parsed);
  let failed = crashed + (incomplete > 0 ? 1 : 0);
  let passed = files.length - crashed + (incomplete > 0 ? 0 : 1);
  for (const set of sets) {
    const result = scoreSet(set, parsed, truths);
    printSet(set, result);
    passed += result.passed;
    failed += result.failed;
  }
  printSlowest(parsed);
  console.log(`conformance: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function printCrashes(parsed: ReadonlyMap<string, Parsed>): number {
  let crashes = 0;
  for (const [file, { crash }] of parsed) {
    if (crash === null) continue;
    crashes++;
    console.log(`crashed: ${file}\n${crash}`);
  }
  console.log(`${parsed.size} files read, ${crashes} crashed`);
  return crashes;
}

/** Every word of a capture stands in its article or in the furniture beside it. */
function printLost(parsed: ReadonlyMap<string, Parsed>): number {
  const incomplete = [...parsed].filter(([file, { lost }]) => lost.length > 0 && !file.endsWith('.json'));
  for (const [file, { lost }] of incomplete) console.log(`not accounted for: ${file}: ${lost.slice(0, 12).join(' ')}`);
  console.log(`${parsed.size} files, ${incomplete.length} with words that are neither in the article nor furniture`);
  return incomplete.length;
}

/** Sets whose files name no label: their articles are matched by the article number in their addresses. */
function addressed(parsed: ReadonlyMap<string, Parsed>, truths: ReadonlyMap<string, Truth>): readonly ConformanceSet[] {
  const numbers = new Map<string, string>();
  for (const [file, { articles }] of parsed) {
    const form = /^forms\/([0-9a-f]{4})\/singlefile\.html$/.exec(file)?.[1];
    const number = /[?&]Article=(\d+)/i.exec(articles[0]?.url ?? '')?.[1];
    if (form !== undefined && number !== undefined) numbers.set(number, `afmil-httrack/html/${form}.html`);
  }
  const mirror = [...parsed.keys()].flatMap((file) => {
    const truth = /^forms\/_wget\/mirror\//.test(file)
      ? numbers.get(/Article=(\d+)/i.exec(file)?.[1] ?? '')
      : undefined;
    return truth === undefined || !truths.has(truth) ? [] : [{ file, truth }];
  });
  const records = [...parsed].flatMap(([file, { articles }]) =>
    file.startsWith('forms/_wget/') && file.includes('.warc')
      ? articles.flatMap((article) => {
          const truth = numbers.get(/[?&]Article=(\d+)/i.exec(article.url ?? '')?.[1] ?? '');
          return truth === undefined ? [] : [{ file: `${file}\n${article.path}`, truth }];
        })
      : [],
  );
  return [
    { name: 'forms: wget mirror', documents: mirror, without: [] },
    { name: 'forms: WARC', documents: records, without: [] },
  ];
}

interface SetResult {
  readonly tallies: ReadonlyMap<ScoredField, Tally>;
  readonly furniture: number;
  readonly complaints: readonly string[];
  readonly passed: number;
  readonly failed: number;
}

function scoreSet(
  set: ConformanceSet,
  parsed: ReadonlyMap<string, Parsed>,
  truths: ReadonlyMap<string, Truth>,
): SetResult {
  const tallies = new Map<ScoredField, Tally>(FIELDS.map((field) => [field, NOTHING]));
  const complaints: string[] = [];
  let furniture = 0;
  for (const { file, truth: name } of set.documents) {
    const labelled = truths.get(name);
    if (labelled === undefined) continue;
    const truth = set.inlined ? heldIn(file, labelled) : labelled;
    const found = articleOf(parsed, file);
    const scored = score(found, truth);
    furniture += scored.furniture.length;
    for (const field of FIELDS) tallies.set(field, add(tallies.get(field) ?? NOTHING, scored[field]));
    complaints.push(...complaintsOf(set, { file, found, scored, truth }));
  }
  const rows = FIELDS.filter((field) => !set.without.includes(field)).map((field) =>
    reaches(tallies.get(field) ?? NOTHING, THRESHOLDS[field]),
  );
  const good = rows.filter(Boolean).length + (furniture === 0 ? 1 : 0) + (set.documents.length > 0 ? 1 : 0);
  return { tallies, furniture, complaints, passed: good, failed: rows.length + 2 - good };
}

function heldIn(file: string, truth: Truth): Truth {
  const text = readFileSync(path.join(folder, 'releases', file), 'utf8');
  return { ...truth, virins: truth.virins.filter((virin) => text.includes(virin)) };
}

function articleOf(parsed: ReadonlyMap<string, Parsed>, file: string): Article | null {
  const [container = '', entry] = file.split('\n');
  const articles = parsed.get(container)?.articles ?? [];
  return (entry === undefined ? articles[0] : articles.find((article) => article.path === entry)) ?? null;
}

interface Scored {
  readonly file: string;
  readonly found: Article | null;
  readonly scored: Score;
  readonly truth: Truth;
}

function complaintsOf(set: ConformanceSet, { file, found, scored, truth }: Scored): readonly string[] {
  const values: Readonly<Record<ScoredField, readonly [unknown, unknown]>> = {
    title: [found?.headline, truth.title],
    date: [found?.date, truth.date],
    byline: [found?.byline, truth.byline],
    dateline: [found?.dateline, truth.dateline],
    captions: [found?.photos.map((photo) => photo.caption), truth.captions],
    credits: [found?.photos.map((photo) => photo.credit), truth.credits],
    virins: [found?.photos.map((photo) => photo.virin), truth.virins],
  };
  const wrong = FIELDS.filter((field) => !set.without.includes(field) && scored[field].exact === 0);
  return [
    ...wrong.map(
      (field) =>
        `  ${file} ${field}: found ${JSON.stringify(values[field][0])}, expected ${JSON.stringify(values[field][1])}`,
    ),
    ...scored.furniture.map((line) => `  ${file} furniture in body: ${JSON.stringify(line)}`),
  ];
}

/** Share of expected values found and of found values expected, in percent; 100 where there are none. */
function shares({ expected, found, matched }: Tally): readonly [recall: number, precision: number] {
  return [expected === 0 ? 100 : (100 * matched) / expected, found === 0 ? 100 : (100 * matched) / found];
}

function reaches(tally: Tally, threshold: number): boolean {
  return shares(tally).every((share) => share >= threshold);
}

function printSet(set: ConformanceSet, { tallies, furniture, complaints, failed }: SetResult): void {
  console.log(
    `\n${set.name}: ${set.documents.length} documents${failed === 0 ? '' : `, ${failed} below the threshold`}`,
  );
  console.log('  field      documents  exact  recall  precision');
  for (const field of FIELDS.filter((name) => !set.without.includes(name))) {
    const tally = tallies.get(field) ?? NOTHING;
    const [recall, precision] = shares(tally);
    console.log(
      `  ${field.padEnd(10)} ${String(tally.documents).padStart(9)} ${String(tally.exact).padStart(6)} ${recall.toFixed(1).padStart(7)} ${precision.toFixed(1).padStart(10)}`,
    );
  }
  console.log(`  furniture lines in bodies: ${furniture}`);
  for (const complaint of complaints) console.log(complaint);
}

function printSlowest(parsed: ReadonlyMap<string, Parsed>): void {
  const [slowest] = [...parsed].sort((a, b) => b[1].ms - a[1].ms);
  if (slowest) console.log(`\nslowest file: ${slowest[0]}, ${slowest[1].ms.toFixed(0)} ms`);
}
