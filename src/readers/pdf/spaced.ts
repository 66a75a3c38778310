import { pattern } from '../../text/pattern.js';
import type { Run } from './runs.js';

/** As few letters as this, spaced out, may be a word; fewer are letters that stand alone. */
const FEWEST = 4;
/** Spaced out letters stand no farther apart than this, in parts of the font's size, … */
const FARTHEST = 0.6;
/** … and evenly: their gaps differ by no more than this. */
const UNEVEN = 0.12;
/** A gap wider than this many of theirs parts words. */
const WORD = 1.6;

/**
 * Joins letters that are set apart for emphasis ("B Á O   C Á O") by placing each, without any blank between. Where blanks
 * are drawn between them they stay apart: so they are printed, and so they are searched for.
 */
export function joinSpaced(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (let first = 0; first < runs.length; ) {
    let end = first + 1;
    while (end < runs.length && follows(runs[end - 1], runs[end])) end += 1;
    joined.push(...wordsIn(runs.slice(first, end)));
    first = end;
  }
  return joined;
}

function follows(before: Run | undefined, run: Run | undefined): boolean {
  if (before === undefined || run === undefined || !isLetter(before) || !isLetter(run)) return false;
  const gap = run.from - before.to;
  return (
    before.angle === run.angle &&
    !before.spaceAfter &&
    !run.spaceBefore &&
    Math.abs(run.across - before.across) < 0.1 * run.size &&
    Math.abs(run.size - before.size) < 0.1 * run.size &&
    gap > 0 &&
    gap < 2 * FARTHEST * run.size
  );
}

function isLetter({ glyphs }: Run): boolean {
  return glyphs.length === 1 && pattern.u`^\p{L}\p{M}*$`.test(glyphs[0]?.text ?? '');
}

function wordsIn(letters: Run[]): Run[] {
  const gaps = letters.slice(1).map((run, at) => (run.from - (letters[at]?.to ?? run.from)) / run.size);
  const least = Math.min(...gaps);
  const small = gaps.filter((gap) => gap <= WORD * least);
  const even = least < FARTHEST && Math.max(...small) - least <= UNEVEN;
  if (letters.length < FEWEST || !even || small.length < gaps.length / 2) return letters;
  const words: Run[] = [];
  for (const [at, letter] of letters.entries()) {
    const word = words.at(-1);
    if (word === undefined || (gaps[at - 1] ?? 0) > WORD * least) words.push({ ...letter, glyphs: [...letter.glyphs] });
    else {
      word.glyphs.push(...letter.glyphs);
      word.to = Math.max(word.to, letter.to);
      word.spaceAfter = letter.spaceAfter;
    }
  }
  return words;
}
