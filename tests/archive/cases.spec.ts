import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseCase } from '../../tools/cases.ts';

const CASES = path.join(import.meta.dirname, 'fixtures', 'articles');

test.each(readdirSync(CASES).sort())('reads the capture of case %s into its article', async (name) => {
  const folder = path.join(CASES, name);
  const expected: unknown = JSON.parse(readFileSync(path.join(folder, 'article.json'), 'utf8'));
  expect(await parseCase(folder)).toEqual(expected);
});
