import path from 'node:path';
import { exportAgain } from './export-words.ts';
import type { Invocation } from './invocation.ts';

type DesktopInvocation = Extract<Invocation, { kind: 'open' | 'export' }>;

/** The words that ask the desktop for the same, with absolute paths, because it may run in another folder. */
export function desktopWords(invocation: DesktopInvocation, platform: NodeJS.Platform): readonly string[] {
  const store = invocation.store === null ? [] : [`--store=${path.resolve(invocation.store)}`];
  if (invocation.kind === 'open') {
    return invocation.folder === null ? store : ['open', path.resolve(invocation.folder), ...store];
  }
  const headless = platform === 'linux' ? ['--ozone-platform=headless'] : [];
  return [...headless, ...exportAgain(invocation, path.resolve)];
}
