/**
 * The ids a picture's path or address carries, in capitals: VIRINs, and media ids, which are path parts of ten digits
 * (`media.defense.gov/2015/Dec/09/2001323749/670/394/0/...`).
 * A VIRIN with a crop letter counts without it too.
 */
export function idsIn(address: string): readonly string[] {
  const ids = [...address.toUpperCase().matchAll(VIRIN)].flatMap(([virin]) => [virin, virin.replace(/[A-Z]$/, '')]);
  for (const part of address.split('/')) if (MEDIA_ID.test(part)) ids.push(part);
  return [...new Set(ids)];
}

/** The VIRIN grammar as found in names, without what follows it (crop letters belong to it, ` (1)` does not). */
const VIRIN = /(?<![A-Z0-9])\d{6}-[A-Z0-9]-[A-Z0-9]{5}-\d{3,4}[A-Z]?(?:-[A-Z]{2})?(?=$|[^A-Z0-9-])/g;
const MEDIA_ID = /^\d{10}$/;
