import { expect, test } from 'vitest';
import { putSection } from '../../tools/bench/page.ts';

const names = ['search', 'folder', 'ui'];

test('puts the section of a benchmark in its place and keeps the others', () => {
  const one = putSection('', { name: 'folder', title: 'Folder', section: 'first' }, names);
  const two = putSection(one, { name: 'search', title: 'Search', section: '### made-up' }, names);
  const three = putSection(two, { name: 'folder', title: 'Folder', section: 'again' }, names);
  const headings = three.split('\n').filter((line) => line.startsWith('## ') || line === 'first' || line === 'again');
  expect(headings).toEqual(['## Search', '## Folder', 'again']);
  expect(three).toContain('### made-up');
});

test('writes the same page twice for the same section', () => {
  const once = putSection('', { name: 'ui', title: 'Page', section: 'text' }, names);
  expect(putSection(once, { name: 'ui', title: 'Page', section: 'text' }, names)).toBe(once);
});
