import { useEffect, useState } from 'react';
import { cutline } from '../../bridge.ts';
import { archive } from '../../state/archive.ts';
import { useCell } from '../../state/cell.ts';
import { go, noFilters } from '../../state/place.ts';
import { type MessageKey, t } from '../../strings/catalogue.ts';

/** A query one can try, and what it means. */
interface Example {
  readonly query: string;
  readonly means: MessageKey;
}

const examples: readonly Example[] = [
  { query: 'flood relief', means: 'syntax.and' },
  { query: '"flood relief"', means: 'syntax.phrase' },
  { query: 'flood OR storm', means: 'syntax.or' },
  { query: 'flood -exercise', means: 'syntax.not' },
  { query: 'caption:helicopter', means: 'syntax.caption' },
  { query: 'credit:sgt', means: 'syntax.credit' },
  { query: 'headline:award', means: 'syntax.headline' },
  { query: 'virin:2016*', means: 'syntax.virin' },
  { query: 'engin*', means: 'syntax.wild' },
  { query: 'enginer~1', means: 'syntax.fuzzy' },
  { query: 'flood NEAR river', means: 'syntax.near' },
  { query: 'after:2015 before:2017-06', means: 'syntax.dates' },
  { query: '(flood OR storm) credit:sgt', means: 'syntax.groups' },
];

/** The query language by example, each with how many releases of this archive it finds. */
export function SyntaxExamples({ onChoose }: { readonly onChoose?: () => void }) {
  const counts = useCounts();
  const choose = (query: string) => {
    go({ query, typing: false, view: 'releases', front: 'hits' });
    onChoose?.();
  };
  return (
    <ul className="examples">
      {examples.map(({ query, means }) => (
        <li key={query}>
          <button type="button" className="example" onClick={() => choose(query)}>
            <code>{query}</code>
          </button>
          <span>{t(means)}</span>
          <span className="quiet tabular">
            {counts.has(query) && t('syntax.hits', { count: counts.get(query) ?? 0 })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One call after the other, so that typing in the box is never kept waiting. */
function useCounts(): ReadonlyMap<string, number> {
  const now = useCell(archive);
  const id = now.kind === 'open' ? now.status.id : null;
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    setCounts(new Map());
    if (id === null) return;
    let wanted = true;
    const count = async () => {
      for (const { query } of examples) {
        const request = { query, filters: noFilters, sort: 'relevance', offset: 0, limit: 1, typing: false } as const;
        const { total } = await cutline.search(request);
        if (!wanted) return;
        setCounts((before) => new Map(before).set(query, total));
      }
    };
    void count();
    return () => {
      wanted = false;
    };
  }, [id]);
  return counts;
}
