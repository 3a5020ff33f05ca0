import type { RefObject } from 'react';
import type { Article } from '../../../contract.ts';
import { cutline } from '../../bridge.ts';
import { useCommand } from '../../state/commands.ts';
import { t } from '../../strings/catalogue.ts';
import { copyCitation, copyQuote, copyWritten } from './cite.ts';
import { useQuote } from './use-quote.ts';

/** What can be done with the open article, for as long as it is open; `root` holds its text. */
export function useArticleCommands(article: Article, root: RefObject<HTMLElement | null>): void {
  const release = { id: article.id, path: article.path };
  const quote = useQuote(root);
  useCommand('copy-quote', () => void copyQuote(release, quote()));
  useCommand('copy-citation', () => void copyCitation(release, null, 'chicago'));
  useCommand('copy-text', () => void copyWritten(cutline.textOf({ release, form: 'text' }), t('copied.text')));
  useCommand(
    'copy-markdown',
    () => void copyWritten(cutline.textOf({ release, form: 'markdown' }), t('copied.markdown')),
  );
  useCommand('print', () => window.print());
}
