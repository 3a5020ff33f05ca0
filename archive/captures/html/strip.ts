const BLOCK =
  /<\/?(?:p|div|br|li|tr|h[1-6]|table|ul|ol|section|article|blockquote|figure|figcaption|hr)\b[^<>]{0,2000}>/gi;
const SILENT = /<(script|style|noscript)\b[^<>]{0,2000}>[^<]{0,200000}<\/\1\s{0,20}>/gi;
const TAG = /<[/!?a-zA-Z][^<>]{0,20000}>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  hellip: '…',
};

/** The words of a page that cannot be parsed in bounded time: tags out, blocks on lines of their own. */
export function stripTags(html: string): string {
  return html
    .replace(SILENT, ' ')
    .replace(BLOCK, '\n')
    .replace(TAG, '')
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
      (entity, decimal?: string, hex?: string, name?: string) => {
        const code = decimal === undefined ? (hex === undefined ? null : Number.parseInt(hex, 16)) : Number(decimal);
        if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
        return ENTITIES[(name ?? '').toLowerCase()] ?? entity;
      },
    );
}
