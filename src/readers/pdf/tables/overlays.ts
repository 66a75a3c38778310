import type { Word } from '../page.js';

/** Type this many times larger than the page's own may be a stamp or watermark, … */
const LARGE = 1.8;
/** … of which a page has few words. */
const MOST_WORDS = 60;

/** Words of stamps and watermarks: large type that lies over other words, with all words set as it is. They belong to no cell. */
export function overlaysOf(words: readonly Word[]): Set<Word> {
  const size = commonSize(words);
  const large = words.filter((word) => word.size > size * LARGE);
  if (large.length === 0 || large.length > MOST_WORDS) return new Set();
  const looks = new Set<string>();
  for (const word of large) {
    if (looks.has(lookOf(word))) continue;
    if (words.some((other) => other.size <= size * LARGE && liesOver(word, other))) looks.add(lookOf(word));
  }
  return new Set(large.filter((word) => looks.has(lookOf(word))));
}

const lookOf = ({ font, size }: Word) => `${font} ${size.toFixed(1)}`;

/** The middle of the smaller word lies well inside the letters of the larger one. */
function liesOver(large: Word, small: Word): boolean {
  const [x, y] = [(small.left + small.right) / 2, (small.top + small.bottom) / 2];
  return x > large.left && x < large.right && y > large.baseline - large.size * 0.75 && y < large.baseline;
}

function commonSize(words: readonly Word[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of words) letters.set(Math.round(size * 2), (letters.get(Math.round(size * 2)) ?? 0) + text.length);
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0] / 2;
}
