import type { Glyph } from './glyphs.js';

/** A glyph and the text it stands for; " " for white space, "" for nothing. */
export interface Letter {
  text: string;
  glyph: Glyph;
}

/** Letters of one size that are drawn one after another and that no gap parts, in the frame of their line (see `Glyph`). */
export interface Run {
  letters: Letter[];
  angle: number;
  from: number;
  to: number;
  across: number;
  size: number;
  /** white space is drawn before, or after it */
  spaceBefore: boolean;
  spaceAfter: boolean;
  /** among the runs of its page, as drawn */
  order: number;
}

/** A gap wider than this part of the font's size parts words. */
export const GAP = 0.15;
/** A letter may begin this much, in parts of the font's size, before the end of the one before it. */
const KERNED = 0.3;
/** Letters whose baselines or sizes differ by less than this part of the size are of one look. */
export const SAME_LOOK = 0.1;

/** Parts letters, in the order in which they are drawn, at white space, gaps and changes of line, size or direction. */
export function runsOf(letters: readonly Letter[]): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  let pen = 0;
  let space = false;
  for (const letter of letters) {
    const { text, glyph } = letter;
    if (text === '') continue;
    if (text === ' ') {
      if (run !== null) run.spaceAfter = true;
      space = true;
      continue;
    }
    const { angle, across, size, along } = glyph;
    const gap = along - pen;
    const goesOn: boolean =
      run !== null &&
      !space &&
      angle === run.angle &&
      Math.abs(across - run.across) < SAME_LOOK * run.size &&
      Math.abs(size - run.size) < SAME_LOOK * run.size &&
      gap < GAP * run.size &&
      gap > -KERNED * run.size;
    if (run === null || !goesOn) {
      run = { letters: [], angle, from: along, to: along, across, size, spaceBefore: space, spaceAfter: false, order: runs.length };
      runs.push(run);
    }
    space = false;
    run.letters.push(letter);
    run.to = Math.max(run.to, along + glyph.width);
    pen = along + glyph.width + glyph.spacing;
  }
  return runs;
}
