import type { Bridge } from '../contract.ts';

declare global {
  interface Window {
    readonly cutline: Bridge;
  }
}

/** Every call to the world outside the page; the preload puts it there. */
export const cutline: Bridge = window.cutline;
