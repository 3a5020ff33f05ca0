import { parseMaker } from '../article/credit.ts';
import { splitRank } from '../article/rank.ts';

/** A name as CSL writes it: a person's parts, or a body's whole name. */
export type Name =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

const lead = /^(?:(?:courtesy )?(?:story |article |commentary |written |photo )?by:?) {1,2}(?=(?:the )?[\p{Lu}\d(])/iu;

/** Whom a byline names: persons without their ranks; where it names none, the whole of it as a body. */
export function authorsOf(byline: string | null): readonly Name[] {
  if (byline === null) return [];
  const text = byline.replace(lead, '').trim();
  const parts = text.split(/ and | & |; /);
  const persons = parts.flatMap((part) => parseMaker(part).photographer ?? []);
  if (persons.length === 0 || persons.length < parts.length) {
    const whole = parseMaker(text).photographer;
    return [whole === null ? { literal: text } : personOf(whole)];
  }
  return persons.map(personOf);
}

/** A person's name without rank, in parts where it is written in Latin letters, given name first. */
export function personOf(printed: string): Name {
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
