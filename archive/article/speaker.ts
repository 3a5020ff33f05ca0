import type { Range } from '../../contract.ts';

/** `SEC. DOE: text`, `GEN. ROE (through interpreter): text`, `Q: text`, `Q     text`, `Secretary Doe: text`. */
const SPEAKER =
  /^((?:\p{Lu}[\p{Lu}.'’-]*|\([\p{Lu}.]+\))(?: (?:\p{Lu}[\p{Lu}.'’,-]*|\([^)]{1,40}\)|de|van|von|of)){0,6}|Q|A|(?:Secretary|Secretary of \p{Lu}\p{Ll}+|General|Admiral|Colonel|Captain|Major|Moderator|Reporter|Question|Answer|Voice|Staff|Mr\.|Ms\.|Mrs\.|Dr\.)(?: [\p{Lu}][\p{L}'’.-]{1,24}){0,3})(?: ?:|(?<=^Q)\.?)(?=\s)/u;
/** Whether a paragraph opens with a speaker in capitals whose title is told: `MR. DOE:`, `REAR ADMIRAL KIT DOE:`. */
export function isTitled(text: string): boolean {
  return TITLED.test(text.slice(0, 120)) && readSpeaker(text, new Set()) !== null;
}

const TITLED =
  /^(?:(?:MR|MS|MRS|DR|SEC|GEN|ADM|COL|CAPT|CMDR|SGT|MAJ|LT|BRIG|AMB)\. |(?:PRESS |DEPUTY |ACTING |UNDER |ASSISTANT )?SECRETARY |(?:REAR |VICE )?ADMIRAL |(?:LIEUTENANT |MAJOR |BRIGADIER )?GENERAL |COLONEL |CAPTAIN |AMBASSADOR |PRESIDENT )/;

/** The labels of an advisory are capitals and a colon too, and name nobody. */
const LABEL = /^(?:WHO|WHAT|WHEN|WHERE|WHY|HOW|NOTE|MEDIA|CONTACT|UPDATE|RSVP|DATE|TIME|PLACE|LOCATION)$/;
const LETTERS = /\p{Lu}{2}|^[QA]$|\p{Ll}/u;

/** `Doe: I expect so.`: the last name alone, in the transcripts of 1996 to 2003. */
const NAMED = /^(\p{Lu}\p{Ll}[\p{L}'’-]{1,20}):(?=\s)/u;

/** The last names that speak more than once between questions (`Q:`); none where nobody asks. */
export function speakersIn(texts: readonly string[]): ReadonlySet<string> {
  if (!texts.some((text) => /^Q[:.]?\s/.test(text))) return new Set();
  const once = new Set<string>();
  const again = new Set<string>();
  for (const name of texts.flatMap((text) => NAMED.exec(text)?.[1] ?? [])) (once.has(name) ? again : once).add(name);
  return again;
}

/** The range of a transcript's speaker at the start of a paragraph, `named` being known; null where nobody is named. */
export function readSpeaker(text: string, named: ReadonlySet<string>): Range | null {
  const head = text.slice(0, 120);
  const alone = NAMED.exec(head)?.[1];
  if (alone !== undefined && named.has(alone)) return [0, alone.length];
  if (!head.includes(':') && !/^Q[. ]/.test(head)) return null;
  const name = SPEAKER.exec(head)?.[1];
  return name === undefined || name === '' || LABEL.test(name) || !LETTERS.test(name) ? null : [0, name.length];
}
