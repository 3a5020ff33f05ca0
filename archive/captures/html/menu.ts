import { type Element, elements, textOf } from './tree.ts';

const MENU = 8;

/** Many short entries that are links and nothing else: a menu that no mark tells. */
export function isMenu(list: Element, items: readonly string[]): boolean {
  if (items.length < MENU || items.some((item) => item.length > 60)) return false;
  let linked = 0;
  for (const inner of elements(list)) if (inner.tagName === 'a') linked += textOf(inner, 200).length;
  return linked >= items.join('').length * 0.95;
}
