import { rowsByBlocks } from './blocks.js';
import type { Column } from './columns.js';
import type { PlacedCell, PlacedLine } from './placed.js';

/** A cell of the header: its lines joined, the columns that it stands above. */
export interface HeadCell {
  from: number;
  to: number;
  top: number;
  bottom: number;
  pieces: PlacedCell[];
}

const YEAR = /^(?:(?:19|20)\d{2}(?:[-–/](?:19|20)?\d{2,4})?[a-z*]?|Q[1-4]|[IV]+)$/;

/** How many lines at the top are header: those before the first line of figures that are no years. */
export function headLines(lines: readonly PlacedLine[], columns: readonly Column[], borders: readonly number[]): number {
  const figures = columns.filter((column) => column.figures > column.cells * 0.4).length;
  if (figures === 0) return textHead(lines, columns, borders);
  for (const [index, line] of lines.entries()) {
    const values = line.cells.filter((cell) => cell.kind !== 'text');
    if (values.length === 0) continue;
    if (values.every((cell) => YEAR.test(cell.text)) && index < 6 && values.length >= Math.min(2, figures)) continue;
    const stub = line.cells.some((cell) => cell.from === 0);
    if (stub || values.length >= Math.max(1, figures * 0.5)) return backOverStub(lines, index, columns);
  }
  return Math.min(1, lines.length);
}

/**
 * Lines just above the first figures that reach into no column of figures are the first lines of their row, or a heading of
 * rows, unless the distance of lines says that they go on with the header.
 */
function backOverStub(lines: readonly PlacedLine[], first: number, columns: readonly Column[]): number {
  const figures = columns.findIndex((column, index) => index > 0 && column.figures > column.cells * 0.4);
  const rows = rowsByBlocks(lines, columns);
  const opens = (line: PlacedLine, at: number) => (rows === null ? line.cells.some((cell) => cell.from === 0) : rows[at] !== rows[0]);
  const headed = (at: number) => lines.slice(0, at).some((line) => line.cells.some((cell) => cell.to >= figures));
  let at = first;
  for (; at > 1; at--) {
    const line = lines[at - 1] as PlacedLine;
    if (!headed(at - 1) || !opens(line, at - 1) || line.cells.some((cell) => cell.to >= figures)) break;
  }
  return at;
}

/** Of words alone: what stands above the first line drawn across, or the first row. */
function textHead(lines: readonly PlacedLine[], columns: readonly Column[], borders: readonly number[]): number {
  const rule = borders.find((at) => at > (lines[0]?.strip.baseline ?? 0));
  const above = rule === undefined ? 0 : lines.filter((line) => line.strip.baseline <= rule).length;
  if (above > 0 && above <= 6) return above;
  const rows = rowsByBlocks(lines, columns);
  const first = rows === null ? 1 : rows.filter((row) => row === 0).length;
  return first <= 6 ? Math.min(first, lines.length) : 1;
}

/** Header cells of header lines: pieces under each other that share their columns are one cell; narrower ones below are others. */
export function headCells(
  lines: readonly PlacedLine[],
  partRules: ReadonlyArray<{ at: number; from: number; to: number }>,
  columns: readonly Column[],
): HeadCell[] {
  const open: HeadCell[] = [];
  const done: HeadCell[] = [];
  for (const [index, line] of lines.entries()) {
    for (const cell of line.cells) {
      const { from, to } = widen(cell, line, lines[index + 1], partRules, columns);
      const above = open.filter((other) => other.from <= to && other.to >= from);
      const same = above.find((other) => other.from <= to && other.to >= from && joins(other, cell, from, to, partRules));
      if (same !== undefined && above.length === 1) {
        same.pieces.push(cell);
        same.bottom = cell.bottom;
        same.from = Math.min(same.from, from);
        same.to = Math.max(same.to, to);
        continue;
      }
      for (const other of above) {
        open.splice(open.indexOf(other), 1);
        done.push(other);
      }
      open.push({ from, to, top: cell.top, bottom: cell.bottom, pieces: [cell] });
    }
  }
  return [...done, ...open];
}

function joins(above: HeadCell, cell: PlacedCell, from: number, to: number, rules: ReadonlyArray<{ at: number; from: number; to: number }>): boolean {
  const last = above.pieces.at(-1) as PlacedCell;
  if (cell.top - last.bottom > cell.words.reduce((size, word) => Math.max(size, word.size), 0) * 0.7) return false;
  if (rules.some((rule) => rule.at > last.bottom - 3 && rule.at < cell.bottom - 3 && rule.from < cell.right && rule.to > cell.left)) return false;
  if (above.from === from && above.to === to) return true;
  return from <= above.from && to >= above.to;
}

/** A heading of several columns stands over the middle of them: over as many as the rule below it, or as its neighbours leave. */
function widen(
  cell: PlacedCell,
  line: PlacedLine,
  below: PlacedLine | undefined,
  rules: ReadonlyArray<{ at: number; from: number; to: number }>,
  columns: readonly Column[],
): { from: number; to: number } {
  const width = (columns.at(-1) as Column).right - (columns[0] as Column).left;
  const rule = rules.find(
    (each) =>
      each.at > cell.bottom - 4 && each.at < cell.bottom + 6 && each.from <= cell.left + 2 && each.to >= cell.right - 2 && each.to - each.from < width * 0.9,
  );
  const under = (left: number, right: number) =>
    columns.flatMap((column, index) => ((column.left + column.right) / 2 > left && (column.left + column.right) / 2 < right ? [index] : []));
  if (rule !== undefined) {
    const others = line.cells.filter((other) => other !== cell);
    const over = under(rule.from - 2, rule.to + 2).filter((column) => others.every((other) => column < other.from || column > other.to));
    if (over.length > 0) return { from: Math.min(cell.from, over[0] as number), to: Math.max(cell.to, over.at(-1) as number) };
  }
  if (below === undefined || cell.from === 0 || line.cells.length >= below.cells.length) return cell;
  const middle = (cell.left + cell.right) / 2;
  let best = { from: cell.from, to: cell.to, away: Number.POSITIVE_INFINITY };
  const before = Math.max(0, ...line.cells.filter((other) => other.to < cell.from).map((other) => other.to));
  const after = Math.min(columns.length, ...line.cells.filter((other) => other.from > cell.to).map((other) => other.from));
  for (let from = cell.from; from > before; from--) {
    for (let to = cell.to; to < after; to++) {
      const away = Math.abs(((columns[from] as Column).left + (columns[to] as Column).right) / 2 - middle);
      if (away < best.away - 0.5) best = { from, to, away };
    }
  }
  const own = Math.abs(((columns[cell.from] as Column).left + (columns[cell.to] as Column).right) / 2 - middle);
  return best.away < own - 4 && best.away < 4 ? best : cell;
}
