import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/design.md'];

test('docs/design.md says why each dependency is there, and names none that is not', () => {
  const section = readFileSync('docs/design.md', 'utf8').split('### Dependencies')[1] ?? '';
  const cells = Array.from(section.matchAll(/^\| ([^|]+) \|/gm), ([, cell = '']) => cell);
  const named = cells.slice(1).flatMap((cell) => cell.split(', '));
  const installed = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(named.filter((name) => name !== '@types/*').sort()).toEqual(
    installed.filter((name) => !name.startsWith('@types/')).sort(),
  );
});

test('every `npm run` in the documents is a script', () => {
  const runs = documents.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/`npm run ([a-z]+)/g), ([, script = '']) => script),
  );
  expect(runs.filter((script) => !(script in manifest.scripts))).toEqual([]);
  expect(runs).not.toEqual([]);
});

test('every file the documents link to exists', () => {
  const dead = documents.flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g), ([, target = '']) => target)
      .filter((target) => !existsSync(path.join(path.dirname(file), target)))
      .map((target) => `${file}: ${target}`),
  );
  expect(dead).toEqual([]);
});

test('the README opens with the two commands', () => {
  const opening = readFileSync('README.md', 'utf8').split('\n').slice(0, 12).join('\n');
  expect(opening.match(/npm ci && npm \w+/g)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
});
