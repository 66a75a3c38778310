import { pattern } from '../../../text/pattern.js';
import type { Role } from '../../columns.js';
import { type Evidence, KNOWN_UNIT, LOOKS, MAY } from './evidence.js';
import type { Word } from './words.js';

/** The cells of one row as runs of the table's words: role → [from, to). */
export interface CellSpans {
  score: number;
  spans: Map<Role, [number, number]>;
  /** words after the last cell that continue the label (a row cut by a page break prints its label's rest last) */
  tail: [number, number];
}

/** A row with neither unit nor figure is a heading, which is rarer than a row of figures. */
const BARE = -1.5;
/** Legends score this much and more. */
const LEGEND_UNIT = 7.5;

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

/** What every way to cut a row is judged by, and what was found of it. */
interface Question {
  facts: Evidence;
  columns: readonly Role[];
  to: number;
  numbered: boolean;
  shape: Shape;
  tail: [number, number];
  /** the best cells from a column and a word on, by `column * words + word` */
  solved: Map<number, Partial>;
}

/**
 * Cuts rows into cells: the best way to part the words [from, to) among the columns, in their order: a label, a unit, a
 * figure, notes, each of which may be empty. Scores are sums of evidence, larger is better; the scale is that of `rows.ts`.
 * How the words before a row's end are parted is the same for all rows that end there, so that it is found once; rows are
 * asked for in the order in which they begin.
 */
export function cellCutter(facts: Evidence, columns: readonly Role[]): (from: number, to: number, numbered: boolean) => CellSpans {
  const withUnits = columns.includes('unit');
  const asked = new Map<number, Map<number, Question>>();
  const question = (to: number, tailAt: number, shapeAt: number, numbered: boolean): Question => {
    const own = asked.get(to) ?? new Map<number, Question>();
    if (own.size === 0) asked.set(to, own);
    const key = (tailAt * SHAPES.length + shapeAt) * 2 + (numbered ? 1 : 0);
    const known = own.get(key);
    if (known !== undefined) return known;
    const fresh = { facts, columns, to: tailAt, numbered, shape: SHAPES[shapeAt] as Shape, tail: [tailAt, to] as [number, number], solved: new Map() };
    own.set(key, fresh);
    return fresh;
  };
  return (from, to, numbered) => {
    for (const end of asked.keys()) {
      if (end > from) break;
      asked.delete(end);
    }
    let best: { score: number; first: Partial; tail: [number, number] } = { score: Number.NEGATIVE_INFINITY, first: IMPOSSIBLE, tail: [to, to] };
    for (const [shapeAt, shape] of SHAPES.entries()) {
      if ((shape.unit && !withUnits) || mostOf(shape, facts, withUnits, from, to) <= best.score) continue;
      for (const tailAt of shape.value ? tailStarts(facts, from, to) : [to]) {
        const own = question(to, tailAt, shapeAt, numbered);
        const first = solve(own, 0, from);
        const score = first.score + (shape.unit || shape.value ? 0 : BARE);
        if (score > best.score) best = { score, first, tail: own.tail };
      }
    }
    return { score: best.score, spans: spansOf(columns, from, best.first), tail: best.tail };
  };
}

/** What a label, a figure and the place of a unit score at most (`labelScore`, `valueScore`, `unitScore`); notes only cost. */
const MOST = { label: 1.5, value: 4, unitPlace: 1.2 } as const;

/** No way to cut the words [from, to) into this shape scores more: where another has as much, none need be tried. */
function mostOf(shape: Shape, { unitScores }: Evidence, withUnits: boolean, from: number, to: number): number {
  const value = shape.value ? MOST.value - (withUnits && !shape.unit ? 1 : 0) : 0;
  if (!shape.unit) return MOST.label + (shape.value ? value : BARE);
  let unit = Number.NEGATIVE_INFINITY;
  for (let at = from; at < to; at++) unit = Math.max(unit, unitScores[at] as number);
  return MOST.label + value + unit + MOST.unitPlace - (shape.value ? 0 : LEAST_LONE_UNIT);
}

/**
 * Where the rest of a label may begin again after the figure: nowhere, or at lines in small letters, right after a unit or
 * a figure, as no note stands before it.
 */
function tailStarts({ words, looks, closes }: Evidence, from: number, to: number): number[] {
  const starts = [to];
  for (let at = from + 2; at < to && starts.length < MOST_TAILS; at++)
    if (words[at]?.lineStart === true && closes[at] === 1 && has(looks, at, LOOKS.startsSmall)) starts.push(at);
  return starts;
}

function has(looks: Uint16Array, at: number, look: number): boolean {
  return ((looks[at] ?? 0) & look) !== 0;
}

const MOST_TAILS = 6;

interface Partial {
  score: number;
  end: number;
  next: Partial | null;
}

const DONE: Partial = { score: 0, end: -1, next: null };
const IMPOSSIBLE: Partial = { score: Number.NEGATIVE_INFINITY, end: -1, next: null };

/** The best cells of the words from `at` on, for the columns from this one on. */
function solve(question: Question, column: number, at: number): Partial {
  const { columns, facts, solved, to } = question;
  if (column === columns.length) return at === to ? DONE : IMPOSSIBLE;
  const key = column * (facts.words.length + 1) + at;
  const known = solved.get(key);
  if (known !== undefined) return known;
  const role = columns[column] as Role;
  let best = IMPOSSIBLE;
  for (const end of ends(question, role, column, at)) {
    const rest = solve(question, column + 1, end);
    if (rest.score === Number.NEGATIVE_INFINITY) continue;
    const own = cellScore(question, role, at, end);
    if (own + rest.score > best.score) best = { score: own + rest.score, end, next: rest };
  }
  solved.set(key, best);
  return best;
}

function spansOf(columns: readonly Role[], from: number, first: Partial): Map<Role, [number, number]> {
  const spans = new Map<Role, [number, number]>();
  let at = from;
  let step: Partial | null = first.score === Number.NEGATIVE_INFINITY ? null : first;
  for (const role of columns) {
    const end: number = step?.end ?? at;
    spans.set(role, [at, end]);
    at = end;
    step = step?.next ?? null;
  }
  return spans;
}

/** Ends that a cell may have: where a later cell may begin; the last column takes all that is left. */
function ends({ facts, columns, to, shape }: Question, role: Role, column: number, at: number): number[] {
  const list: number[] = [];
  if (role === 'unit') {
    if (!shape.unit) return [at];
    const mask = shape.value && columns[column + 1] === 'value' ? MAY.value : 0;
    for (const span of facts.units[at] ?? []) if (span.end <= to && ((facts.may[span.end] ?? 0) & mask) === mask) list.push(span.end);
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
    facts.units[at]?.some((span) => span.score >= KNOWN_UNIT && span.score < LEGEND_UNIT && has(facts.looks, span.end, LOOKS.figure));
  return twin === true ? -0.5 : -5;
}

function labelScore({ words, looks, depth, rowEnds, lineFigures, smallLines }: Evidence, at: number, end: number, tail: [number, number]): number {
  const hasTail = tail[1] > tail[0];
  const first = looks[at] ?? 0;
  const last = looks[(hasTail ? tail[1] : end) - 1] ?? 0;
  let score = (first & LOOKS.opens) !== 0 ? 1 : (first & LOOKS.bullet) !== 0 ? 0 : -4;
  if ((first & LOOKS.labelHead) !== 0) score += 0.5;
  if ((last & LOOKS.dangles) !== 0) score -= 3;
  if ((last & LOOKS.comma) !== 0) score -= 2;
  const open = between(depth, at, end) + between(depth, tail[0], tail[1]);
  if (open !== 0) score -= 3;
  score -= 5 * between(rowEnds, at, end);
  score -= 3.5 * between(lineFigures, at, end);
  if (end - at > 70) score -= 3;
  if (end - at === 1) score -= 1;
  if (mixesTitle(looks, smallLines, at, end)) score -= 4;
  if (hasTail) {
    const before = looks[end - 1] ?? 0;
    const cut = (before & (LOOKS.dangles | LOOKS.open)) !== 0 || between(depth, at, end) > 0;
    score -= words[tail[0]]?.pageBefore === true ? 1 : cut ? 1.5 : (before & LOOKS.whole) !== 0 ? 4 : 2.2;
  }
  return score;
}

/** How much a running count or depth grows over the words [from, to). */
function between(running: Uint32Array | Int32Array, from: number, to: number): number {
  return (running[to] ?? 0) - (running[from] ?? 0);
}

function unitScore(facts: Evidence, at: number, end: number): number {
  const span = facts.units[at]?.find((each) => each.end === end);
  if (span === undefined) return Number.NEGATIVE_INFINITY;
  return span.score + (facts.words[at]?.lineStart === true ? 0.7 : 0) + (facts.words[at]?.gap === true ? 0.5 : 0);
}

function valueScore({ facts, columns, to, numbered, shape }: Question, at: number, end: number): number {
  const word = facts.words[at] as Word;
  const look = facts.looks[at] ?? 0;
  const figure = (look & LOOKS.figure) !== 0;
  let score = figure ? 3 : 1.5;
  if (end - at === 2) {
    const next = facts.words[at + 1] as Word;
    if (!figure || next.lineStart || !next.lineEnd || !pattern.u`^(?:m2|ha|km|%|\p{Ll}{1,6})$`.test(next.text)) return Number.NEGATIVE_INFINITY;
    score = 2;
  } else if ((look & (LOOKS.figure | LOOKS.dash)) === 0) {
    if ((look & LOOKS.wordValue) === 0 || !word.lineEnd || end !== to) return Number.NEGATIVE_INFINITY;
    score = -2;
  } else if (word.lineEnd) score += 1;
  const year = (look & LOOKS.year) !== 0;
  if (year) score -= 1;
  if (word.loose && !shape.unit) score -= 4;
  if (word.lineStart && word.lineEnd && (look & LOOKS.levels) !== 0) score -= 4;
  if (shape.unit && (look & LOOKS.percent) !== 0 && facts.words[at - 1]?.text !== '%') score -= 3;
  if (!shape.unit && columns.includes('unit')) score -= (word.gap || word.lineStart ? 1 : 2.5) + (numbered ? 0 : 3) + (year ? 3 : 0);
  return score;
}

function noteScore({ words, looks, rowEnds }: Evidence, at: number, end: number): number {
  const word = words[at] as Word;
  const look = looks[at] ?? 0;
  let score = -2.5;
  if (word.lineStart || word.gap) score += 1;
  if ((look & LOOKS.startsSmall) !== 0) score -= 1.5;
  if ((look & LOOKS.labelHead) !== 0) score -= 1;
  if (end - at === 1 && (look & LOOKS.noteNumber) !== 0) score -= 4;
  score -= 5 * between(rowEnds, at, end);
  if (end - at > 60) score -= 2;
  return score;
}

/** A title in capitals, and after it words in small letters: two rows, not one label. */
function mixesTitle(looks: Uint16Array, smallLines: Uint32Array, at: number, end: number): boolean {
  if (end - at < 5 || between(smallLines, at + 3, end) === 0) return false;
  for (let index = at; index < at + 3; index++) if (!has(looks, index, LOOKS.capitals)) return false;
  return true;
}

const LEAST_LONE_UNIT = 1.5;

/** A unit without a figure is a blank row's; in the middle of a line it is more often the label's own word ("Thống kê TTHC"). */
function loneUnit(facts: Evidence, at: number, end: number): number {
  const word = facts.words[at] as Word;
  const known = facts.units[at]?.some((span) => span.score >= KNOWN_UNIT) ?? false;
  if (word.text === '%' || (known && (word.lineStart || word.gap))) return LEAST_LONE_UNIT;
  const capitals = has(facts.looks, at, LOOKS.capitals);
  if (known && !capitals && facts.words[end - 1]?.lineEnd === true) return 2;
  const longLabel = [1, 2, 3, 4, 5].every((back) => facts.words[at - back] !== undefined && !facts.words[at - back + 1]?.lineStart);
  const used = facts.units[at]?.some((span) => span.used) ?? false;
  return capitals && !(used && longLabel) ? 7.5 : 4;
}
