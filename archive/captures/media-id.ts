import { findVirins } from '../article/virin.ts';

/**
 * The ids a picture's path or address carries, in capitals: VIRINs, and media ids, which are path parts of ten digits
 * (`media.defense.gov/2015/Dec/09/2001323749/670/394/0/...`) or a file's whole name.
 * A VIRIN with a crop letter counts without it too.
 */
export function idsIn(address: string): readonly string[] {
  const virins = findVirins(address.toUpperCase());
  const ids = virins.flatMap(({ virin }) => [virin, virin.replace(/[A-Z]$/, '')]);
  for (const part of address.split('/')) ids.push(...(MEDIA_ID.exec(part)?.slice(1) ?? []));
  return [...new Set(ids)];
}

const MEDIA_ID = /^(\d{10})(?: ?\(\d{1,2}\))?(?:\.[a-z]{3,4})?$/i;
