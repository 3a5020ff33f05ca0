import { expect, it } from 'vitest';
import { isOriginal, isOwnAddress, isOwnPage } from '../../main/origin.ts';

const addresses = [
  'cutline://reader/index.html',
  'cutline://reader/index.html?x=1#y',
  'cutline://reader/print.html',
  'cutline://reader/archive/a.jpg',
  'cutline://reader/original/a/page.html',
  'cutline://reader/archive/../original/page.html',
  'cutline://reader.evil/index.html',
  'cutline://user@reader/index.html',
  'cutline://reader:80/index.html',
  'cutline://evil/index.html',
  'https://reader/index.html',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'about:blank',
  'no address',
];

it('takes for its own only what lies at its own origin', () => {
  expect(addresses.filter(isOwnAddress)).toEqual(addresses.slice(0, 6));
});

it('lets only its own two pages stand in a top frame', () => {
  expect(addresses.filter(isOwnPage)).toEqual(addresses.slice(0, 3));
});

it('lets only saved pages stand in a frame', () => {
  expect(addresses.filter(isOriginal)).toEqual(addresses.slice(4, 6));
});
