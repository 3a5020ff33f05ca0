import { expect, test } from 'vitest';
import type { Searcher } from '../../archive/search/searcher.ts';
import { warmUp } from '../../archive/warm-up.ts';
import type { SearchAnswer, SearchRequest } from '../../contract.ts';

test('types the beginnings of the newest headlines, one letter after the other, then as phrases and beside another word', async () => {
  const { searcher, asked } = recording(['Ferry runs', 'Über']);
  await warmUp(searcher, new AbortController().signal);
  expect(asked).toEqual([
    ...['', 'F', 'Fe', 'Fer', 'Ferr', 'Ferry', '"F', '"Ferry', 'headline:F', 'Ferry Fe', 'Ferry -Fe'],
    ...['Ü', 'Üb', 'Übe', 'Über', '"Ü', '"Über', 'headline:Ü', 'Über Üb', 'Über -Üb'],
  ]);
});

test('ends when the archive is closed', async () => {
  const closing = new AbortController();
  const { searcher, asked } = recording(
    ['Ferry runs'],
    (query) => query === 'Fe' && closing.abort(new Error('closed')),
  );
  await expect(warmUp(searcher, closing.signal)).rejects.toThrow('closed');
  expect(asked).toEqual(['', 'F', 'Fe']);
});

/** Answers with these headlines, and notes what was asked; gives up as a searcher does. */
function recording(headlines: readonly string[], onQuery: (query: string) => unknown = () => undefined) {
  const asked: string[] = [];
  const search = async ({ query, typing }: SearchRequest, signal?: AbortSignal) => {
    expect(typing).toBe(true);
    asked.push(query);
    onQuery(query);
    signal?.throwIfAborted();
    return { hits: headlines.map((headline) => ({ headline })) } as unknown as SearchAnswer;
  };
  const searcher: Pick<Searcher, 'search'> = { search };
  return { searcher: searcher as Searcher, asked };
}
