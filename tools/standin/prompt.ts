import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StandinContents } from './contents.ts';
import type { Happening, Prompt, Question } from './page/prompt.ts';

/** A question over a page, where the desktop has no dialog to offer. */
export interface OpenPrompt {
  /** What the user does next. Rejects when the page goes away meanwhile. */
  next(): Promise<Happening>;
  complain(sentence: string): Promise<void>;
  offer(folders: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Shows a question over a page. Rejects when the page goes away meanwhile. */
export async function openPrompt(contents: StandinContents, question: Question): Promise<OpenPrompt> {
  await contents.attached;
  const { executionContextId } = await contents.command('Page.createIsolatedWorld', {
    frameId: contents.targetId,
    worldName: 'standin-prompt',
  });
  const source = readFileSync(path.join(__dirname, 'prompt.js'), 'utf8');
  const { result } = await contents.command('Runtime.evaluate', {
    expression: `(() => {\n${source}\nreturn new world.Prompt(${JSON.stringify(question)});\n})()`,
    contextId: executionContextId,
  });
  const { objectId = '' } = result;
  const call = async (name: keyof Prompt, ...values: readonly unknown[]) => {
    const functionDeclaration = `function (...values) { return this.${name}(...values); }`;
    const given = values.map((value) => ({ value }));
    const options = { objectId, functionDeclaration, arguments: given, awaitPromise: true, returnByValue: true };
    const answer = await contents.command('Runtime.callFunctionOn', options);
    return answer.result.value;
  };
  return {
    next: () => call('next'),
    complain: (sentence) => call('complain', sentence),
    offer: (folders) => call('offer', folders),
    close: () => call('close'),
  };
}

/** Asks for a button; gives the index of the one pressed. */
export async function askForButton(
  contents: StandinContents,
  question: Omit<Question, 'path' | 'marked'>,
): Promise<number> {
  const prompt = await openPrompt(contents, { ...question, path: null, marked: [0, 0] });
  const { button } = await prompt.next();
  await prompt.close();
  return button;
}
