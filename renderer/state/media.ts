import { useSyncExternalStore } from 'react';

/** How many panes have room beside each other. */
export type Room = 'one' | 'two' | 'three';

const two = window.matchMedia('(min-width: 44em)');
const three = window.matchMedia('(min-width: 66em)');

/** How many panes the window has room for; follows its width and the zoom. */
export function useRoom(): Room {
  return useSyncExternalStore(subscribe, () => (three.matches ? 'three' : two.matches ? 'two' : 'one'));
}

function subscribe(listener: () => void): () => void {
  for (const query of [two, three]) query.addEventListener('change', listener);
  return () => {
    for (const query of [two, three]) query.removeEventListener('change', listener);
  };
}
