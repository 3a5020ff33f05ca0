import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseCase } from './cases.ts';

/**
 * Adds a golden case, or writes the expected articles of cases anew: copies a capture to
 * tests/archive/fixtures/articles/NAME/ and writes what Cutline makes of it beside it, to be read and corrected by hand.
 *
 *   node tools/run.mjs tools/add-case.ts NAME CAPTURE
 *   node tools/run.mjs tools/add-case.ts NAME ...        (of cases that are there)
 *   node tools/run.mjs tools/add-case.ts --all
 */
const CASES = path.resolve('tests/archive/fixtures/articles');
const [first = '', second] = process.argv.slice(2);

if (first === '') {
  console.error('add-case: which case? node tools/run.mjs tools/add-case.ts NAME CAPTURE');
  process.exitCode = 2;
} else if (second !== undefined && existsSync(second)) {
  const folder = path.join(CASES, first);
  mkdirSync(folder, { recursive: true });
  cpSync(second, path.join(folder, `capture${path.extname(second)}`));
  await writeExpected(first);
} else {
  const names = first === '--all' ? readdirSync(CASES).sort() : process.argv.slice(2);
  for (const name of names) await writeExpected(name);
}

async function writeExpected(name: string): Promise<void> {
  const folder = path.join(CASES, name);
  if (!existsSync(folder)) {
    console.error(`add-case: ${folder} is not there`);
    process.exitCode = 1;
    return;
  }
  const outcomes = await parseCase(folder);
  writeFileSync(path.join(folder, 'article.json'), `${JSON.stringify(outcomes, null, 2)}\n`);
  console.log(`${name}: ${outcomes.length} outcome${outcomes.length === 1 ? '' : 's'}`);
}
