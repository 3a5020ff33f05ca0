import type { ReactNode } from 'react';
import { cell, useCell } from '../state/cell.ts';
import type { parts } from './parts.ts';

type Parts = typeof parts;

const loaded = cell<Parts | null>(null);

/** Loads the views that come after the first picture. */
export async function loadParts(): Promise<void> {
  loaded.set((await import('./parts.ts')).parts);
}

/** A view that comes after the first picture: it is drawn as soon as it is there, nothing until then. */
export function later<P extends object>(choose: (all: Parts) => (props: P) => ReactNode): (props: P) => ReactNode {
  return function Later(props) {
    const all = useCell(loaded);
    const Part = all && choose(all);
    return Part && <Part {...props} />;
  };
}
