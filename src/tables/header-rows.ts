import type { Grid, GridRow } from '../model/block.js';
import { parseStt } from '../text/stt.js';
import { unitKind } from '../text/units.js';
import { type HeaderRole, headerRoles, headerWords, isColumnNumbering, type Role } from './columns.js';
import { commonest } from './layouts/layout.js';
import { layOut } from './spans.js';

/** A grid's header: how many rows it takes, the leaf name of each column, and the role of those that have one. */
export interface GridHeader {
  rows: number;
  /** the words of its rows by which it is known when it is printed again */
  names: string[][];
  columns: string[];
  roles: Map<Role, number>;
  /** the label column is named as indicator tables name it, or a unit column stands beside the value */
  indicators: boolean;
}

/** Rows of a header beyond the first: two levels, a row of column numbers. */
const MOST_HEADER_ROWS = 4;

/** Reads the header of a grid as it was found, with the spans of its cells; null for a grid without one. */
export function readGridHeader(spanned: Grid): GridHeader | null {
  const grid = layOut(spanned);
  const rows = headerRowCount(grid, spannedDepth(spanned));
  if (rows === 0) return null;
  const body = grid.rows.slice(rows);
  const width = Math.max(commonest(body.map((row) => row.cells.length)), grid.rows[rows - 1]?.cells.length ?? 0);
  const columns = leafNames(grid.rows.slice(0, rows), width).map(unbroken);
  const roles = columnRoles(columns, columnsUnderValue(spanned, columns), body);
  const label = roles.get('label');
  const named = label !== undefined && headerRoles(columns[label] ?? '').includes('label');
  const called = named && /chỉ tiêu|chỉ số|tiêu chí/i.test(columns[label] ?? '');
  const indicators = label !== undefined && roles.has('value') && (roles.has('unit') ? named || roles.has('stt') : called);
  const names = grid.rows.slice(0, rows).map((row) => row.cells.map((cell) => nameKey(cell.text)).filter((name) => name !== ''));
  return { rows, names, columns, roles, indicators };
}

/** A column of numbers may be too narrow for its own name: "ST" over "T" is STT. */
function unbroken(name: string): string {
  return /^s?\s*t\s*t$/i.test(name) ? name.replace(/\s+/g, '') : name;
}

/** How deep the names of the first row reach that stand for their columns whole: two of them at least must be as deep. */
function spannedDepth(spanned: Grid): number {
  const named = (spanned.rows[0]?.cells ?? []).filter((cell) => cell.rowSpan > 1 && headerRoles(cell.text).length > 0);
  const depth = commonest(named.map((cell) => cell.rowSpan));
  return depth <= MOST_HEADER_ROWS && named.filter((cell) => cell.rowSpan === depth).length >= 2 ? depth : 1;
}

/** Leaves under a merged "Kết quả" hold values, whatever their own names are ("Quý III", "Lũy kế"); those of a time before come last. */
function columnsUnderValue(spanned: Grid, columns: readonly string[]): number[] {
  const under: number[] = [];
  let column = 0;
  for (const cell of spanned.rows[0]?.cells ?? []) {
    const group = cell.colSpan > 1 && headerRoles(cell.text).some((role) => role === 'value' || role === 'group');
    if (group)
      for (let at = column; at < Math.min(column + cell.colSpan, columns.length); at++) if (headerRoles(columns[at] ?? '').length === 0) under.push(at);
    column += cell.colSpan;
  }
  return [...under.filter((at) => !isEarlier(columns[at] ?? '')), ...under.filter((at) => isEarlier(columns[at] ?? ''))];
}

/** Leading rows whose cells are header names, and none of whose cells is a row number; `depth` of them at least, when the first is a header. */
function headerRowCount(grid: Grid, depth: number): number {
  let count = 0;
  for (const [at, row] of grid.rows.slice(0, MOST_HEADER_ROWS).entries()) {
    if (count > 0 && at < depth) {
      count++;
      continue;
    }
    const texts = row.cells.map((cell) => cell.text).filter((text) => text !== '');
    const numbering = count > 0 && isColumnNumbering(texts);
    const named = texts.filter((text) => headerRoles(text).length > 0).length;
    const first = row.cells[0]?.text ?? '';
    const needed = count === 0 ? 2 : 1;
    if (!numbering && (named < needed || named < texts.length / 2 || (first !== '' && parseStt(first) !== null))) break;
    count++;
  }
  return count;
}

/** A name of the lowest level stands for its column; above it a cell may be missing where a group spans several columns. */
function leafNames(rows: readonly GridRow[], width: number): string[] {
  const levels = rows.map((row) => row.cells.map((cell) => cell.text)).filter((texts) => !isColumnNumbering(texts));
  let leaves = stretch(levels[0] ?? [], width);
  for (const below of levels.slice(1)) {
    const names = stretch(below, width);
    const above = leaves.filter((name) => name !== '');
    const short = (levels[0]?.length ?? 0) < width;
    leaves = short ? distribute(above, names) : names.map((name, at) => (name === '' ? (leaves[at] ?? '') : name));
  }
  return leaves;
}

function stretch(texts: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, at) => texts[at] ?? '');
}

/** Each empty leaf takes the next upper name, each run of filled ones stands under one upper name. */
function distribute(above: readonly string[], names: readonly string[]): string[] {
  let next = 0;
  return names.map((name, at) => {
    if (name === '') return above[next++] ?? '';
    if (at === 0 || names[at - 1] === '') next++;
    return name;
  });
}

function columnRoles(columns: readonly string[], underValue: readonly number[], body: readonly GridRow[]): Map<Role, number> {
  const roles = new Map<Role, number>();
  const offered = columns.map((name) => headerRoles(name));
  const text = (column: number) => body.map((row) => row.cells[column]?.text ?? '');
  for (const role of ['stt', 'label', 'unit', 'owner', 'note'] as const) {
    const at = offered.findIndex((each, column) => each.includes(role as HeaderRole) && ![...roles.values()].includes(column));
    if (at >= 0) roles.set(role, at);
  }
  const free = () => columns.map((_, column) => column).filter((column) => ![...roles.values()].includes(column));
  const best = (candidates: readonly number[], score: (cells: string[]) => number, least: number) => {
    const ranked = candidates.map((column) => ({ column, score: score(text(column)) })).sort((a, b) => b.score - a.score);
    return (ranked[0]?.score ?? 0) >= least ? ranked[0]?.column : undefined;
  };
  const put = (role: Role, column: number | undefined) => {
    if (column !== undefined) roles.set(role, column);
  };
  const values = offered
    .flatMap((each, column) => (each.includes('value') || each.includes('group') ? [column] : []))
    .filter((column) => free().includes(column));
  put('value', values.length > 1 ? (best(values, share(isFigure), 0) ?? values[0]) : (values[0] ?? underValue.find((column) => free().includes(column))));
  if (!roles.has('stt'))
    put(
      'stt',
      best(
        free().slice(0, 1),
        share((cell) => parseStt(cell) !== null),
        0.3,
      ),
    );
  if (!roles.has('label'))
    put(
      'label',
      best(free(), (cells) => cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length), 8),
    );
  if (!roles.has('unit'))
    put(
      'unit',
      best(
        free(),
        share((cell) => unitKind(cell) !== null),
        0.4,
      ),
    );
  if (!roles.has('value')) {
    const present = free().filter((column) => !isEarlier(columns[column] ?? ''));
    put('value', best(present, share(isFigure), 0.4) ?? best(free(), share(isFigure), 0.4));
  }
  return roles;
}

/** Figures of another time, or what was planned, are not what the report states. */
function isEarlier(name: string): boolean {
  return /(?:kỳ|năm|quý|tháng)\s+trước|cùng\s+kỳ|kế\s+hoạch|được\s+giao/iu.test(name);
}

function share(test: (cell: string) => boolean): (cells: string[]) => number {
  return (cells) => {
    const filled = cells.filter((cell) => cell !== '');
    return filled.filter(test).length / Math.max(1, filled.length);
  };
}

function isFigure(cell: string): boolean {
  return /^\d+(?:[.,]\d+)*\s*%?$/.test(cell);
}

/**
 * Whether a row is the header printed again at a page break. LibreOffice cuts off what a repeated header has no room for, so
 * that names may end early.
 */
export function repeatsHeader(row: GridRow, header: GridHeader): boolean {
  const texts = row.cells.map((cell) => cell.text).filter((text) => text !== '');
  const [first] = texts;
  if (first === undefined) return false;
  if (isColumnNumbering(texts)) return true;
  const opening = nameKey(first);
  return header.names.some((names) => {
    if (names.length !== texts.length || !sameName(names[0] ?? '', opening, texts.length)) return false;
    return names.every((name, at) => sameName(name, nameKey(texts[at] ?? ''), texts.length));
  });
}

const nameKey = (text: string): string => headerWords(text).join(' ');

function sameName(name: string, printed: string, cells: number): boolean {
  return name === printed || (cells > 1 && printed !== '' && name.startsWith(`${printed} `));
}
