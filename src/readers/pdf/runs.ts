import type { Glyph } from './glyphs.js';

/** Letters of one size that are drawn one after another and that no gap parts, in the frame of their line (see `Glyph`). */
export interface Run {
  glyphs: Glyph[];
  angle: number;
  from: number;
  to: number;
  across: number;
  size: number;
  /** white space is drawn where it begins, or where it ends */
  spaceBefore: boolean;
  spaceAfter: boolean;
  /** among the runs of its page, as drawn */
  order: number;
  /** put together from pieces that are not drawn one after another */
  apart: boolean;
}

/** A gap wider than this part of the font's size parts words. */
export const GAP = 0.15;
/** A letter may begin this much, in parts of the font's size, before the end of the one before it. */
const KERNED = 0.3;
/** Letters whose baselines or sizes differ by less than this part of the size are of one look. */
export const SAME_LOOK = 0.1;

/** Parts letters, in the order in which they are drawn, at white space, gaps and changes of line, size or direction. */
export function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = [];
  let run: Run | null = null;
  let pen = 0;
  /** the white space that is drawn since the last letter */
  let space: Glyph | null = null;
  for (const glyph of glyphs) {
    const { text } = glyph;
    if (text === '') continue;
    if (text === ' ') {
      if (run !== null && space === null) run.spaceAfter = touches(run, pen, glyph, glyph.along);
      space = glyph;
      continue;
    }
    const { angle, across, size, along } = glyph;
    const gap = along - pen;
    const goesOn: boolean =
      run !== null &&
      space === null &&
      angle === run.angle &&
      Math.abs(across - run.across) < SAME_LOOK * run.size &&
      Math.abs(size - run.size) < SAME_LOOK * run.size &&
      gap < GAP * run.size &&
      gap > -KERNED * run.size;
    if (run === null || !goesOn) {
      run = { glyphs: [], angle, from: along, to: along, across, size, spaceBefore: false, spaceAfter: false, order: runs.length, apart: false };
      run.spaceBefore = space !== null && touches(run, along, space, space.along + space.width);
      runs.push(run);
    }
    space = null;
    run.glyphs.push(glyph);
    run.to = Math.max(run.to, along + glyph.width);
    pen = along + glyph.width + glyph.spacing;
  }
  return runs;
}

/** A white space may be drawn after a jump, and then it parts nothing from what is drawn before it. */
function touches(run: Run, at: number, space: Glyph, edge: number): boolean {
  return space.angle === run.angle && Math.abs(space.across - run.across) < run.size && Math.abs(edge - at) < GAP * run.size + Math.abs(space.spacing);
}
