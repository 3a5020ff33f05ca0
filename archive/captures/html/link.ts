const SCRIPT = /^(?:javascript|vbscript|data):/i;
const CONTROLS = /\p{Cc}/gu;

/** Where a link leads, as written; null for places in the page itself and for what would run or hold something. */
export function targetOf(href: string): string | null {
  const target = href.replace(CONTROLS, '').trim();
  return target === '' || target.startsWith('#') || SCRIPT.test(target) ? null : target;
}
