import type { Article, Field, Marked, Range } from '../../contract.ts';
import { BODY, BOOSTS, HEADLINE, type Passage, passagesOf, shownField } from './fields.ts';
import { marksOf, type Spot, type SpotFinder } from './spots.ts';

/** What a hit shows of its article. */
export interface Shown {
  readonly headlineMarks: readonly Range[];
  readonly field: Field;
  readonly snippet: Marked;
  readonly photo: number | null;
}

/** What was asked for, and how much each of it weighs. */
export interface Wanted {
  readonly finder: SpotFinder;
  readonly weights: readonly number[];
}

/** A snippet's length in UTF-16 units, roughly, and how much of it stands before the first mark. */
const LENGTH = 240;
const LEAD = 40;
/** Frequency counts less and less, as in ranking. */
const SATURATION = 1.2;

interface Found {
  readonly passage: Passage;
  readonly spots: readonly Spot[];
}

/** The best window of the field that matched best. A headline that matched best is shown with a window of the text. */
export function showHit(article: Article, wanted: Wanted): Shown {
  const found = passagesOf(article).map((passage) => ({ passage, spots: wanted.finder.find(passage) }));
  const field = bestField(found, wanted);
  const headline = found.find(({ passage }) => passage.place.kind === 'headline');
  const shown =
    field === HEADLINE
      ? bestText(found, wanted)
      : bestOf(
          found.filter(({ passage }) => passage.field === field),
          wanted,
        );
  const place = field === HEADLINE ? undefined : shown?.passage.place;
  return {
    headlineMarks: marksOf(headline?.spots ?? []),
    field: shownField(field),
    snippet: shown ? windowOf(shown, wanted) : { text: '', marks: [] },
    photo: place?.kind === 'photo' ? place.photo : null,
  };
}

/** The field with the highest score; the headline when nothing was found. */
function bestField(found: readonly Found[], wanted: Wanted): number {
  const counts = new Map<number, number[]>();
  for (const { passage, spots } of found) {
    const byPlace = counts.get(passage.field) ?? wanted.weights.map(() => 0);
    for (const { place } of spots) byPlace[place] = (byPlace[place] ?? 0) + 1;
    counts.set(passage.field, byPlace);
  }
  let [best, highest] = [HEADLINE, 0];
  for (const [field, byPlace] of counts) {
    const sum = byPlace.reduce(
      (score, count, place) => score + ((wanted.weights[place] ?? 1) * count) / (count + SATURATION),
      0,
    );
    const score = sum * (BOOSTS[field] ?? 1);
    if (score > highest) [best, highest] = [field, score];
  }
  return best;
}

/** The text beside a headline: the passage that matched best, else the first of the body, else the first caption. */
function bestText(found: readonly Found[], wanted: Wanted): Found | null {
  const texts = found.filter(({ passage }) => passage.field !== HEADLINE && shownField(passage.field) !== 'virin');
  const best = bestOf(texts, wanted);
  if (best && best.spots.length > 0) return best;
  return texts.find(({ passage }) => passage.field === BODY && passage.text.length > 0) ?? texts[0] ?? null;
}

function bestOf(found: readonly Found[], wanted: Wanted): Found | null {
  let best: Found | null = null;
  let highest = -1;
  for (const one of found) {
    const score = worth(one.spots, wanted);
    if (score > highest) [best, highest] = [one, score];
  }
  return best;
}

/** What spots are worth: every different thing found counts in full, more of the same a little. */
function worth(spots: readonly Spot[], wanted: Wanted): number {
  const different = new Set(spots.map(({ place }) => place));
  return (
    [...different].reduce((sum, place) => sum + (wanted.weights[place] ?? 1), 0) + Math.min(spots.length, 20) * 0.01
  );
}

function windowOf({ passage, spots }: Found, wanted: Wanted): Marked {
  const start = bestStart(spots, wanted);
  return cut(passage.text, start, spots);
}

function bestStart(spots: readonly Spot[], wanted: Wanted): number {
  let [best, highest] = [0, -1];
  for (const [index, { range }] of spots.entries()) {
    const end = range[0] + LENGTH - LEAD;
    let last = index;
    while (last < spots.length && last < index + 32 && (spots[last]?.range[1] ?? 0) <= end) last++;
    const score = worth(spots.slice(index, Math.max(last, index + 1)), wanted);
    if (score > highest) [best, highest] = [range[0], score];
  }
  // A list draws two lines of a snippet: its mark must stand in the first, even where little text follows it.
  return best <= 2 * LEAD ? 0 : best - LEAD;
}

const SPACE = /^\s$/;

/** Cuts a window at spaces and puts an ellipsis where text was left out. */
function cut(text: string, from: number, spots: readonly Spot[]): Marked {
  const firstSpot = spots.find(({ range }) => range[1] > from)?.range[0] ?? text.length;
  let start = from;
  while (start > 0 && start < Math.min(firstSpot, from + 24) && !SPACE.test(text[start - 1] as string)) start++;
  let end = Math.min(
    text.length,
    Math.max(start + LENGTH, spots.find(({ range }) => range[0] >= start)?.range[1] ?? 0),
  );
  const back = end;
  while (end < text.length && end > back - 24 && !SPACE.test(text[end] as string)) end--;
  [start, end] = [wholeCharacter(text, start), wholeCharacter(text, end)];
  const before = start > 0 ? '…' : '';
  const after = end < text.length ? '…' : '';
  const shift = before.length - start;
  const marks = marksOf(spots)
    .filter(([first, last]) => first < end && last > start)
    .map(([first, last]): Range => [Math.max(first, start) + shift, Math.min(last, end) + shift]);
  return { text: before + text.slice(start, end) + after, marks };
}

/** Moves a cut out of the middle of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
