import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSegments, type Segments } from '../../archive/segments.ts';

test('buries the articles of a file that changed, and of one that is gone', () => {
  const segments = withFiles({ a: ['x', 'y', 'z'] });
  segments.add('b', 1);
  segments.move('y', [{ segment: 'b', first: 0, count: 1 }]);
  segments.move('z', []);
  expect(segments.saved()).toEqual([
    { file: 'a', articles: 3, deleted: [1, 2] },
    { file: 'b', articles: 1, deleted: [] },
  ]);
});

test('never changes a set of buried articles that a searcher holds', () => {
  const segments = withFiles({ a: ['x', 'y'] });
  const [held] = segments.refs('store');
  segments.move('x', []);
  expect([held, segments.refs('store')[0]]).toEqual([
    { file: 'store/a', deleted: new Set() },
    { file: 'store/a', deleted: new Set([0]) },
  ]);
});

test('forgets what lay in a damaged segment', () => {
  const segments = withFiles({ a: ['x'], b: ['y', 'y'] });
  segments.drop('b');
  expect([segments.articlesOf('x'), segments.articlesOf('y'), segments.saved().length]).toEqual([1, 0, 1]);
});

test('gives back after a merge what it gave before, also of files that went meanwhile', () => {
  const layout = fc.array(fc.array(fc.constantFrom('p', 'q', 'r', 's', 't', 'u'), { maxLength: 6 }), { maxLength: 4 });
  fc.assert(
    fc.property(layout, fc.subarray([...'pqrstu']), fc.subarray([...'pqrstu']), (names, before, during) => {
      const files = Object.fromEntries(names.map((name, at) => [`s${at}`, name]));
      const segments = withFiles(files);
      for (const file of before) segments.move(file, []);
      const parts = segments.saved();
      const merged = parts.flatMap(({ file, deleted }) =>
        (files[file] ?? []).filter((_, ordinal) => !deleted.includes(ordinal)),
      );
      for (const file of during) segments.move(file, []);
      segments.merge(parts, 'merged');
      const deleted = new Set(segments.saved()[0]?.deleted);
      const live = merged.filter((_, ordinal) => !deleted.has(ordinal));
      const gone = new Set([...before, ...during]);
      expect(live).toEqual(names.flat().filter((file) => !gone.has(file)));
    }),
  );
});

/** Segments whose articles are of these files, one after the other. */
function withFiles(files: Readonly<Record<string, readonly string[]>>): Segments {
  const segments = createSegments(
    Object.entries(files).map(([file, of]) => ({ file, articles: of.length, deleted: [] })),
  );
  for (const [segment, of] of Object.entries(files)) {
    of.forEach((file, ordinal) => {
      segments.found(file, { segment, ordinal });
    });
  }
  return segments;
}
