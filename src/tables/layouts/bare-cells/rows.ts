import { joinPlaces, type Place } from '../../../model/place.js';
import { pattern } from '../../../text/pattern.js';
import { parseStt, type Stt, succession } from '../../../text/stt.js';
import { isUpper, startsLower } from '../../../text/unicode.js';
import { parseLegend, unitKind } from '../../../text/units.js';
import type { Role } from '../../columns.js';

/** A paragraph of a cell, or an empty cell; `end` is the index of the line after it. */
export interface Token {
  text: string;
  place: Place | null;
  end: number;
}

type Roles = ReadonlyMap<Role, number>;

/** A way to read the tokens up to a place: the rows by a chain of steps, and how well they fit. */
interface Way {
  score: number;
  before: Way | null;
  cells: Token[];
  open: Stt | null;
}

/** Paragraphs that a cell may have beyond its first. */
const MOST_EXTRA = 4;
/** What a row has to gain by being one. */
const POOR = -2;

/**
 * The tokens from `from` on as rows of `width` cells, as many as fit; `end` is where the last one ends. The chain with the
 * best sum of fits is found in one pass from left to right.
 */
export function bestRows(tokens: readonly Token[], from: number, width: number, roles: Roles): { rows: Token[][]; end: number; score: number } {
  const ways: Array<Way | undefined> = [];
  ways[from] = { score: 0, before: null, cells: [], open: null };
  const reach = (at: number, way: Way) => {
    const known = ways[at];
    if (known === undefined || known.score < way.score) ways[at] = way;
  };
  let best = { at: from, score: 0 };
  for (let at = from; at < tokens.length; at++) {
    const way = ways[at];
    if (way === undefined) continue;
    // an empty paragraph between two tables that are one form
    if (tokens[at]?.text === '') reach(at + 1, { score: way.score - 1, before: way, cells: [], open: way.open });
    for (const { cells, taken, cost } of rowsAt(tokens, at, width, roles)) {
      const stt = parseStt(cells[roles.get('stt') ?? 0]?.text ?? '');
      const follows = stt === null ? 0 : 2 * succession(way.open === null ? [] : [way.open], stt);
      const score = way.score + suitability(cells, roles) + follows - cost;
      reach(at + taken, { score, before: way, cells, open: stt ?? way.open });
    }
  }
  for (const [at, way] of ways.entries()) if (way !== undefined && way.score > best.score && at <= tokens.length) best = { at, score: way.score };
  const rows: Token[][] = [];
  for (let way = ways[best.at]; way !== undefined && way.before !== null; way = way.before) if (way.cells.length > 0) rows.push(way.cells);
  return { rows: rows.reverse(), end: best.at, score: best.score };
}

interface Candidate {
  cells: Token[];
  taken: number;
  cost: number;
}

/** The rows that may begin with a token: whole, with cells of several paragraphs, or short where cells are merged. */
function rowsAt(tokens: readonly Token[], at: number, width: number, roles: Roles): Candidate[] {
  const next = tokens.slice(at, at + width + MOST_EXTRA);
  const found: Candidate[] = [];
  if (next.length >= width) found.push({ cells: next.slice(0, width), taken: width, cost: 0 });
  for (const role of ['label', 'unit', 'owner', 'note'] as const) {
    const column = roles.get(role);
    if (column === undefined) continue;
    for (let extra = 1; extra <= MOST_EXTRA && width + extra <= next.length; extra++) {
      const parts = next.slice(column, column + extra + 1);
      if (parts.some((part) => part.text === '' || parseStt(part.text) !== null || isFigure(part.text))) break;
      const cells = [...next.slice(0, column), merged(parts), ...next.slice(column + extra + 1, width + extra)];
      const unitBelow =
        role === 'label' && parts.slice(1).some((part) => unitKind(part.text) !== null || parseLegend(part.text) !== null || /=\s*\d/.test(part.text));
      found.push({ cells, taken: width + extra, cost: 2 + extra + (unitBelow ? 4 : 0) });
    }
  }
  const first = next[0]?.text ?? '';
  const second = next[1]?.text ?? '';
  const fill = (cells: Token[]) => [
    ...cells,
    ...Array.from({ length: width - cells.length }, (): Token => ({ text: '', place: null, end: cells.at(-1)?.end ?? 0 })),
  ];
  if (pattern.u`^[IVX]+\s*[.)-]\s*\p{Lu}`.test(first)) found.push({ cells: fill(next.slice(0, 1)), taken: 1, cost: -4 });
  if (parseStt(first) !== null && isUpper(second) && second.length > 3) found.push({ cells: fill(next.slice(0, 2)), taken: 2, cost: 1 });
  if (/^(?:tổng|cộng)/iu.test(first) && next.length >= width - 1) {
    const empty: Token = { text: '', place: null, end: next[0]?.end ?? 0 };
    found.push({ cells: [empty, ...next.slice(0, width - 1)], taken: width - 1, cost: 2 });
  }
  return found;
}

/** How well cells suit their columns; below nothing for what is no row. */
function suitability(cells: readonly Token[], roles: Roles): number {
  const text = (role: Role) => cells[roles.get(role) ?? -1]?.text ?? '';
  const [stt, label, unit, value] = [text('stt'), text('label'), text('unit'), text('value')];
  if (cells.every((each) => each.text === '')) return POOR;
  let score = stt === '' ? 0 : parseStt(stt) !== null ? 3 : /^(?:trong\s*đó|[-–+*])/iu.test(stt) ? 1 : /^[IVX]+\s*[.)-]/.test(stt) && label === '' ? 3 : -8;
  if (label === '') score -= stt !== '' && parseStt(stt) !== null ? 4 : 1;
  else score += parseStt(label) !== null || isFigure(label) ? -8 : startsLower(label) ? -1 : 1;
  if (unit !== '') score += unitKind(unit) !== null || parseLegend(unit) !== null ? 2 : isFigure(unit) || unit.split(' ').length > 8 ? -4 : 0;
  if (value !== '') score += isFigure(value) ? 3 : unitKind(value) !== null ? -4 : value.split(' ').length > 8 ? -6 : -1;
  for (const role of ['owner', 'note'] as const) if (isFigure(text(role)) || /^(?:\d+\.)+\d*$/.test(text(role))) score -= 4;
  return score;
}

function isFigure(text: string): boolean {
  return /^(?:[-–]|\d+(?:[.,]\d+)*\s*%?)$/.test(text);
}

function merged(parts: readonly Token[]): Token {
  return {
    text: parts.map((part) => part.text).join(' '),
    place: joinPlaces(parts.flatMap((part) => (part.place === null ? [] : [part.place]))),
    end: parts.at(-1)?.end ?? 0,
  };
}
