import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../commands.ts';
import type { Command } from '../../contract.ts';
import { usage } from '../../main/cli/usage.ts';

const readme = readFileSync(path.join(__dirname, '..', '..', 'README.md'), 'utf8');

/** What the README's line of keys says of each command. */
const told: readonly (readonly [string, readonly Command[]])[] = [
  ['search', ['find', 'find']],
  ['next, previous release', ['next-article', 'previous-article']],
  ['next, previous highlight', ['next-mark', 'previous-mark']],
  ['find in the release', ['find-in-article']],
  ['every command', ['palette']],
  ['export as PDF', ['export-pdf']],
  ['export in any form', ['export']],
  ['print', ['print']],
  ['open a folder', ['open-folder']],
  ['all keys', ['shortcuts']],
];

it('names in the README the keys that work', () => {
  const line = readme.split('\n').find((each) => each.startsWith('`/`')) ?? '';
  const parts = line.replace(/\. On macOS.*/, '').split(' · ');
  expect(parts.map((part) => [part.replace(/^(?:`[^`]+`(?: or)? )+/, ''), keysIn(part).map(commandOf)])).toEqual(told);
});

it('lists in the README every command of the command line', () => {
  const names = (text: string) => [...text.matchAll(/^ *cutline ([a-z]+) [A-Z]/gm)].map(([, name]) => name);
  expect(names(readme)).toEqual(names(usage(null)));
});

function keysIn(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key.replace('Ctrl', 'CmdOrCtrl'));
}

function commandOf(key: string): Command | undefined {
  return commands.find((entry) => entry.key === key || entry.moreKeys?.includes(key))?.id;
}
