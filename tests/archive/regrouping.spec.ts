import { expect, test } from 'vitest';
import type { Holdings } from '../../archive/holdings.ts';
import type { Pool } from '../../archive/pool.ts';
import { createReleases } from '../../archive/releases.ts';

test('rests after it looked at the whole index, and begins nothing more once it is closed', async () => {
  let looked = 0;
  const ending = async () => {
    looked += 1;
    await new Promise((resolve) => setTimeout(resolve, 40));
    return { kind: 'grouped', groups: [] } as const;
  };
  const pool: Pick<Pool, 'run'> = { run: () => ({ ending: ending(), file: () => 0, stop: () => undefined }) };
  const holdings: Pick<Holdings, 'segments' | 'pathsOf'> = { segments: () => [], pathsOf: () => [] };
  const told: string[] = [];
  const releases = createReleases({
    ...{ holdings: holdings as Holdings, pool: pool as Pool, home: '' },
    onChange: () => void told.push('changed'),
  });
  await releases.refresh();
  const rested = [releases.refresh(), releases.refresh()];
  const during = looked;
  releases.close();
  await Promise.all(rested);
  expect({ during, looked, told }).toEqual({ during: 1, looked: 1, told: ['changed'] });
});
