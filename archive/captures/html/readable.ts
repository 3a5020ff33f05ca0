import type { Root } from './root.ts';
import { elements, parseHtml, textOf } from './tree.ts';

const LARGEST = 3_000_000;

/**
 * The release in a page that marks nothing: Mozilla's Readability finds the content, loaded only for such pages.
 * The page itself where Readability finds nothing, or too little of it to be trusted.
 */
export async function readableRoot(root: Root, html: string): Promise<Root> {
  const whole = textOf(root.element, 400_000).length;
  if (html.length > LARGEST || whole < 800 || !isCrowded(root)) return root;
  const content = await extract(html);
  const parsed = content === null ? null : parseHtml(content);
  if (parsed === null || textOf(parsed, 400_000).length < 400) return root;
  return { ...root, element: parsed };
}

/** A page with few links besides its text needs no search for the text. */
function isCrowded(root: Root): boolean {
  let links = 0;
  for (const element of elements(root.element, 50_000)) if (element.tagName === 'a') links += 1;
  return links > 25;
}

async function extract(html: string): Promise<string | null> {
  const [{ Readability }, { parseHTML }] = await Promise.all([import('@mozilla/readability'), import('linkedom')]);
  try {
    const { document } = parseHTML(html);
    const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      maxElemsToParse: 50_000,
    }).parse();
    return found?.content ?? null;
  } catch {
    return null;
  }
}
