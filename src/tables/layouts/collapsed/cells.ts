import { pattern } from '../../../text/pattern.js';
import { isUpper, startsLower } from '../../../text/unicode.js';
import type { Role } from '../../columns.js';
import { FIGURE, type UnitSpan } from './units.js';
import type { Word } from './words.js';

/** The cells of one row as runs of the table's words: role → [from, to). */
export interface CellSpans {
  score: number;
  spans: Map<Role, [number, number]>;
  /** words after the last cell that continue the label (a row cut by a page break prints its label's rest last) */
  tail: [number, number];
}

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
  /** what may begin at each word: bits of `MAY` */
  may: Uint8Array;
}

/** Cells that may begin at a word: a unit, a figure, or (at a line's start or a gap) words of another column. */
const MAY = { unit: 1, value: 2, words: 4 } as const;

/** A row with neither unit nor figure is a heading, which is rarer than a row of figures. */
const BARE = -1.5;
/** Words that no label ends with: what follows them is still the label. */
const DANGLING =
  /^(?:của|và|hoặc|được|các|theo|tại|đến|cho|với|từ|về|trong|do|bằng|qua|những|thuộc|trên|giữa|để|là|như|cả|số|khi|sau|so|một|cơ|quan|thủ|dịch|trực|hồ|độ)$/u;
const LABEL_HEAD = /^(?:Số|Tổng|Tỷ|Tỉ)$/;
const YEAR = /^(?:19|20)\d{2}$/;
const DASH = /^[-–—]$/;
/** A unit of the vocabulary, or one that this table prints alone, scores this much. */
const KNOWN_UNIT = 4;
/** Legends score this much and more. */
const LEGEND_UNIT = 7.5;
const WORD_VALUE = /^(?:x|X|Có|Không|Đạt)$/;

export function evidence(words: readonly Word[], units: readonly UnitSpan[][]): Evidence {
  const rowEnds = new Uint32Array(words.length + 1);
  const lineFigures = new Uint32Array(words.length + 1);
  const depth = new Int32Array(words.length + 1);
  const may = new Uint8Array(words.length + 1);
  const known = new Set<number>();
  for (const spans of units) for (const span of spans) if (span.score >= KNOWN_UNIT) known.add(span.end);
  for (const [at, word] of words.entries()) {
    const ends = word.lineEnd && (FIGURE.test(word.text) || DASH.test(word.text)) && known.has(at);
    rowEnds[at + 1] = (rowEnds[at] ?? 0) + (ends ? 1 : 0);
    const figure = !ends && word.lineEnd && !word.lineStart && FIGURE.test(word.text) && !YEAR.test(word.text) && !word.text.endsWith('%');
    lineFigures[at + 1] = (lineFigures[at] ?? 0) + (figure ? 1 : 0);
    const value = FIGURE.test(word.text) || DASH.test(word.text) || WORD_VALUE.test(word.text);
    const apart = word.lineStart || word.gap || (at > 0 && FIGURE.test(words[at - 1]?.text ?? ''));
    may[at] = ((units[at]?.length ?? 0) > 0 ? MAY.unit : 0) | (value ? MAY.value : 0) | (apart ? MAY.words : 0);
    depth[at + 1] = (depth[at] ?? 0) + count(word.text, '(') - count(word.text, ')');
  }
  return { words, units, rowEnds, lineFigures, depth, may };
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Which of the two cells that make a row a figure's row are filled. */
interface Shape {
  unit: boolean;
  value: boolean;
}

const SHAPES: readonly Shape[] = [
  { unit: true, value: true },
  { unit: false, value: false },
  { unit: false, value: true },
  { unit: true, value: false },
];

/** What every way to cut a row is judged by. */
interface Question {
  facts: Evidence;
  columns: readonly Role[];
  to: number;
  numbered: boolean;
  shape: Shape;
  tail: [number, number];
}

/**
 * The best way to part the words [from, to) among the columns, in their order: a label, a unit, a figure, notes, each of
 * which may be empty. Scores are sums of evidence, larger is better; the scale is that of `rows.ts`.
 */
export function partCells(facts: Evidence, columns: readonly Role[], from: number, to: number, numbered: boolean): CellSpans {
  let best: CellSpans = { score: Number.NEGATIVE_INFINITY, spans: new Map(), tail: [to, to] };
  const withUnits = columns.includes('unit');
  for (const shape of SHAPES) {
    if (shape.unit && !withUnits) continue;
    for (const tailAt of shape.value ? tailStarts(facts, from, to) : [to]) {
      const found = assign({ facts, columns, to: tailAt, numbered, shape, tail: [tailAt, to] }, from);
      if (found.score > best.score) best = found;
    }
  }
  return best;
}

/** Where the rest of a label may begin again after the figure: nowhere, or at lines in small letters. */
function tailStarts({ words }: Evidence, from: number, to: number): number[] {
  const starts = [to];
  for (let at = from + 2; at < to; at++) if (words[at]?.lineStart === true && startsLower(words[at]?.text ?? '')) starts.push(at);
  return starts.slice(0, 6);
}

interface Partial {
  score: number;
  end: number;
  next: Partial | null;
}

const DONE: Partial = { score: 0, end: -1, next: null };
const IMPOSSIBLE: Partial = { score: Number.NEGATIVE_INFINITY, end: -1, next: null };

function assign(question: Question, from: number): CellSpans {
  const { columns, to, tail } = question;
  const width = to - from + 1;
  const memo: Array<Partial | undefined> = new Array(columns.length * width);
  const solve = (column: number, at: number): Partial => {
    if (column === columns.length) return at === to ? DONE : IMPOSSIBLE;
    const key = column * width + (at - from);
    const known = memo[key];
    if (known !== undefined) return known;
    const role = columns[column] as Role;
    let best = IMPOSSIBLE;
    for (const end of ends(question, role, column, at)) {
      const own = cellScore(question, role, at, end);
      if (own === Number.NEGATIVE_INFINITY) continue;
      const rest = solve(column + 1, end);
      if (own + rest.score > best.score) best = { score: own + rest.score, end, next: rest };
    }
    memo[key] = best;
    return best;
  };
  let step: Partial | null = solve(0, from);
  const score = step.score;
  const spans = new Map<Role, [number, number]>();
  let at = from;
  for (const role of columns) {
    const end: number = step?.end ?? at;
    spans.set(role, [at, end]);
    at = end;
    step = step?.next ?? null;
  }
  return { score: score + (question.shape.unit || question.shape.value ? 0 : BARE), spans, tail };
}

/** Ends that a cell may have: where a later cell may begin; the last column takes all that is left. */
function ends({ facts, columns, to, shape }: Question, role: Role, column: number, at: number): number[] {
  const list: number[] = [];
  if (role === 'unit') {
    if (!shape.unit) return [at];
    for (const span of facts.units[at] ?? []) if (span.end <= to) list.push(span.end);
    return list;
  }
  if (role === 'value') {
    if (!shape.value) return [at];
    if (at < to) list.push(at + 1);
    if (at + 2 <= to) list.push(at + 2);
    return list;
  }
  if (column === columns.length - 1) return [to];
  const mask = nextCells(columns, column, shape);
  for (let end = at; end < to; end++) if (end === at || ((facts.may[end] ?? 0) & mask) !== 0) list.push(end);
  list.push(to);
  return list;
}

/** Bits of the cells that may come next: those that may be empty, up to the first that is filled. */
function nextCells(columns: readonly Role[], column: number, shape: Shape): number {
  let mask = 0;
  for (let next = column + 1; next < columns.length; next++) {
    const role = columns[next];
    if (role === 'unit') mask |= shape.unit ? MAY.unit : 0;
    else if (role === 'value') mask |= shape.value ? MAY.value : 0;
    else mask |= MAY.words;
    if ((role === 'unit' && shape.unit) || (role === 'value' && shape.value)) break;
  }
  return mask;
}

function cellScore(question: Question, role: Role, at: number, end: number): number {
  const { facts, shape, tail } = question;
  if (role === 'label') {
    if (at === end && tail[1] > tail[0]) return Number.NEGATIVE_INFINITY;
    return at === end ? emptyLabelScore(question, at) : labelScore(facts, at, end, tail);
  }
  if (role === 'unit') return at === end ? 0 : unitScore(facts, at, end) - (shape.value ? 0 : loneUnit(facts, at, end));
  if (role === 'value') return at === end ? 0 : valueScore(question, at, end);
  if (at === end) return 0;
  return tail[1] > tail[0] ? Number.NEGATIVE_INFINITY : noteScore(facts, at, end) - (shape.value ? 0 : 3);
}

/** Only a second unit and figure of the row before stand without a label of their own. */
function emptyLabelScore({ facts, shape }: Question, at: number): number {
  if (!shape.unit || !shape.value) return -12;
  const twin =
    facts.words[at]?.lineStart === true &&
    facts.units[at]?.some((span) => span.score >= KNOWN_UNIT && span.score < LEGEND_UNIT && FIGURE.test(facts.words[span.end]?.text ?? ''));
  return twin === true ? -0.5 : -5;
}

function labelScore(facts: Evidence, at: number, end: number, tail: [number, number]): number {
  const first = facts.words[at]?.text ?? '';
  const lastWord = (tail[1] > tail[0] ? facts.words[tail[1] - 1] : facts.words[end - 1])?.text ?? '';
  let score = pattern.u`^["“'(]?[\p{Lu}\d]`.test(first) ? 1 : /^[-+*•]/.test(first) ? 0 : -4;
  if (LABEL_HEAD.test(first)) score += 0.5;
  if (DANGLING.test(lastWord)) score -= 3;
  if (lastWord.endsWith(',')) score -= 2;
  const open = (facts.depth[end] ?? 0) - (facts.depth[at] ?? 0) + ((facts.depth[tail[1]] ?? 0) - (facts.depth[tail[0]] ?? 0));
  if (open !== 0) score -= 3;
  score -= 5 * ((facts.rowEnds[end] ?? 0) - (facts.rowEnds[at] ?? 0));
  score -= 3.5 * ((facts.lineFigures[end] ?? 0) - (facts.lineFigures[at] ?? 0));
  if (end - at > 70) score -= 3;
  if (end - at === 1) score -= 1;
  if (mixesTitle(facts, at, end)) score -= 4;
  if (tail[1] > tail[0]) {
    const broken = facts.words[tail[0]]?.pageBefore === true;
    const cut =
      DANGLING.test(facts.words[end - 1]?.text ?? '') || /[,(]$/.test(facts.words[end - 1]?.text ?? '') || (facts.depth[end] ?? 0) > (facts.depth[at] ?? 0);
    const whole = /[.)]$/.test(facts.words[end - 1]?.text ?? '');
    score -= broken ? 1 : cut ? 1.5 : whole ? 4 : 2.2;
  }
  return score;
}

function unitScore(facts: Evidence, at: number, end: number): number {
  const span = facts.units[at]?.find((each) => each.end === end);
  if (span === undefined) return Number.NEGATIVE_INFINITY;
  return span.score + (facts.words[at]?.lineStart === true ? 0.7 : 0) + (facts.words[at]?.gap === true ? 0.5 : 0);
}

function valueScore({ facts, columns, to, numbered, shape }: Question, at: number, end: number): number {
  const word = facts.words[at] as Word;
  const figure = FIGURE.test(word.text);
  let score = figure ? 3 : 1.5;
  if (end - at === 2) {
    const next = facts.words[at + 1] as Word;
    if (!figure || next.lineStart || !next.lineEnd || !pattern.u`^(?:m2|ha|km|%|\p{Ll}{1,6})$`.test(next.text)) return Number.NEGATIVE_INFINITY;
    score = 2;
  } else if (!figure && !DASH.test(word.text)) {
    if (!WORD_VALUE.test(word.text) || !word.lineEnd || end !== to) return Number.NEGATIVE_INFINITY;
    score = -2;
  } else if (word.lineEnd) score += 1;
  if (YEAR.test(word.text)) score -= 1;
  if (word.loose && !shape.unit) score -= 4;
  if (word.lineStart && word.lineEnd && /^[1-9]\d?(?:\.[1-9]\d?)+\.?$/.test(word.text)) score -= 4;
  if (shape.unit && word.text.endsWith('%') && facts.words[at - 1]?.text !== '%') score -= 3;
  if (!shape.unit && columns.includes('unit')) score -= (word.gap || word.lineStart ? 1 : 2.5) + (numbered ? 0 : 3) + (YEAR.test(word.text) ? 3 : 0);
  return score;
}

function noteScore(facts: Evidence, at: number, end: number): number {
  const word = facts.words[at] as Word;
  let score = -2.5;
  if (word.lineStart || word.gap) score += 1;
  if (startsLower(word.text)) score -= 1.5;
  if (LABEL_HEAD.test(word.text)) score -= 1;
  if (end - at === 1 && /^\d{1,2}(?:\.\d{1,2})*\.$/.test(word.text)) score -= 4;
  score -= 5 * ((facts.rowEnds[end] ?? 0) - (facts.rowEnds[at] ?? 0));
  if (end - at > 60) score -= 2;
  return score;
}

/** A title in capitals, and after it words in small letters: two rows, not one label. */
function mixesTitle({ words }: Evidence, at: number, end: number): boolean {
  if (end - at < 5) return false;
  for (let index = at; index < at + 3; index++) if (!isUpper(words[index]?.text ?? '')) return false;
  for (let index = at + 3; index < end; index++) if (words[index]?.lineStart === true && pattern.u`\p{Ll}`.test(words[index]?.text ?? '')) return true;
  return false;
}

/** A unit without a figure is a blank row's; in the middle of a line it is more often the label's own word ("Thống kê TTHC"). */
function loneUnit(facts: Evidence, at: number, end: number): number {
  const word = facts.words[at] as Word;
  const known = facts.units[at]?.some((span) => span.score >= KNOWN_UNIT) ?? false;
  if (word.text === '%' || (known && (word.lineStart || word.gap))) return 1.5;
  if (known && !isUpper(word.text) && facts.words[end - 1]?.lineEnd === true) return 2;
  const longLabel = [1, 2, 3, 4, 5].every((back) => facts.words[at - back] !== undefined && !facts.words[at - back + 1]?.lineStart);
  const used = facts.units[at]?.some((span) => span.used) ?? false;
  return isUpper(word.text) && !(used && longLabel) ? 7.5 : 4;
}
