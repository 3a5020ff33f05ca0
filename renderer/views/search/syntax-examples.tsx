import { useEffect, useState } from 'react';
import { noFilters } from '../../../questions.ts';
import { cutline } from '../../bridge.ts';
import { archive } from '../../state/archive.ts';
import { useCell } from '../../state/cell.ts';
import { go, noPhotoFilters } from '../../state/place.ts';
import { t } from '../../strings/catalogue.ts';
import { type Example, examplesFrom } from '../../text/examples.ts';

/** The query language by example, each with how many releases of this archive it finds. */
export function SyntaxExamples({ onChoose }: { readonly onChoose?: () => void }) {
  const examples = useExamples();
  const counts = useCounts(examples);
  const choose = (query: string) => {
    go({ query, typing: false, view: 'releases', front: 'hits' });
    onChoose?.();
  };
  return (
    <ul className="examples">
      {examples.map(({ query, shows }) => (
        <li key={shows}>
          <button type="button" className="example" onClick={() => choose(query)}>
            <code>{query}</code>
          </button>
          <span>{t(`syntax.${shows}`)}</span>
          <span className="quiet tabular">
            {counts.has(query) && t('syntax.hits', { count: counts.get(query) ?? 0 })}
          </span>
        </li>
      ))}
    </ul>
  );
}

const madeUp = examplesFrom([], null);
const none: readonly Example[] = [];

/** In words of the open archive, in made-up ones where none is open. Nothing until it has answered: no example changes under the hand. */
function useExamples(): readonly Example[] {
  const id = useOpenId();
  const [examples, setExamples] = useState(id === null ? madeUp : none);
  useEffect(() => {
    if (id === null) return;
    let wanted = true;
    void readExamples().then((read) => wanted && setExamples(read));
    return () => {
      wanted = false;
    };
  }, [id]);
  return examples;
}

async function readExamples(): Promise<readonly Example[]> {
  const all = { query: '', filters: noFilters, offset: 0 } as const;
  const pictured = { ...all, query: 'has:photo', photos: noPhotoFilters };
  const { hits } = await cutline.search({ ...all, sort: 'newest', limit: 50, typing: false });
  const { photos } = await cutline.photos({ ...pictured, limit: 50 });
  const told = photos.find(({ photo }) => photo.caption && photo.photographer && photo.virin) ?? photos[0];
  return examplesFrom(hits, told?.photo ?? null);
}

/** How many releases each example finds. One call after the other, so that typing in the box is never kept waiting. */
function useCounts(examples: readonly Example[]): ReadonlyMap<string, number> {
  const id = useOpenId();
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
  }, [id, examples]);
  return counts;
}

function useOpenId(): string | null {
  const now = useCell(archive);
  return now.kind === 'open' ? now.status.id : null;
}
