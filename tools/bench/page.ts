const opening = (name: string) => `<!-- bench ${name} -->`;
const closing = (name: string) => `<!-- end of ${name} -->`;

const HEAD = `# Benchmarks

Written by \`npm run bench\`, each section by its own benchmark on the day and machine it names. Compare numbers of one section, never of two:
what is claimed are ratios measured side by side in one run.
`;

/**
 * The page with this benchmark's section made anew and the other sections as they were.
 * `names` is the order of sections; a page without marks is begun anew.
 */
export function putSection(
  page: string,
  { name, title, section }: { readonly name: string; readonly title: string; readonly section: string },
  names: readonly string[],
): string {
  const kept = names.map((one) => (one === name ? null : sectionOf(page, one)));
  const fresh = `${opening(name)}\n\n## ${title}\n\n${section.trim()}\n\n${closing(name)}`;
  const sections = names.flatMap((one, at) => (one === name ? [fresh] : (kept[at] ?? [])));
  return `${[HEAD, ...sections].join('\n')}\n`;
}

function sectionOf(page: string, name: string): string | null {
  const start = page.indexOf(opening(name));
  const end = page.indexOf(closing(name), start);
  return start < 0 || end < 0 ? null : page.slice(start, end + closing(name).length);
}
