import type { Article } from '../../contract.ts';

/** Of 255 bytes that file systems take, so much is left for a number and an ending. */
const longestStem = 180;

/** Device names of Windows, with any ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const reserved = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/i;

/** The name of the file a release is exported to, from its date and headline. */
export function releaseName(article: Pick<Article, 'date' | 'headline'>, extension: string | null): string {
  return fileName([article.date, article.headline].filter(Boolean).join(' ') || 'release', extension);
}

/** A text as a file name that every file system takes, that hides nowhere and is no flag; without an extension it names a folder. */
export function fileName(text: string, extension: string | null): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ~-]+/, '');
  const short = cutToBytes(clean, longestStem).replace(/[. ]+$/, '') || 'release';
  const stem = reserved.test(short) ? `_${short}` : short;
  return extension === null ? stem : `${stem}.${extension}`;
}

/** Gives each name once: one that is taken already, whatever its case, becomes `name (2).pdf`. */
export function distinctNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const dot = name.lastIndexOf('.');
    const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} (${number})${ending}`;
    taken.add(free.toLowerCase());
    return free;
  };
}

/** Cuts between characters. */
function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}
