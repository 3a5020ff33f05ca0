import lunr from 'lunr';
import { type Corpus, linesOf } from './corpus.ts';
import { Dice } from './dice.ts';
import type { Question, Questions } from './question.ts';
import type { Release } from './release.ts';

const EACH = 40;
const SAMPLE = 400;

/** Draws questions from the corpus itself, always the same ones for the same corpus. */
export async function drawQuestions(corpus: Corpus): Promise<Questions> {
  const dice = new Dice(7);
  const sample = await sampleOf(corpus, dice);
  const texts = sample
    .map((release) => ({ release, words: wordsOf(release.body) }))
    .filter(({ words }) => words.length > 20);
  const draw = (make: (text: (typeof texts)[number]) => Question): readonly Question[] =>
    Array.from({ length: EACH }, () => make(dice.pick(texts)));
  const frequent = mostFrequent(texts.flatMap(({ words }) => words));
  const word = (words: readonly string[]) => dice.pick(words);
  return {
    word: draw(({ words }) => ({ words: [word(words)] })),
    common: frequent.slice(0, EACH).map((one) => ({ words: [one] })),
    and: draw(({ words }) => ({ words: [word(words), word(words)] })),
    phrase: draw(({ release }) => ({ words: dice.pick(pairsOf(release.body)) ?? ['none', 'none'] })),
    near: draw(({ words }) => {
      const at = dice.below(words.length - 2);
      return { words: [words[at] ?? '', words[at + 2] ?? ''] };
    }),
    prefix: draw(({ words }) => ({ words: [word(words).slice(0, 1 + dice.below(5))] })),
    fuzzy: draw(({ words }) => ({ words: [misspell(dice, word(words.filter((one) => one.length > 4)))] })),
    field: draw(({ release, words }) => ({ words: [wordsOf(release.title)[0] ?? word(words)] })),
    date: draw(({ release, words }) => ({ words: [word(words)], year: (release.date ?? '2009').slice(0, 4) })),
  };
}

async function sampleOf(corpus: Corpus, dice: Dice): Promise<readonly Release[]> {
  const chance = Math.min(1, (SAMPLE * 2) / corpus.articles);
  const sample: Release[] = [];
  for await (const line of linesOf(corpus.file)) {
    if (dice.next() < chance) sample.push(JSON.parse(line));
    if (sample.length >= SAMPLE) break;
  }
  return sample;
}

function isCommon(word: string): boolean {
  return lunr.stopWordFilter(new lunr.Token(word, {})) === undefined;
}

const wordsOf = (text: string) =>
  (text.toLowerCase().match(/\b[a-z]{3,16}\b/g) ?? []).filter((word) => !isCommon(word));

/** Pairs of words that stand side by side, with nothing but a space between. */
function pairsOf(text: string): readonly (readonly string[])[] {
  const pairs = [...text.toLowerCase().matchAll(/\b([a-z]{3,16}) (?=([a-z]{3,16})\b)/g)].map(
    ([, one = '', other = '']) => [one, other],
  );
  return pairs.filter((pair) => !pair.some(isCommon));
}

function mostFrequent(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word);
}

function misspell(dice: Dice, word: string | undefined): string {
  const right = word ?? 'release';
  const at = 1 + dice.below(right.length - 2);
  return right.slice(0, at) + right.slice(at + 1);
}
