import path from 'node:path';
import type { PathQuestion } from './chooser.ts';
import type { StandinContents } from './contents.ts';
import type { Question } from './page/prompt.ts';
import { askForButton, type OpenPrompt, openPrompt } from './prompt.ts';
import { foldersFor, judge } from './typed-path.ts';

const cancel = 0;

/** Asks for a path over a page until there is one that can be used; null when the user cancels. */
export async function askForPath(contents: StandinContents, question: PathQuestion): Promise<string | null> {
  let proposal = question.proposal;
  for (;;) {
    const chosen = await askOnce(contents, question, proposal);
    if (chosen === null || !chosen.isTaken || (await mayReplace(contents, chosen.file))) return chosen?.file ?? null;
    proposal = chosen.file;
  }
}

async function askOnce(contents: StandinContents, question: PathQuestion, proposal: string) {
  const prompt = await openPrompt(contents, questionFor(question, proposal));
  try {
    return await answerOf(prompt, question, proposal);
  } finally {
    await prompt.close();
  }
}

async function answerOf(prompt: OpenPrompt, question: PathQuestion, proposal: string) {
  await prompt.offer(await foldersFor(proposal, question));
  for (;;) {
    const { kind, button, text } = await prompt.next();
    if (kind === 'typed') await prompt.offer(await foldersFor(text, question));
    else if (button === cancel) return null;
    else {
      const judged = await judge(text, question);
      if (judged.complaint === null) return judged;
      await prompt.complain(judged.complaint);
    }
  }
}

/** As the desktop's own dialogs ask. */
async function mayReplace(contents: StandinContents, file: string): Promise<boolean> {
  const button = await askForButton(contents, {
    message: `Replace ${path.basename(file)}?`,
    detail: `There is a file of this name in ${path.dirname(file)}. Replacing it overwrites what it holds.`,
    buttons: ['Cancel', 'Replace'],
    presetButton: cancel,
    cancelButton: cancel,
  });
  return button !== cancel;
}

function questionFor({ kind, title }: PathQuestion, proposal: string): Question {
  return {
    message: title,
    detail: {
      folder: 'Type the path of a folder, or choose one below.',
      file: 'Type the path of a file.',
      save: 'Type the path of the file to write.',
    }[kind],
    path: proposal,
    marked: kind === 'save' ? nameIn(proposal) : [0, proposal.length],
    buttons: ['Cancel', kind === 'save' ? 'Save' : 'Open'],
    presetButton: 1,
    cancelButton: cancel,
  };
}

/** Where the name without its ending stands: what is typed over most. */
function nameIn(file: string): [start: number, end: number] {
  const { base, name } = path.parse(file);
  const start = file.length - base.length;
  return [start, start + name.length];
}
