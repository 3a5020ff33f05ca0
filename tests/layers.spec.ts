import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const rooms = ['archive', 'main', 'renderer'] as const;
const door = ['contract.ts', 'commands.ts', 'exports.ts', 'questions.ts'];

/** Whose files each room may import, besides its own. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  door: [],
  archive: ['door'],
  main: ['door', 'archive'],
  renderer: ['door'],
};

interface Source {
  readonly file: string;
  readonly room: string;
  readonly text: string;
}

const sources: readonly Source[] = [...door, ...rooms.flatMap(sourceFiles)].map((file) => ({
  file,
  room: roomOf(file),
  text: readFileSync(file, 'utf8'),
}));

describe('the house', () => {
  test('has files in every room, each of which looks through the door', () => {
    const looking = sources.filter((source) => importsOf(source).some((one) => roomOf(one) === 'door'));
    expect([...new Set(looking.map(({ room }) => room))].sort()).toEqual(['archive', 'door', 'main', 'renderer']);
  });

  test('keeps its arrows: renderer -> contract <- main -> archive -> contract', () => {
    const crossings = sources.flatMap((source) =>
      importsOf(source)
        .filter(isOurs)
        .filter((one) => roomOf(one) !== source.room && !arrows[source.room]?.includes(roomOf(one)))
        .map((one) => `${source.file} imports ${one}`),
    );
    expect(crossings).toEqual([]);
  });

  test('lets only main/ import electron', () => {
    expect(importersOf(/^electron(\/|$)/, ['door', 'archive', 'renderer'])).toEqual([]);
  });

  test('keeps Node out of the page and the door, React out of the other rooms', () => {
    expect([
      ...importersOf(/^node:/, ['door', 'renderer']),
      ...importersOf(/^react(-|\/|$)/, ['door', 'archive', 'main']),
    ]).toEqual([]);
  });

  test('has no room that can open a connection', () => {
    const outward = importersOf(/^(node:)?(https?|http2|net|tls|dgram|dns)(\/|$)|^undici|^ws$/, rooms);
    const calls = linesWith(/\b(fetch|WebSocket|EventSource|sendBeacon|XMLHttpRequest)\b\(?\s*['"`](https?|wss?):/);
    expect([...outward, ...calls]).toEqual([]);
  });
});

describe('the source', () => {
  test('never hands markup or code in a string to the page', () => {
    expect(linesWith(/\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/)).toEqual(
      [],
    );
    expect(linesWith(/\beval\(|\bnew Function\(|\bset(Timeout|Interval)\(\s*['"`]/)).toEqual([]);
  });

  test('names its exports and its types', () => {
    expect(linesWith(/^export default\b|\bas default\b/)).toEqual([]);
    expect(linesWith(/(:|\bas|<|\|)\s*any\b(?![\w'-])/)).toEqual([]);
  });

  test('silences no tool without its reason', () => {
    expect(linesWith(/@ts-(ignore|nocheck)|biome-ignore(?![^\n]*:\s\S)/)).toEqual([]);
  });

  test('keeps each file to one noun: 300 lines at most', () => {
    const long = sources
      .filter(({ file }) => file !== 'contract.ts')
      .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });
});

test('the reader of imports sees every form of them', () => {
  const text = `import type { A } from './a.ts';
import {
  b,
} from '../b.ts';
import './c.css';
export { d } from "./d.ts";
const e = await import('./e.ts');
const f = require('node:fs');
// import { g } from './g.ts';`;
  expect(importsOf({ file: 'main/x/y.ts', room: 'main', text })).toEqual([
    'main/x/a.ts',
    'main/b.ts',
    'main/x/c.css',
    'main/x/d.ts',
    'main/x/e.ts',
    'node:fs',
  ]);
});

function sourceFiles(room: string): readonly string[] {
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(room, file.replaceAll('\\', '/')))
    .sort();
}

function roomOf(file: string): string {
  return door.includes(file) ? 'door' : (file.split('/')[0] ?? '');
}

/** What a source imports: our own files as paths from the root, packages by name. */
function importsOf({ file, text }: Source): readonly string[] {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const form =
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import\s+['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/gm;
  return Array.from(code.matchAll(form), ([, named, bare, called]) => named ?? bare ?? called ?? '').map((name) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name,
  );
}

function isOurs(name: string): boolean {
  if (name === 'package.json') return false;
  return /\.(tsx?|mjs|css|json)$/.test(name) || /^(tests|tools)\//.test(name);
}

function importersOf(name: RegExp, within: readonly string[]): readonly string[] {
  return sources
    .filter(({ room }) => within.includes(room))
    .flatMap((source) =>
      importsOf(source)
        .filter((one) => name.test(one))
        .map((one) => `${source.file} imports ${one}`),
    );
}

/** Lines of code, comments aside, that hold this pattern. */
function linesWith(pattern: RegExp): readonly string[] {
  return sources.flatMap(({ file, text }) =>
    text
      .split('\n')
      .map((line, at) => ({ line, at: at + 1 }))
      .filter(({ line }) => !/^\s*(\/\/|\*|\/\*)/.test(line) && pattern.test(line))
      .map(({ line, at }) => `${file}:${at}: ${line.trim()}`),
  );
}
