import type { PageTable } from '../../../../src/readers/pdf/page.js';

/** A cell of a table as it is, for comparing: 0-based. */
export interface TrueCell {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  text: string;
}

/**
 * How well tables are told apart, as the table competition of ICDAR 2013 counted it (Göbel et al.): pairs of neighbouring
 * cells that are not empty, blank ones skipped, texts without white space and case.
 */
export function adjacency(cells: readonly TrueCell[]): Map<string, number> {
  const filled = cells.filter((cell) => fold(cell.text) !== '');
  const at = new Map<string, TrueCell>();
  let rows = 0;
  let columns = 0;
  for (const cell of filled) {
    rows = Math.max(rows, cell.row + cell.rowSpan);
    columns = Math.max(columns, cell.column + cell.colSpan);
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) at.set(`${row}/${column}`, cell);
    }
  }
  const pairs = new Map<TrueCell, Set<string>>();
  const relations = new Map<string, number>();
  const relate = (from: TrueCell, to: TrueCell | undefined, way: string) => {
    if (to === undefined) return;
    const known = pairs.get(from) ?? new Set<string>();
    pairs.set(from, known);
    const id = `${to.row}/${to.column}/${way}`;
    if (known.has(id)) return;
    known.add(id);
    const key = `${fold(from.text)}\u0000${fold(to.text)}\u0000${way}`;
    relations.set(key, (relations.get(key) ?? 0) + 1);
  };
  const next = (row: number, column: number, down: number, right: number): TrueCell | undefined => {
    for (let r = row, c = column; r < rows && c < columns; r += down, c += right) {
      const cell = at.get(`${r}/${c}`);
      if (cell !== undefined) return cell;
    }
    return undefined;
  };
  for (const cell of filled) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) relate(cell, next(row, cell.column + cell.colSpan, 0, 1), 'h');
    for (let column = cell.column; column < cell.column + cell.colSpan; column++) relate(cell, next(cell.row + cell.rowSpan, column, 1, 0), 'v');
  }
  return relations;
}

const fold = (text: string) => text.replace(/\s+/g, '').toLowerCase();

/** A found table as cells. Spans are forgotten when `flat`: rows are then plain lists of texts, each in its first place. */
export function cellsOf(table: PageTable, flat: boolean): TrueCell[] {
  const cells: TrueCell[] = [];
  const taken = new Set<string>();
  for (const [row, { cells: inRow }] of table.rows.entries()) {
    let column = 0;
    for (const { rowSpan, colSpan, lines } of inRow) {
      while (taken.has(`${row}/${column}`)) column++;
      for (let r = row; r < row + rowSpan; r++) for (let c = column; c < column + colSpan; c++) taken.add(`${r}/${c}`);
      const text = lines.map((line) => line.text).join(' ');
      cells.push({ row, column, rowSpan: flat ? 1 : rowSpan, colSpan: flat ? 1 : colSpan, text });
    }
  }
  return cells;
}

export interface Score {
  precision: number;
  recall: number;
}

export function score(found: ReadonlyArray<readonly TrueCell[]>, truth: ReadonlyArray<readonly TrueCell[]>): Score {
  const a = sum(found.map(adjacency));
  const b = sum(truth.map(adjacency));
  let hits = 0;
  for (const [key, count] of a) hits += Math.min(count, b.get(key) ?? 0);
  const total = (counts: Map<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
  if (total(a) === 0 && total(b) === 0) return { precision: 1, recall: 1 };
  return { precision: hits / Math.max(1, total(a)), recall: total(b) === 0 ? 0 : hits / total(b) };
}

function sum(counters: ReadonlyArray<Map<string, number>>): Map<string, number> {
  const all = new Map<string, number>();
  for (const counter of counters) for (const [key, count] of counter) all.set(key, (all.get(key) ?? 0) + count);
  return all;
}

export const harmonic = ({ precision, recall }: Score) => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall));
