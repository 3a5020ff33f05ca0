import { useCell } from '../../state/cell.ts';
import { changeSettings, settings } from '../../state/settings.ts';
import { t } from '../../strings/catalogue.ts';
import { IconButton } from '../icon-button.tsx';

/** Keeps the search for good, or no longer. */
export function SaveSearch({ query }: { readonly query: string }) {
  const { savedSearches } = useCell(settings);
  const saved = savedSearches.includes(query);
  const change = saved ? savedSearches.filter((each) => each !== query) : [query, ...savedSearches];
  return (
    <IconButton
      icon="star"
      label={t('search.save')}
      pressed={saved}
      onPress={() => void changeSettings({ savedSearches: change })}
    />
  );
}
