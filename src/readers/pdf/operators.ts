import type { LegacyEncoding } from '../../text/legacy.js';

/**
 * The operators of an operator list that say where text and lines stand: pdf.js's numbers for the operators of PDF 32000-1
 * §A.2 and for its own. A test compares them with the library's own table.
 */
export const OPERATOR = {
  setLineWidth: 2,
  setDash: 6,
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEOFillStroke: 27,
  clip: 29,
  eoClip: 30,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRenderingMode: 38,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setStrokeRGBColor: 58,
  setFillRGBColor: 59,
  beginMarkedContent: 69,
  beginMarkedContentProps: 70,
  endMarkedContent: 71,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  beginGroup: 76,
  endGroup: 77,
  beginAnnotation: 80,
  endAnnotation: 81,
  paintImageMaskXObject: 83,
  paintImageXObject: 85,
  paintInlineImageXObject: 86,
  paintSolidColorImageMask: 90,
  constructPath: 91,
} as const;

/** A page's operators with their operands, one operand list for each. */
export interface Operators {
  codes: readonly number[];
  operands: readonly unknown[];
}

/** What `showText` shows: glyphs, and numbers that move the pen back, in thousandths of the font's size. */
export type Shown = ReadonlyArray<ShownGlyph | number>;

export interface ShownGlyph {
  /** what it stands for, as far as the file tells */
  unicode: string;
  /** its code in the font that draws it */
  fontChar: string;
  /** in the font's units */
  width: number;
  /** PDF 32000-1 §9.7.4.3: advance down, and the origin for vertical writing */
  vmetric?: readonly number[] | null;
  /** the single byte 32, which word spacing widens */
  isSpace: boolean;
  originalCharCode: number;
  isInFont: boolean;
}

/** A font as far as positions and looks need it. */
export interface PdfFont {
  /** without the subset's prefix; "" where the file gives none */
  name: string;
  bold: boolean;
  vertical: boolean;
  type3: boolean;
  /** width of one unit of its glyphs' widths, before the size */
  unit: number;
  /** height of its em in text space, before the size: 1 but for Type 3 fonts */
  em: number;
  defaultVMetrics: readonly number[] | null;
  /** its codes are those of a character collection, not bytes of an encoding (PDF 32000-1 §9.7) */
  composite: boolean;
  /** the encoding of its letters from before Unicode, as its name tells */
  legacy: LegacyEncoding | null;
  /** whether the file tells what the glyph of this code stands for; without it a glyph's text is its code */
  tells(code: number): boolean;
}
