import type { Hit, Marked, SearchAnswer, SearchRequest } from '../../contract.ts';
import { noFilters } from '../../questions.ts';
import { counted } from './check.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import type { Invocation } from './invocation.ts';
import type { Io } from './io.ts';
import type { Settled } from './with-archive.ts';

type Search = Extract<Invocation, { kind: 'search' }>;

/** Searches and prints the hits. */
export async function search(invocation: Search, { archive }: Settled, io: Io): Promise<ExitCode> {
  const answer = await archive.search(requestOf(invocation));
  await io.out(invocation.json ? `${JSON.stringify(searchJson(answer))}\n` : searchText(answer, invocation.offset, io));
  return answer.total === 0 ? exitCode.nothing : exitCode.ok;
}

/** An answer as `search --json` prints it; part of the public schema. */
export function searchJson({ hits, ...answer }: SearchAnswer) {
  const { query, readAs, ignored, limited, suggestions, total, of, tookMs, facets } = answer;
  return { query, readAs, ignored, limited, suggestions, total, of, tookMs, hits: hits.map(hitJson), facets };
}

function hitJson({ id, path, headline, date, field, score, snippet }: Hit) {
  return { id, path, headline, date, field, score, snippet };
}

function requestOf({ query, sort, offset, limit }: Search): SearchRequest {
  return { query, filters: noFilters, sort, offset, limit, typing: false };
}

function searchText(answer: SearchAnswer, offset: number, io: Io): string {
  const remarks = [...answer.ignored, ...answer.limited, ...suggestions(answer)];
  const hits = answer.hits.map((hit, index) => hitText(hit, offset + index + 1, io.outIsTerminal));
  const found = `${counted(answer.total, 'hit')} in ${counted(answer.of, 'release')}`;
  const readAs = answer.readAs === '' ? 'every release' : `read as: ${answer.readAs}`;
  return `${[`${found}, ${readAs}`, ...remarks, ...hits].join('\n')}\n`;
}

function suggestions({ total, suggestions }: SearchAnswer): readonly string[] {
  return total === 0 && suggestions.length > 0 ? [`Did you mean: ${suggestions.join(' or ')}`] : [];
}

function hitText(hit: Hit, number: number, isBold: boolean): string {
  const headline = shown({ text: hit.headline, marks: hit.headlineMarks }, isBold);
  const place = [hit.date ?? 'no date', hit.path, hit.field].join('  ');
  const snippet = shown(hit.snippet, isBold).replace(/\s+/g, ' ');
  return `\n${number}. ${headline}\n   ${place}\n   ${snippet}`;
}

function shown({ text, marks }: Marked, isBold: boolean): string {
  if (!isBold) return text;
  const ends = [0, ...marks.map(([, end]) => end)];
  const parts = marks.map(
    ([start, end], index) => `${text.slice(ends[index], start)}\u001b[1m${text.slice(start, end)}\u001b[22m`,
  );
  return parts.join('') + text.slice(ends.at(-1));
}
