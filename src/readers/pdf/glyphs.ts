import { textOf, UNKNOWN } from './characters.js';
import { macRoman } from './mac-roman.js';
import type { Matrix } from './matrix.js';
import type { PdfFont, Shown, ShownGlyph } from './operators.js';

/** The text state of PDF 32000-1 §9.3. */
export interface TextState {
  font: PdfFont | null;
  size: number;
  /** −1 for a font set with a negative size */
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  /** horizontal scaling, 1 for 100 % */
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

/**
 * One glyph where it stands, in a frame turned with its line: `along` grows in the direction of writing, `across` downward
 * from it; for text that is not turned they are x and y.
 */
export interface Glyph {
  shown: ShownGlyph;
  /** what it stands for: a letter, several, " " for white space, "" for nothing */
  text: string;
  font: PdfFont;
  /** degrees clockwise by which its line is turned on the page as shown */
  angle: number;
  /** its left edge */
  along: number;
  /** its baseline */
  across: number;
  /** its width without added spacing, 0 or more */
  width: number;
  /** added to its width by the text state, before the next glyph */
  spacing: number;
  /** of the font, as drawn */
  size: number;
  /** what its code would be as a letter, where the file does not tell what it stands for */
  untold: string | null;
  /** made bold by drawing: twice over itself, or with its outline stroked as well */
  heavy: boolean;
  /** it stands inside what the page clips */
  seen: boolean;
  /** a signature's field draws it */
  signature: boolean;
}

const FARTHEST = 1e7;
/** Text rendering modes of PDF 32000-1 §9.3.6. */
const FILL_AND_STROKE = 2;
const FILL_STROKE_AND_CLIP = 6;

/**
 * Appends the glyphs of one `showText` (PDF 32000-1 §9.4.4).
 * @param matrix from text space to the page as shown
 * @returns the move of the pen, in text space
 */
export function showGlyphs(shown: Shown, state: TextState, matrix: Matrix, into: Glyph[]): Matrix {
  const { font, size, direction } = state;
  const [a, b, c, d, e, f] = matrix;
  // numbers beyond all measure, which damaged files have, stand nowhere
  if (font === null || size === 0 || !matrix.every((value) => Math.abs(value) < FARTHEST)) return [1, 0, 0, 1, 0, 0];
  const unit = size * font.unit;
  const stretch = state.scale * direction;
  // the direction in which the pen moves, as shown, and how far a unit of text space takes it
  const [dx, dy] = font.vertical ? [-c, -d] : [a * Math.sign(stretch || 1), b * Math.sign(stretch || 1)];
  const length = Math.hypot(dx, dy);
  const angle = turn(dx, dy);
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const drawn = size * font.em * (font.vertical ? Math.hypot(a, b) : length === 0 ? 0 : Math.abs(a * d - b * c) / length);
  const step = font.vertical ? length : length * Math.abs(stretch);
  let pen = 0;
  for (const each of shown) {
    if (typeof each === 'number') {
      pen += ((font.vertical ? 1 : -1) * each * size) / 1000;
      continue;
    }
    const spacing = (each.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const metric = font.vertical ? (each.vmetric ?? font.defaultVMetrics) : null;
    const width = metric === null ? each.width * unit : -(metric[0] ?? 0) * unit;
    const added = font.vertical ? -spacing * direction : spacing * direction;
    const x = font.vertical ? 0 : pen * stretch;
    const y = font.vertical ? state.rise - pen : state.rise;
    const [px, py] = [a * x + c * y + e, b * x + d * y + f];
    into.push({
      shown: each,
      ...glyphText(each, font),
      font,
      angle,
      along: px * cos + py * sin + Math.min(0, width * step),
      across: py * cos - px * sin,
      width: Math.abs(width) * step,
      spacing: added * step,
      size: drawn,
      heavy: state.mode === FILL_AND_STROKE || state.mode === FILL_STROKE_AND_CLIP,
      seen: true,
      signature: false,
    });
    pen += width + added;
    if (!(Math.abs(pen) < FARTHEST)) break;
  }
  return font.vertical ? [1, 0, 0, 1, 0, -pen] : [1, 0, 0, 1, pen * stretch, 0];
}

/** A glyph's text as the file has it; letters from before Unicode stay as they are, to be told once words are whole. */
function glyphText({ unicode, originalCharCode }: ShownGlyph, font: PdfFont): Pick<Glyph, 'text' | 'untold'> {
  if (font.legacy === null) {
    const untold = unicode.length === 1 && unicode.charCodeAt(0) === originalCharCode && !font.tells(originalCharCode);
    return untold ? { text: UNKNOWN, untold: textOf(unicode) } : { text: textOf(unicode, font.name), untold: null };
  }
  const code = unicode.charCodeAt(0);
  // fonts with a symbol cmap call the byte xx U+F0xx; symbolic ones without any table go through Mac OS Roman in pdf.js
  const byte = code >= 0xf020 && code <= 0xf0ff ? code & 0xff : !font.composite && macRoman(originalCharCode) === unicode ? originalCharCode : null;
  const text = byte === null ? unicode : String.fromCharCode(byte);
  return { text: text === '\u00ad' ? text : textOf(text), untold: null };
}

/** Degrees clockwise of a direction on the page, in whole degrees; nearly upright and nearly level ones become so. */
function turn(dx: number, dy: number): number {
  const degrees = Math.round((Math.atan2(dy, dx) * 180) / Math.PI);
  const right = Math.round(degrees / 90) * 90;
  return ((Math.abs(degrees - right) <= 2 ? right : degrees) + 360) % 360;
}
