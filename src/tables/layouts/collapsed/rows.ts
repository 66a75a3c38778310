import { pattern } from '../../../text/pattern.js';
import { openWith, parseStt, type Stt, succession } from '../../../text/stt.js';
import { isUpper } from '../../../text/unicode.js';
import type { Role } from '../../columns.js';
import { type CellSpans, cellCutter } from './cells.js';
import { type Evidence, evidence } from './evidence.js';
import { unitSpans } from './units.js';
import { type BodyLine, type Word, wordsOf } from './words.js';

/**
 * Rows of a table whose columns have collapsed: of all ways to cut the lines into rows and the rows into cells, the one
 * that the form supports best. Row numbers climb, units come from known words or a legend, values are figures; each such
 * sign adds to a sum, and a beam search over the lines keeps the best few sums. Time is linear in the lines.
 */
export interface CollapsedRow {
  stt: Word[];
  cells: Map<Role, Word[]>;
  pageBefore: boolean;
  confidence: number;
}

/** A row runs over no more lines than this. */
const LONGEST_ROW = 26;
/** A row that holds more ends of rows than this is none. */
const MOST_ROW_ENDS = 2;
/** A row has no more words than this. */
const MOST_WORDS = 240;
const BEAM = 6;

interface Start {
  stt: Stt | null;
  /** words of the number cell, and where the other cells begin */
  from: number;
  body: number;
  score: number;
  /** how well a number reads as a row's by its line alone: words of a label follow it there */
  plain: number;
}

interface State {
  score: number;
  open: Stt[];
  /** the last row holds neither unit nor value: a heading, if rows under it follow */
  heading: boolean;
  /** the last row holds a figure: only then may a second unit and figure follow under its label */
  valued: boolean;
  back: { state: State; row: Step } | null;
}

interface Step {
  start: Start;
  cut: CellSpans;
}

export function cutRows(lines: readonly BodyLine[], columns: readonly Role[]): CollapsedRow[] {
  const byLine = wordsOf(lines);
  const words = byLine.flat();
  if (words.length === 0) return [];
  const firstWord: number[] = [];
  let total = 0;
  for (const line of byLine) {
    firstWord.push(total);
    total += line.length;
  }
  firstWord.push(total);
  const facts = evidence(words, unitSpans(words));
  const starts = lines.map((line, at) => rowStarts(lines, words, firstWord, at, line));
  const cells = columns.filter((role) => role !== 'stt');
  const best = search(lines, facts, firstWord, starts, cells);
  return best.map((step) => toRow(words, step));
}

/** Ways in which a row may start at a line: with a number, over one line or several, or without. */
function rowStarts(lines: readonly BodyLine[], words: readonly Word[], firstWord: readonly number[], at: number, line: BodyLine): Start[] {
  const from = firstWord[at] as number;
  const word = words[from] as Word;
  const starts: Start[] = [];
  const numbered = (body: number, text: string, score: number) => {
    const stt = parseStt(text);
    const follows = words[body];
    if (stt === null || follows === undefined || stt.kind === 'letter') return;
    if (stt.kind === 'capital' && !/[.)]$/.test(text) && !isUpper(follows.text)) return;
    if (stt.kind === 'decimal' && /^0\d/.test(text)) return;
    const opens = body === from + 1 && !follows.lineStart && pattern.u`^["“(']?\p{Lu}`.test(follows.text);
    starts.push({ stt, from, body, score, plain: opens ? (/\.$/.test(text) ? 0.55 : 0.4) : 0 });
  };
  if (/^(?:\d{1,2}(?:[.,]\d{1,2})*[.)]?|[IVX]+[.)]?|[A-H][.)]?)$/.test(word.text)) {
    numbered(from + 1, word.text, 0);
    numberOverLines(words, from, (body, text) => numbered(body, text, 0.5));
  }
  const marked = /^Trong$/i.test(word.text) && /^đó:?$/i.test(words[from + 1]?.text ?? '');
  if (marked) starts.push({ stt: null, from, body: from + 2, score: -1, plain: 0 });
  const capital = pattern.u`^["“(']?\p{Lu}`.test(word.text);
  const bullet = /^[-+*•]$/.test(word.text) || pattern.u`^[-+•]\p{Lu}`.test(word.text);
  const spaced = line.block.spacersBefore > 0 || /^\s/.test(line.block.text);
  if (capital) starts.push({ stt: null, from, body: from, score: -2.5 + (spaced ? 1.5 : 0) + (/^(?:Số|Tổng|Tỷ|Tỉ)$/.test(word.text) ? 1 : 0), plain: 0 });
  else if (bullet) starts.push({ stt: null, from, body: from, score: -3.5 + (spaced ? 1 : 0), plain: 0 });
  if (at === 0 && starts.length === 0) starts.push({ stt: null, from, body: from, score: -8, plain: 0 });
  return starts.filter((start) => start.body < words.length || lines.length === at + 1);
}

/** A number cell set over lines: "2." / "1", "3.3." / "1", "10" / ".2". */
function numberOverLines(words: readonly Word[], from: number, offer: (body: number, text: string) => void): void {
  let text = (words[from] as Word).text;
  for (let next = from + 1; next < Math.min(words.length, from + 4); next++) {
    const word = words[next] as Word;
    if (!word.lineStart || !(words[next - 1] as Word).lineEnd) return;
    const joins = text.endsWith('.') ? /^\d{1,2}(?:\.\d{0,2})*\.?$/.test(word.text) : /^\.\d{1,2}\.?$/.test(word.text);
    if (!joins) return;
    text += word.text;
    offer(next + 1, text);
  }
}

function search(lines: readonly BodyLine[], facts: Evidence, firstWord: readonly number[], starts: readonly Start[][], columns: readonly Role[]): Step[] {
  const beams: State[][] = Array.from({ length: lines.length + 1 }, () => []);
  const cutCells = cellCutter(facts, columns);
  (beams[0] as State[]).push({ score: 0, open: [], heading: false, valued: false, back: null });
  for (let at = 0; at < lines.length; at++) {
    const states = keepBest(beams[at] as State[]);
    if (states.length === 0) continue;
    if (lines[at]?.loose === true) for (const state of states) (beams[at + 1] as State[]).push({ ...state, score: state.score - 0.2 });
    for (const start of starts[at] as Start[]) {
      for (const end of rowEndLines(lines, starts, at)) {
        const to = firstWord[end] as number;
        if (to < start.body) continue;
        if (to - start.body > MOST_WORDS) break;
        if ((facts.rowEnds[to] as number) - (facts.rowEnds[start.body] as number) > MOST_ROW_ENDS) break;
        const cut = cutCells(start.body, to, start.stt !== null);
        if (cut.score === Number.NEGATIVE_INFINITY) continue;
        for (const state of states) (beams[end] as State[]).push(extend(state, start, cut, columns));
      }
    }
  }
  const last = keepBest(beams[lines.length] as State[])[0];
  const steps: Step[] = [];
  for (let state = last; state?.back; state = state.back.state) steps.push(state.back.row);
  return steps.reverse();
}

function rowEndLines(lines: readonly BodyLine[], starts: readonly Start[][], at: number): number[] {
  const ends: number[] = [];
  for (let end = at + 1; end <= Math.min(lines.length, at + LONGEST_ROW); end++) {
    if (end === lines.length || (starts[end] as Start[]).length > 0 || lines[end]?.loose === true) ends.push(end);
  }
  if (ends.length === 0) ends.push(Math.min(lines.length, at + LONGEST_ROW));
  return ends;
}

function extend(state: State, start: Start, cut: CellSpans, columns: readonly Role[]): State {
  const filled = (role: Role) => {
    const span = cut.spans.get(role);
    return span !== undefined && span[1] > span[0];
  };
  const heading = !filled('unit') && !filled('value');
  let score = state.score + start.score + cut.score;
  if (start.stt === null) {
    if (heading) score -= 4;
    if (!filled('label') && columns.includes('unit') && !state.valued) score -= 8;
  } else {
    const fit = Math.max(succession(state.open, start.stt), start.plain);
    score += 8 * fit - 3;
    if (start.stt.kind === 'decimal' && start.stt.parts.length === 1 && fit < 1) score -= 2;
    const below = openWith(state.open, start.stt).length > state.open.length;
    if (state.heading && below && fit > 0.4) score += 1.5;
  }
  if (start.stt === null && state.heading && !heading) score += 0.5;
  return {
    score,
    open: start.stt === null ? state.open : openWith(state.open, start.stt),
    heading,
    valued: filled('value'),
    back: { state, row: { start, cut } },
  };
}

/** The best state of each chain of open numbers, the best chains only. */
function keepBest(states: State[]): State[] {
  const byChain = new Map<string, State>();
  for (const state of states) {
    const key = `${state.open.map((stt) => stt.text).join('/')}${state.heading ? '+' : ''}${state.valued ? '=' : ''}`;
    const known = byChain.get(key);
    if (known === undefined || state.score > known.score) byChain.set(key, state);
  }
  return [...byChain.values()].sort((a, b) => b.score - a.score).slice(0, BEAM);
}

/** Below this sum of evidence a row was cut on thin signs. */
const SURE = 7;

function toRow(words: readonly Word[], { start, cut }: Step): CollapsedRow {
  const cells = new Map<Role, Word[]>();
  for (const [role, [from, to]] of cut.spans) cells.set(role, words.slice(from, to));
  cells.set('label', [...(cells.get('label') ?? []), ...words.slice(cut.tail[0], cut.tail[1])]);
  const figures = (cells.get('unit')?.length ?? 0) + (cells.get('value')?.length ?? 0) > 0;
  const sure = figures ? 0.75 + (cut.score - SURE / 2) * 0.06 : 0.9 + cut.score * 0.05;
  const confidence = Math.max(0.4, Math.min(0.99, sure));
  return {
    stt: words.slice(start.from, start.body),
    cells,
    pageBefore: words[start.from]?.pageBefore ?? false,
    confidence: Math.round(confidence * 100) / 100,
  };
}
