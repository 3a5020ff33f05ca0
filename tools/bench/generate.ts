import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Corpus } from './corpus.ts';
import { Dice } from './dice.ts';

const SYLLABLES = 'ba ce di fo gu ha le mi no pu ra se ti vo za bri cla dre flo gra ple sto tri cro sla'.split(' ');
const ENDINGS = ['', '', '', '', 's', 'ed', 'ing', 'er', 'ation', 'al', 'ness', 'ly'];
/** English's own, in their order: with them on the first ranks the most frequent other word is 0.3 % of a text, as in real releases. */
const FUNCTION_WORDS =
  'the to and of in a that for is this we i on our have it are will with as be by not from has they their at was an'.split(
    ' ',
  );
const WORDS = 120_000;

/** Writes a corpus of made-up releases: word frequencies fall as in English, and names are rare. */
export async function generateCorpus(articles: number, file: string): Promise<Corpus> {
  const dice = new Dice(articles);
  const words = makeWords(dice);
  const out = createWriteStream(file);
  let bytes = 0;
  for (let index = 0; index < articles; index++) {
    const body = Array.from({ length: 4 + dice.below(10) }, () => makeParagraph(dice, words)).join('\n');
    const date = `${2000 + dice.below(24)}-${String(1 + dice.below(12)).padStart(2, '0')}-${String(1 + dice.below(28)).padStart(2, '0')}`;
    const title = makeSentence(dice, words, 5 + dice.below(7));
    const line = `${JSON.stringify({ id: `made-up-${index}`, title, date, body })}\n`;
    bytes += line.length;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return { name: `made-up ${articles / 1000}k`, file, articles, bytes };
}

function makeWords(dice: Dice): readonly string[] {
  const syllables = () => Array.from({ length: 2 + dice.below(3) }, () => dice.pick(SYLLABLES)).join('');
  return [...FUNCTION_WORDS, ...Array.from({ length: WORDS }, () => syllables() + dice.pick(ENDINGS))];
}

/** Zipf's law: the word of rank n comes about once in n. */
function zipf(dice: Dice, words: readonly string[]): string {
  return words[Math.floor(words.length ** dice.next()) - 1] ?? '';
}

function makeSentence(dice: Dice, words: readonly string[], length: number): string {
  const all = Array.from({ length }, () => zipf(dice, words)).join(' ');
  return `${all.slice(0, 1).toUpperCase()}${all.slice(1)}`;
}

function makeParagraph(dice: Dice, words: readonly string[]): string {
  return Array.from({ length: 2 + dice.below(4) }, () => `${makeSentence(dice, words, 8 + dice.below(16))}.`).join(' ');
}
