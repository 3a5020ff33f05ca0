import { parseMaker } from '../article/credit.ts';
import { splitRank } from '../article/rank.ts';

/** A name as CSL writes it: a person's parts, or a body's whole name. */
export type Name =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

const lead = /^(?:(?:courtesy )?(?:story |article |commentary |written |photo )?by:?) {1,2}(?=(?:the )?[\p{Lu}\d(])/iu;

/** Whom a byline or a credit names: persons without their ranks; where it names none, the whole of it as a body. */
export function authorsOf(byline: string | null): readonly Name[] {
  if (byline === null) return [];
  const text = byline.replace(lead, '').trim();
  const parts = text.split(/,? and | & |; /).flatMap(apart);
  const persons = parts.flatMap((part) => parseMaker(part).photographer ?? []);
  if (persons.length === 0 || persons.length < parts.length) {
    const whole = parseMaker(text).photographer;
    return [whole === null ? { literal: text } : personOf(whole)];
  }
  return persons.map(personOf);
}

/** A comma parts persons where a rank follows it; else it stands before a body or a suffix. */
function apart(text: string): readonly string[] {
  const [first = '', ...rest] = text.split(', ');
  const persons = [first];
  for (const piece of rest) {
    if (splitRank(piece).rank === null) persons.push(`${persons.pop()}, ${piece}`);
    else persons.push(piece);
  }
  return persons;
}

/** A person's name without rank, in parts where it is written in Latin letters, given name first. */
function personOf(printed: string): Name {
  const { name } = splitRank(printed);
  const match =
    /^(.{1,80}?) (?:((?:(?:de|del|della|der|den|di|du|la|le|van|von|bin|al|el) ){0,3}\p{Script=Latin}[^\s,]{0,60}))(?:,? (jr\.?|sr\.?|ii|iii|iv))?$/iu.exec(
      name,
    );
  const [, given, family, suffix] = match ?? [];
  if (given === undefined || family === undefined || !/^\p{Script=Latin}/u.test(given)) return { literal: name };
  return suffix === undefined ? { family, given } : { family, given, suffix };
}

/** A name in reading order. */
export function wholeName(name: Name): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}
