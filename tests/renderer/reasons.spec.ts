import { expect, it } from 'vitest';
import { reasonBeside } from '../../renderer/text/reasons.ts';

it('leaves out of a reason the path that stands beside it', () => {
  const path = 'captures/roads.txt';
  const reasons = [
    `${path}: the file is empty.`,
    `${path} is no text.`,
    `${path}.bak is open.`,
    path,
    'The file is empty.',
  ];
  expect(reasons.map((reason) => reasonBeside(path, reason))).toEqual([
    'The file is empty.',
    'Is no text.',
    `${path}.bak is open.`,
    path,
    'The file is empty.',
  ]);
});
