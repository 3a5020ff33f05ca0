/** Agencies that newspapers print beside a photographer's name. */
const AGENCY =
  '(?:REUTERS|Reuters|AFP|EPA|AP(?: Photo)?|Associated Press|Getty Images|Corbis|Bloomberg|UPI|Xinhua|TASS)';
const NAME = "\\p{Lu}[\\p{L}.'’-]{0,24}(?: [\\p{L}.'’-]{1,24}){0,3}";
/** `... at dawn. REUTERS/Kit Doe`, `... at dawn. Kit Doe/AFP/Getty Images`, alone, in brackets or after the caption's last sentence. */
const TAIL = new RegExp(
  `(?:^|(?<=[.!?”")]) )[([]?((?:${AGENCY} ?/ ?){1,2}${NAME}|${NAME} ?[/—–] ?${AGENCY}(?: ?[/—–-] ?${AGENCY})?)[)\\]]?\\.?$`,
  'u',
);
const FIRST = new RegExp(`^(${AGENCY}) ?/ ?(${NAME})$`, 'u');
const FOR = new RegExp(`^(${NAME}) for ((?:[Tt]he )?\\p{Lu}.{2,60})$`, 'u');
const ALONE = new RegExp(`^${AGENCY}(?: ?/ ?${AGENCY})?$`, 'u');
const LONGEST = 140;

/** A caption parted from an agency's credit at its end; null where it has none. */
export function splitAgency(text: string): { readonly caption: string; readonly credit: string } | null {
  const start = Math.max(0, text.length - LONGEST);
  const found = TAIL.exec(text.slice(start));
  if (found === null || (found.index === 0 && start > 0)) return null;
  return { caption: text.slice(0, start + found.index).trim(), credit: found[1] ?? '' };
}

/** Whether a line names agencies alone: `AP`, `AFP/Getty Images`. */
export function isAgency(line: string): boolean {
  return line.length < 40 && ALONE.test(line);
}

/** Agency and photographer of `REUTERS/Kit Doe`, `Kit Doe for the Courier`; null for any other credit. */
export function agencyOf(credit: string): { readonly agency: string; readonly name: string } | null {
  const [, agency, name] = FIRST.exec(credit) ?? swapped(FOR.exec(credit)) ?? [];
  return agency === undefined || name === undefined ? null : { agency, name };
}

function swapped(match: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return match && [match[0], match[2], match[1]];
}

/** `..., Calder Bay Photo: DOE`: how much of a found credit is the caption's place, after a comma. */
export function placeIn(text: string, { index, 0: found }: RegExpExecArray): number {
  return text[index - 2] === ','
    ? (/^(?:\p{Lu}[\p{L}.]{2,20} ){1,3}(?=(?:Photo|Picture|Image): )/u.exec(found)?.[0].length ?? 0)
    : 0;
}
