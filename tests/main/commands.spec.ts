import { expect, it } from 'vitest';
import { commands } from '../../commands.ts';
import type { Command } from '../../contract.ts';

const ids: Record<Command, true> = {
  'open-folder': true,
  'export-pdf': true,
  print: true,
  export: true,
  find: true,
  'find-in-article': true,
  'next-mark': true,
  'previous-mark': true,
  'next-article': true,
  'previous-article': true,
  back: true,
  forward: true,
  releases: true,
  'photo-desk': true,
  ledger: true,
  settings: true,
  help: true,
  shortcuts: true,
  about: true,
  palette: true,
  'toggle-filters': true,
  'zoom-in': true,
  'zoom-out': true,
  'actual-size': true,
  'larger-type': true,
  'smaller-type': true,
  'default-type': true,
  'copy-citation': true,
  'copy-quote': true,
  'copy-text': true,
  'copy-markdown': true,
};

it('has one entry for every command of the contract', () => {
  expect(commands.map((entry) => entry.id).sort()).toEqual(Object.keys(ids).sort());
});

it('gives no key to two commands', () => {
  const keys = commands.flatMap((entry) => [entry.key, entry.macKey, ...(entry.moreKeys ?? [])]).filter(Boolean);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
