import { pattern } from '../../../text/pattern.js';
import { isUpper, startsLower } from '../../../text/unicode.js';
import { FIGURE, type UnitSpan } from './units.js';
import type { Word } from './words.js';

/** What the whole table's words are asked about, computed once. */
export interface Evidence {
  words: readonly Word[];
  units: readonly UnitSpan[][];
  /** running count of figures at a line's end after a known unit: each one marks a row's end */
  rowEnds: Uint32Array;
  /** running count of other figures at a line's end, years left out: seldom the inside of a label */
  lineFigures: Uint32Array;
  /** running depth of parentheses */
  depth: Int32Array;
  /** score of the best unit that may begin at each word */
  unitScores: Float64Array;
  /** what may begin at each word: bits of `MAY` */
  may: Uint8Array;
  /** 1 where a unit or a figure may have ended before the word */
  closes: Uint8Array;
  /** what each word looks like: bits of `LOOKS` */
  looks: Uint16Array;
  /** running count of lines that begin with a word that has small letters */
  smallLines: Uint32Array;
}

/** Cells that may begin at a word: a unit, a figure, or (at a line's start or a gap) words of another column. */
export const MAY = { unit: 1, value: 2, words: 4 } as const;

/** What one word's letters tell, asked in every way to cut a row that has the word. */
export const LOOKS = {
  /** a capital or a digit begins it, perhaps after a quotation mark */
  opens: 1,
  bullet: 1 << 1,
  labelHead: 1 << 2,
  /** no label ends with it */
  dangles: 1 << 3,
  /** it ends with a comma */
  comma: 1 << 4,
  /** it ends with a comma or an opening parenthesis */
  open: 1 << 5,
  /** it ends with a full stop or a closing parenthesis */
  whole: 1 << 6,
  capitals: 1 << 7,
  startsSmall: 1 << 8,
  figure: 1 << 9,
  dash: 1 << 10,
  year: 1 << 11,
  /** a word that stands for a figure */
  wordValue: 1 << 12,
  percent: 1 << 13,
  /** a number of several levels, as a row's number is */
  levels: 1 << 14,
  /** a number that a note has of its own */
  noteNumber: 1 << 15,
} as const;

/** Words that no label ends with: what follows them is still the label. */
const DANGLING =
  /^(?:của|và|hoặc|được|các|theo|tại|đến|cho|với|từ|về|trong|do|bằng|qua|những|thuộc|trên|giữa|để|là|như|cả|số|khi|sau|so|một|cơ|quan|thủ|dịch|trực|hồ|độ)$/u;
const LABEL_HEAD = /^(?:Số|Tổng|Tỷ|Tỉ)$/;
const YEAR = /^(?:19|20)\d{2}$/;
const BULLET = /^[-+*•]/;
const LEVELS = /^[1-9]\d?(?:\.[1-9]\d?)+\.?$/;
const NOTE_NUMBER = /^\d{1,2}(?:\.\d{1,2})*\.$/;
const DASH = /^[-–—]$/;
/** A unit of the vocabulary, or one that this table prints alone, scores this much. */
export const KNOWN_UNIT = 4;
const WORD_VALUE = /^(?:x|X|Có|Không|Đạt)$/;

export function evidence(words: readonly Word[], units: readonly UnitSpan[][]): Evidence {
  const rowEnds = new Uint32Array(words.length + 1);
  const lineFigures = new Uint32Array(words.length + 1);
  const smallLines = new Uint32Array(words.length + 1);
  const depth = new Int32Array(words.length + 1);
  const may = new Uint8Array(words.length + 1);
  const looks = Uint16Array.from(words, ({ text }) => looksOf(text));
  const closes = new Uint8Array(words.length + 2);
  const unitScores = Float64Array.from(units, (spans) => spans.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY));
  const known = new Set<number>();
  for (const spans of units) {
    for (const span of spans) {
      closes[span.end] = 1;
      if (span.score >= KNOWN_UNIT) known.add(span.end);
    }
  }
  for (const [at, word] of words.entries()) {
    const look = looks[at] as number;
    const ends = word.lineEnd && (look & (LOOKS.figure | LOOKS.dash)) !== 0 && known.has(at);
    rowEnds[at + 1] = (rowEnds[at] as number) + (ends ? 1 : 0);
    const figure = !ends && word.lineEnd && !word.lineStart && (look & (LOOKS.figure | LOOKS.year | LOOKS.percent)) === LOOKS.figure;
    lineFigures[at + 1] = (lineFigures[at] as number) + (figure ? 1 : 0);
    smallLines[at + 1] = (smallLines[at] as number) + (word.lineStart && pattern.u`\p{Ll}`.test(word.text) ? 1 : 0);
    const value = (look & (LOOKS.figure | LOOKS.dash | LOOKS.wordValue)) !== 0;
    const apart = word.lineStart || word.gap || (at > 0 && ((looks[at - 1] as number) & LOOKS.figure) !== 0);
    may[at] = ((units[at]?.length ?? 0) > 0 ? MAY.unit : 0) | (value ? MAY.value : 0) | (apart ? MAY.words : 0);
    if (value) closes.fill(1, at + 1, at + 3);
    depth[at + 1] = (depth[at] as number) + count(word.text, '(') - count(word.text, ')');
  }
  return { words, units, rowEnds, lineFigures, depth, unitScores, may, closes, looks, smallLines };
}

function looksOf(text: string): number {
  const last = text.at(-1);
  return (
    (pattern.u`^["“'(]?[\p{Lu}\d]`.test(text) ? LOOKS.opens : 0) |
    (BULLET.test(text) ? LOOKS.bullet : 0) |
    (LABEL_HEAD.test(text) ? LOOKS.labelHead : 0) |
    (DANGLING.test(text) ? LOOKS.dangles : 0) |
    (last === ',' ? LOOKS.comma : 0) |
    (last === ',' || last === '(' ? LOOKS.open : 0) |
    (last === '.' || last === ')' ? LOOKS.whole : 0) |
    (isUpper(text) ? LOOKS.capitals : 0) |
    (startsLower(text) ? LOOKS.startsSmall : 0) |
    (FIGURE.test(text) ? LOOKS.figure : 0) |
    (DASH.test(text) ? LOOKS.dash : 0) |
    (YEAR.test(text) ? LOOKS.year : 0) |
    (WORD_VALUE.test(text) ? LOOKS.wordValue : 0) |
    (last === '%' ? LOOKS.percent : 0) |
    (LEVELS.test(text) ? LOOKS.levels : 0) |
    (NOTE_NUMBER.test(text) ? LOOKS.noteNumber : 0)
  );
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
