/** `crewÕs`, `ÒMaineÓ`, `CaldŽr`: quotes and accents of old Macintoshes, read as windows-1252. */
const SIGNS = /\p{Ll}Õ(?:s|t|re|ll|ve|d|\s|$)|(?<!\p{L})Ò[^ÒÓ]{1,400}Ó|\p{Ll}Ž(?:\p{Ll}|\s)|\s[ÐÑ]\s/u;

/** An IPTC field as MacRoman where its bytes, which tell no character set, only make sense so; else the text as it was read. */
export function asMacRoman(text: string, value: unknown): string {
  if (!SIGNS.test(text) || !isBytes(value)) return text;
  return new TextDecoder('macintosh').decode(Uint8Array.from(value));
}

function isBytes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((byte) => Number.isInteger(byte));
}
