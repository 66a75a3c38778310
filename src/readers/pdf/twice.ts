import { cells } from './cells.js';
import type { Glyph } from './glyphs.js';

/** Glyphs drawn again at less than this part of their width, or of their height, from where they stand. */
const SHIFTED = 0.3;

/**
 * Leaves out glyphs that are drawn a second time over themselves: bold made by drawing twice, and shadows. The first stays,
 * and counts as bold.
 */
export function dropTwice(glyphs: readonly Glyph[]): Glyph[] {
  const seen = cells<Glyph>();
  return glyphs.filter((glyph) => {
    const { along, across, width, size } = glyph;
    const reach = SHIFTED * Math.max(width, 0.2 * size);
    const drop = 0.15 * size;
    let first: Glyph | undefined;
    seen.visit(along - reach, along + reach, across - drop, across + drop, (other) => {
      const same =
        other.shown.unicode === glyph.shown.unicode &&
        other.angle === glyph.angle &&
        Math.abs(other.along - along) < reach &&
        Math.abs(other.across - across) < drop &&
        Math.abs(other.size - size) < 0.1 * size;
      if (same) first = other;
      return same;
    });
    if (first !== undefined) {
      first.heavy = true;
      return false;
    }
    seen.add(along, across, glyph);
    return true;
  });
}
