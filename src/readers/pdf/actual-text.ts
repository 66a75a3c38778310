import { compose, textOf } from './characters.js';
import type { Glyph } from './glyphs.js';

/** A text string of PDF 32000-1 §7.9.2.2, as pdf.js hands on its bytes; null for what is none. */
export function actualText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const bytes = Buffer.from(value, 'latin1');
  if (value.startsWith('\u00fe\u00ff'))
    return bytes
      .subarray(2, bytes.length - (bytes.length % 2))
      .swap16()
      .toString('utf16le');
  if (value.startsWith('\u00ff\u00fe')) return bytes.subarray(2).toString('utf16le');
  if (value.startsWith('\u00ef\u00bb\u00bf')) return bytes.subarray(3).toString('utf8');
  // PDFDocEncoding, which is Latin-1 but for some signs that no letter needs
  return value;
}

/** Glyphs that stand for more than this are a picture of a text, or a whole line: their own texts stay. */
const LONGEST = 64;

/**
 * Has glyphs stand for the text that their marked content says they do (PDF 32000-1 §14.9.4): programs say so where a glyph
 * is a piece of a letter, or of one letter here and another there.
 */
export function sayActual(glyphs: Glyph[], from: number, actual: string): void {
  if (actual.length > LONGEST || glyphs.length - from > 4 * LONGEST) return;
  const said = compose([...actual].map((each) => textOf(each)).join(''));
  const inside = glyphs.slice(from);
  const [first] = inside;
  const printed = compose(inside.map(({ text }) => text).join(''));
  if (first === undefined || said.trim() === '' || said === printed) return;
  const oneLine = inside.every(({ angle, across, size }) => angle === first.angle && Math.abs(across - first.across) < size);
  if (!oneLine || /\s/.test(said.trim())) return;
  const letters = [...said.trim()];
  if (letters.length === inside.length) {
    for (const [at, glyph] of inside.entries()) glyph.text = letters[at] ?? '';
    return;
  }
  // the first glyph stands for all, as wide as all; the pieces of one letter lie on one another, however wide they say they are
  if (letters.length > 1) {
    const end = Math.max(...inside.map(({ along, width }) => along + width));
    first.along = Math.min(...inside.map(({ along }) => along));
    first.width = end - first.along;
  }
  for (const glyph of inside) glyph.text = '';
  first.text = letters.join('');
}
