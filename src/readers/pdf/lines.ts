import { pattern } from '../../text/pattern.js';
import { raiseDigits } from '../../text/raised.js';
import type { Line, Word } from './page.js';

/** Words whose baselines differ by less than this part of the smaller size stand side by side. */
const LEVEL = 0.3;
/** A raised or lowered word is smaller than this part of the line that it hangs on, … */
const SMALLER = 0.85;
/** … its baseline no farther from the line's than this part of the line's size, … */
const HANGING = 0.65;
/** … and beside one of its words: no farther than this part of the line's size. */
const BESIDE = 0.4;

/** A word in the frame of its line: `from`, `to` and `across` are left, right and baseline for words that are not turned. */
interface Placed {
  word: Word;
  from: number;
  to: number;
  across: number;
}

interface Row {
  words: Placed[];
  across: number;
  /** of its largest word and its smallest */
  size: number;
  least: number;
}

/**
 * Puts words side by side: those of one direction on one baseline, raised and lowered ones with the word that they hang on.
 * @param gap blank space wider than this parts a line in two, in parts of the font's size; without it nothing does
 * @returns lines from top to bottom and left to right, those that are not turned first
 */
export function toLines(words: readonly Word[], { gap = Number.POSITIVE_INFINITY }: { gap?: number } = {}): Line[] {
  const lines: Line[] = [];
  for (const group of byDirection(words))
    for (const row of rowsOf(group))
      for (const part of parted(row, gap)) {
        const { words: inOrder, left, top, right, bottom, baseline, size } = lineOf(part, row);
        lines.push({ words: inOrder, text: textOf(part), left, top, right, bottom, baseline, size });
      }
  return lines;
}

/** A line of which nobody needs the text as one. */
export type WordLine = Omit<Line, 'text'>;

/** As `toLines`, without the texts and without a gap that parts lines. */
export function toWordLines(words: readonly Word[]): WordLine[] {
  const lines: WordLine[] = [];
  for (const group of byDirection(words))
    for (const row of rowsOf(group)) for (const part of parted(row, Number.POSITIVE_INFINITY)) lines.push(lineOf(part, row));
  return lines;
}

/** Words that stand in lines with each other: of one direction, all straight or all askew. Most pages have one direction. */
function byDirection(words: readonly Word[]): Placed[][] {
  if (words.every(({ angle, askew }) => angle === 0 && !askew)) return words.length === 0 ? [] : [words.map(placed)];
  return ([0, 90, 180, 270] as const).flatMap((angle) =>
    [false, true].map((askew) => words.filter((word) => word.angle === angle && word.askew === askew).map(placed)),
  );
}

function placed(word: Word): Placed {
  const { left, top, right, bottom, baseline } = word;
  if (word.angle === 0) return { word, from: left, to: right, across: baseline };
  if (word.angle === 90) return { word, from: top, to: bottom, across: -baseline };
  if (word.angle === 180) return { word, from: -right, to: -left, across: -baseline };
  return { word, from: -bottom, to: -top, across: baseline };
}

function rowsOf(words: Placed[]): Row[] {
  const rows: Row[] = [];
  let row: Row | undefined;
  let largest = 0;
  for (const each of words.sort((a, b) => a.across - b.across || a.from - b.from)) {
    const { size } = each.word;
    if (row !== undefined && Math.abs(each.across - row.across) < LEVEL * Math.min(row.size, size)) {
      row.words.push(each);
      row.size = Math.max(row.size, size);
      row.least = Math.min(row.least, size);
    } else {
      row = { words: [each], across: each.across, size, least: size };
      rows.push(row);
    }
    largest = Math.max(largest, size);
  }
  if (rows.length < 2) return rows;
  let hung = false;
  for (const [at, own] of rows.entries()) {
    // none of its words is small enough to hang on any other
    if (own.least >= SMALLER * largest) continue;
    for (const near of around(rows, at)) hang(own, near);
    hung = true;
  }
  return hung ? rows.filter((each) => each.words.length > 0) : rows;
}

/** The rows that a row's words may hang on. */
function around(rows: readonly Row[], at: number): Row[] {
  const found: Row[] = [];
  for (const step of [1, -1])
    for (let other = at + step; Math.abs(other - at) <= NEIGHBOURS; other += step) {
      const [row, near] = [rows[at], rows[other]];
      if (row === undefined || near === undefined || Math.abs(near.across - row.across) > 200) break;
      if (Math.abs(near.across - row.across) < HANGING * near.size) found.push(near);
      else if (Math.abs(near.across - row.across) > 4 * row.size) break;
    }
  return found;
}

const NEIGHBOURS = 16;
/** Rows of more words than these are no lines of print. */
const MOST_PAIRS = 1_000_000;

/** Moves the words of a row that hang on another over to it. */
function hang(row: Row, on: Row): void {
  if (row.words.length * on.words.length > MOST_PAIRS) return;
  const stays = (each: Placed) =>
    each.word.size >= SMALLER * on.size ||
    !on.words.some(({ word, from, to }) => {
      const near = BESIDE * word.size;
      return each.word.size < SMALLER * word.size && each.from < to + near && each.to > from - near && (each.from > to - near || each.to < from + near);
    });
  const hanging = new Set(row.words.filter((each) => !stays(each)));
  // a word that goes on with one that hangs on nothing is no mark, but of a line of its own that runs close by
  for (let freed = hanging.size > 0; freed; ) {
    const own = [...hanging].filter((each) => row.words.some((other) => !hanging.has(other) && goesOn(each, other)));
    for (const each of own) hanging.delete(each);
    freed = own.length > 0;
  }
  if (hanging.size === 0) return;
  row.words = row.words.filter((each) => !hanging.has(each));
  on.words.push(...hanging);
  on.least = Math.min(on.least, row.least);
}

/** Whether two words of one row and one size stand a blank apart. */
function goesOn(a: Placed, b: Placed): boolean {
  const apart = Math.max(a.from - b.to, b.from - a.to);
  return Math.abs(a.word.size - b.word.size) < 0.1 * a.word.size && apart < BESIDE * a.word.size;
}

function parted({ words }: Row, gap: number): Placed[][] {
  if (words.length > 1) words.sort((a, b) => a.from - b.from);
  if (gap === Number.POSITIVE_INFINITY) return [words];
  const parts: Placed[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const each of words) {
    const part = parts.at(-1);
    if (part === undefined || each.from - end > gap * Math.max(each.word.size, part.at(-1)?.word.size ?? 0)) parts.push([each]);
    else part.push(each);
    end = Math.max(end, each.to);
  }
  return parts;
}

function lineOf(words: readonly Placed[], row: Row): WordLine {
  const inOrder: Word[] = [];
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let baseline: number | undefined;
  for (const { word, across } of words) {
    inOrder.push(word);
    left = Math.min(left, word.left);
    top = Math.min(top, word.top);
    right = Math.max(right, word.right);
    bottom = Math.max(bottom, word.bottom);
    if (baseline === undefined && across === row.across) baseline = word.baseline;
  }
  return { words: inOrder, left, top, right, bottom, baseline: baseline ?? inOrder[0]?.baseline ?? 0, size: commonSize(inOrder) };
}

function commonSize(words: readonly Word[]): number {
  const [first] = words;
  if (first !== undefined && first.text !== '' && words.every(({ size }) => size === first.size)) return first.size;
  const letters = new Map<number, number>();
  for (const { size, text } of words) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

/** A mark of a footnote, or several. */
const MARK = /^\d{1,3}(?:[,;]\d{1,3})*$/;
/** A unit of length: a raised 2 or 3 after it belongs to the unit. */
const LENGTH = pattern.iu`(?:^|[^\p{L}])[kdcm]?m$`;

function textOf(words: readonly Placed[]): string {
  let text = '';
  for (const [at, { word, across }] of words.entries()) {
    const before = words[at - 1];
    const raised = before !== undefined && word.size < SMALLER * before.word.size && before.across - across > 0.15 * before.word.size && MARK.test(word.text);
    const plain = raised && word.glued && /^[23]$/.test(word.text) && LENGTH.test(text);
    const printed = raised && !plain ? raiseDigits(word.text) : word.text;
    text += at === 0 || word.glued ? printed : ` ${printed}`;
  }
  return text;
}
