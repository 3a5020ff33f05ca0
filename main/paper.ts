import type { Settings } from '../contract.ts';

/** Where US Letter is the usual paper (Unicode CLDR 46, supplemental data, `paperSize`); A4 is everywhere else. */
const letter = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The usual paper of a country, by its ISO 3166-1 code; A4 where none is known. */
export function paperOf(country: string): Settings['paper'] {
  return letter.has(country.toUpperCase()) ? 'Letter' : 'A4';
}
