import path from 'node:path';
import { type Change, diffArticles, isUnchanged, type LineChange } from '../../archive/article/diff.ts';
import type { Article, Result } from '../../contract.ts';
import { assertNever } from '../assert-never.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import type { Io } from './io.ts';
import type { ParseFile } from './tools.ts';

type Diff = Extract<Invocation, { kind: 'diff' }>;

/** Prints how two captures of a release differ, word by word; lines that are the same are left out. */
export async function diff({ before, after, json }: Diff, parseFile: ParseFile, io: Io): Promise<ExitCode> {
  const [left, right] = await Promise.all([parseOne(before, parseFile), parseOne(after, parseFile)]);
  for (const side of [left, right]) if (!side.ok) io.err(`cutline: ${side.problem.sentence}\n`);
  if (!left.ok || !right.ok) return exitCode.failure;
  const lines = diffArticles(left.value, right.value).filter((line) => !isUnchanged(line));
  await io.out(json ? `${JSON.stringify(lines)}\n` : diffText(lines));
  return exitCode.ok;
}

async function parseOne(name: string, parseFile: ParseFile): Promise<Result<Article>> {
  const file = path.resolve(name);
  const parsed = await parseFile(file, { archive: path.dirname(file), source: false });
  if (!parsed.ok) return parsed;
  const [article, ...more] = parsed.value;
  if (article !== undefined && more.length === 0) return { ok: true, value: article };
  const sentence = `${name}: holds ${parsed.value.length} releases; diff compares files that hold one`;
  return { ok: false, problem: { code: 'not-one', sentence } };
}

function diffText(lines: readonly LineChange[]): string {
  if (lines.length === 0) return 'Both say the same.\n';
  return lines.map(({ part, changes }) => `${part}: ${changes.map(changeText).join('')}\n`).join('');
}

/** As wdiff writes it. */
function changeText({ kind, text }: Change): string {
  switch (kind) {
    case 'same':
      return text;
    case 'removed':
      return `[-${text}-]`;
    case 'added':
      return `{+${text}+}`;
    default:
      return assertNever(kind);
  }
}
