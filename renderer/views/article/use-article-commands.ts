import type { Article, Result } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { useCommand } from '../../state/commands.ts';
import { note } from '../../state/notes.ts';
import { t } from '../../strings/catalogue.ts';

/** What can be done with the open article, for as long as it is open. */
export function useArticleCommands(article: Article): void {
  const release = { id: article.id, path: article.path };
  const copyCitation = () => cutline.cite({ release, photo: null, style: 'chicago', quote: '' });
  useCommand('copy-citation', () => void copyWritten(copyCitation(), t('copied.citation')));
  useCommand('copy-text', () => void copyWritten(cutline.textOf({ release, form: 'text' }), t('copied.text')));
  useCommand(
    'copy-markdown',
    () => void copyWritten(cutline.textOf({ release, form: 'markdown' }), t('copied.markdown')),
  );
  useCommand('print', () => window.print());
}

/** Puts a text on the clipboard and says so. */
export async function copy(text: string, said: string): Promise<void> {
  await cutline.copyText(text);
  note(said);
}

async function copyWritten(written: Promise<Result<string>>, said: string): Promise<void> {
  const result = await written;
  if (result.ok) await copy(result.value, said);
  else note(result.problem.sentence, 'failed');
}
