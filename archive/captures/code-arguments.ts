const ARGUMENT =
  /([\w-]{1,40})\s{0,2}=\s{0,2}(?:"([^"]{0,3000})"|'([^']{0,3000})'|([^\s"']{1,600}))|"([^"]{0,3000})"|'([^']{0,3000})'|([^\s"'=]{1,600})/g;

/** The arguments of a shortcode, those with names and the others; `width=300`, `src="a b"`, `'c'`. */
export function argumentsOf(rest: string): { readonly named: ReadonlyMap<string, string>; readonly listed: string[] } {
  const named = new Map<string, string>();
  const listed: string[] = [];
  for (const [, name, ...values] of rest.replace(TWICE, '$1"$2"').matchAll(ARGUMENT)) {
    const value = values.find((one) => one !== undefined) ?? '';
    if (name !== undefined) named.set(name.toLowerCase(), value);
    else listed.push(value);
  }
  return { named, listed };
}

/** `""words""`: quoted twice by a conversion. */
const TWICE = /(^|\s)""(?=[^"\s])([^"]{1,400})""(?=\s|$)/g;
