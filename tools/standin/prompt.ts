import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StandinContents } from './contents.ts';
import type { Question, Reply } from './page/prompt.ts';

/** Asks the user over a page, where the desktop has no dialog to offer. Rejects when the page goes away meanwhile. */
export async function askOverPage(contents: StandinContents, question: Question): Promise<Reply> {
  await contents.attached;
  const { executionContextId } = await contents.command('Page.createIsolatedWorld', {
    frameId: contents.targetId,
    worldName: 'standin-prompt',
  });
  const source = readFileSync(path.join(__dirname, 'prompt.js'), 'utf8');
  const { result } = await contents.command('Runtime.evaluate', {
    expression: `(() => {\n${source}\nreturn world.ask(${JSON.stringify(question)});\n})()`,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value;
}
