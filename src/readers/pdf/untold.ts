import { pattern } from '../../text/pattern.js';
import { isSyllable } from '../../text/syllable.js';
import type { Glyph } from './glyphs.js';
import type { PdfFont } from './operators.js';

/** As many words of a font must read as words, and this part of all. */
const FEWEST = 3;
const MOST_PART = 0.7;

/**
 * Where a file does not tell what the codes of a font stand for, they may be their letters' own numbers. Whether they are,
 * the words tell that they make; otherwise their text stays unknown.
 */
export function readUntold(glyphs: readonly Glyph[]): void {
  const fonts = new Map<PdfFont, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.untold === null) continue;
    const there = fonts.get(glyph.font);
    if (there === undefined) fonts.set(glyph.font, [glyph]);
    else there.push(glyph);
  }
  for (const all of fonts.values()) {
    const words = all
      .map(({ untold }) => untold ?? '')
      .join('')
      .split(pattern.u`[^\p{L}\p{M}]+`)
      .filter((word) => word.length > 1);
    const read = words.filter(isSyllable).length;
    if (read < FEWEST || read < MOST_PART * words.length) continue;
    for (const glyph of all) glyph.text = glyph.untold ?? glyph.text;
  }
}
