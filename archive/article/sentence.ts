/** Words that end in a full stop and do not end a sentence: ranks, months, states, titles, initials. */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:(?:[A-Z]\.){0,3}[A-Z]|(?:[a-z]\.){1,3}[a-z]|Sgt|Staff|Tech|Spc|Cpl|Pfc|Pvt|Lt|Col|Gen|Maj|Capt|Cmdr|Cdr|Adm|Brig|Ens|Rep|Sen|Gov|Sec|Rev|Hon|Dr|Mr|Mrs|Ms|Prof|St|Ft|Mt|Jr|Sr|Ret|Supt|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|W\.Va|Wash|Wis|Wyo|No|Nos|Inc|Corp|Co|Ltd|vs|etc|approx|Dept|U\.S|j\.g)\.$/;
const END = /[.!?]["”’')\]]{0,3}\s+(?=["“‘'([]{0,2}[\p{Lu}\d])/gu;

/** The sentences of a text. Never parted after ranks, months, states, titles and initials. */
export function sentences(text: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(start, match.index - 12), match.index + 1))) continue;
    found.push(text.slice(start, end).trim());
    start = end;
  }
  const last = text.slice(start).trim();
  if (last !== '') found.push(last);
  return found;
}

/** Whether a text ends in a word whose full stop ends no sentence: `Staff Sgt.`, `Calif.`. */
export function endsInAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text.slice(-12));
}

/** Whether a line ends as sentences do. An abbreviation's full stop counts too: lines of names rarely end in one. */
export function endsSentence(line: string): boolean {
  return /[.!?:;…]["”’')\]]{0,3}$/.test(line);
}

/** Whether a line is a paragraph by its length; one that lost its marks (`U S Senator Doe R ME  today`) is longer than headlines and menus are. */
export function isParagraph(line: string): boolean {
  return endsSentence(line) ? line.length > 100 : line.length > 300 && !/[()]/.test(line.slice(-80));
}
