import { expect, it, vi } from 'vitest';
import { isAllowedRequest } from '../../main/guard.ts';
import { isTrusted } from '../../main/ipc.ts';
import { isWebAddress } from '../../main/leave.ts';

vi.mock('electron', () => ({}));

it.each([
  'cutline://reader/index.html',
  'cutline://reader/archive/a.jpg',
  'data:image/png;base64,AA==',
  'devtools://devtools/bundled/inspector.html',
])('lets %s through', (address) => {
  expect(isAllowedRequest(address)).toBe(true);
});

it.each([
  'http://127.0.0.1:8080/',
  'https://example.org/a.js',
  'ws://127.0.0.1/socket',
  'wss://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'cutline://other/index.html',
  'cutline://reader.example.org/',
  'chrome-extension://abc/x.js',
  'about:blank',
  '',
])('refuses %j', (address) => {
  expect(isAllowedRequest(address)).toBe(false);
});

it.each([
  [{ url: 'cutline://reader/index.html', parent: null }, true],
  [{ url: 'cutline://reader/print.html', parent: null }, true],
  [{ url: 'cutline://reader/index.html', parent: {} }, false],
  [{ url: 'cutline://reader/original/page.html', parent: null }, false],
  [{ url: 'cutline://evil/index.html', parent: null }, false],
  [{ url: 'https://reader/index.html', parent: null }, false],
  [{ url: '', parent: null }, false],
  [null, false],
])('trusts calls from %j: %j', (frame, trusted) => {
  expect(isTrusted(frame)).toBe(trusted);
});

it.each([
  ['https://example.org/a', true],
  ['http://example.org/', true],
  ['https://user:word@example.org/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['smb://server/share', false],
  ['mailto:someone@example.org', false],
  ['https:', false],
])('hands %s to the browser: %j', (address, handed) => {
  expect(isWebAddress(address)).toBe(handed);
});
