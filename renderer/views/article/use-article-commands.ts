import type { Article } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { useCommand } from '../../state/commands.ts';
import { note } from '../../state/notes.ts';
import { t } from '../../strings/catalogue.ts';
import { citationOf } from '../../text/citation.ts';
import { markdownOf } from '../../text/markdown.ts';
import { plainText } from '../../text/plain.ts';

/** What can be done with the open article, for as long as it is open. */
export function useArticleCommands(article: Article, query: string): void {
  useCommand('copy-citation', () => void copy(citationOf(article), t('copied.citation')));
  useCommand('copy-text', () => void copy(plainText(article), t('copied.text')));
  useCommand('copy-markdown', () => void copy(markdownOf(article), t('copied.markdown')));
  useCommand('export-pdf', () => void exportPdf(article, query));
}

/** Puts a text on the clipboard and says so. */
export async function copy(text: string, said: string): Promise<void> {
  await cutline.copyText(text);
  note(said);
}

async function exportPdf({ id, path }: Article, query: string): Promise<void> {
  const result = await cutline.exportReleases({ releases: [{ id, path }], as: 'pdf', query });
  if (!result) return;
  if (result.ok) note(t('exported.done', { path: result.value.path }), 'done', result.value.path);
  else note(result.problem.sentence, 'failed');
}
