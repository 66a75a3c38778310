import { pattern } from '../../text/pattern.js';
import { cells } from './cells.js';
import { compose } from './characters.js';
import type { Glyph } from './glyphs.js';

const MARKS = pattern.u`^\p{M}+$`;
/** Accents that stand alone, drawn over a letter where the font has no better. */
const SPACING: Record<string, string> = {
  '`': '\u0300',
  '´': '\u0301',
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˘': '\u0306',
  '¨': '\u0308',
  '˙': '\u0307',
};
const VOWEL = /^[aăâeêioôơuưy]/iu;
/** How far, in parts of the font's size, a mark may stand from the letter that it belongs to. */
const BESIDE = 0.25;
const ABOVE = 0.8;
/** A letter has no more marks than these. */
const MOST_MARKS = 4;

/**
 * Puts accents that are glyphs of their own onto their letters, by where they stand: a mark may be drawn before its letter,
 * after it, or after the whole line. What belongs to no letter stays as it is.
 */
export function attachMarks(glyphs: readonly Glyph[]): Glyph[] {
  if (!glyphs.some(({ text }) => isMarkText(text))) return [...glyphs];
  const letters = cells<number>();
  glyphs.forEach((glyph, at) => {
    if (pattern.u`^\p{L}`.test(glyph.text)) letters.add(glyph.along, glyph.across, at);
  });
  const marks = glyphs.flatMap((glyph, at) => (isMark(glyph, at) ? [at] : []));
  const before = drawnBefore(marks);
  const attached = new Set<number>();
  for (const at of marks) {
    const mark = glyphs[at];
    const base = mark === undefined ? undefined : letterOf(mark, at);
    if (mark === undefined || base === undefined) continue;
    base.text = compose(base.text + (SPACING[mark.text] ?? mark.text));
    attached.add(at);
  }
  return glyphs.filter((_, at) => !attached.has(at));

  function near(mark: Glyph): number[] {
    const { along, across, size, angle } = mark;
    const reach = BESIDE * size;
    const found: number[] = [];
    letters.visit(along - 1.2 * size, along + reach, across - ABOVE * size, across + ABOVE * size, (at) => {
      const letter = glyphs[at];
      if (letter === undefined || letter.angle !== angle || Math.abs(letter.across - across) >= ABOVE * size) return false;
      if (along >= letter.along - reach && along <= letter.along + letter.width + reach) found.push(at);
      return false;
    });
    return found;
  }

  /** An accent that takes place of its own is a mark only where it is drawn over a letter. */
  function isMark(glyph: Glyph, at: number): boolean {
    if (MARKS.test(glyph.text)) return true;
    if (!(glyph.text in SPACING)) return false;
    return near(glyph).some((each) => each !== at && overlap(glyph, glyphs[each]) > 0.5);
  }

  /** Whether this file draws marks before their letters: where only one neighbour is a vowel, it tells. */
  function drawnBefore(all: readonly number[]): boolean {
    let votes = 0;
    for (const at of all) votes += Number(isVowel(at + 1)) - Number(isVowel(at - 1));
    return votes > 0;
  }

  function isVowel(at: number): boolean {
    return VOWEL.test(glyphs[at]?.text.normalize('NFD') ?? '');
  }

  function letterOf(mark: Glyph, at: number): Glyph | undefined {
    let best: Glyph | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const each of near(mark)) {
      const letter = glyphs[each];
      if (letter === undefined) continue;
      const text = SPACING[mark.text] ?? mark.text;
      const composes = [...compose(letter.text + text)].length <= [...letter.text].length;
      const distance = Math.abs(mark.along + mark.width / 2 - (letter.along + letter.width * (mark.width > 0 ? 0.5 : 0.8))) / mark.size;
      const drawn =
        each === (before ? at + 1 : at - 1) ||
        (!before && each < at && at - each <= MOST_MARKS && glyphs.slice(each + 1, at).every((between) => MARKS.test(between.text)));
      const score = (composes ? 2 : 0) + (VOWEL.test(letter.text.normalize('NFD')) ? 2 : 0) + (drawn ? 1 : 0) - distance;
      if (score > most) [best, most] = [letter, score];
    }
    return best;
  }
}

function isMarkText(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x5e && (first < 0x61 || first > 0x7a) && (text in SPACING || MARKS.test(text));
}

/** The part of a mark's width that lies over a letter. */
function overlap(mark: Glyph, letter: Glyph | undefined): number {
  if (letter === undefined || mark.width === 0) return 0;
  return (Math.min(mark.along + mark.width, letter.along + letter.width) - Math.max(mark.along, letter.along)) / mark.width;
}
