import type { Segment, Strip } from './segments.js';

/** A column that alignment shows: the room of its narrowest reading, without cells that span it and others. */
export interface Column {
  left: number;
  right: number;
  /** lines of the region in which it has a cell */
  lines: Set<number>;
  figures: number;
  cells: number;
}

/**
 * Columns of lines: segments that stand above each other, narrow ones and figures first. A segment above two columns that
 * stand side by side in one line spans them and joins nothing.
 */
export function findColumns(strips: readonly Strip[]): Column[] {
  const segments = strips.flatMap((strip, line) => strip.segments.map((segment) => ({ segment, line })));
  const alone = new Set(strips.flatMap((strip) => (strip.segments.length === 1 ? strip.segments : [])));
  const weight = ({ segment }: { segment: Segment }) =>
    (segment.right - segment.left) * (segment.kind === 'text' ? 1 : 0.5) + (alone.has(segment) ? 10_000 : 0);
  segments.sort((a, b) => weight(a) - weight(b));
  let columns: Column[] = [];
  for (const { segment, line } of segments) {
    const over = columns.filter((column) => overlaps(column, segment));
    if (over.length > 1 && standSideBySide(over)) {
      for (const column of over) column.lines.add(line);
      continue;
    }
    if (over.some((column) => column.lines.has(line))) continue;
    if (over.length > 1 && alone.has(segment)) continue;
    const joined = joinColumns([...over, columnOf(segment, line)]);
    columns = [...columns.filter((column) => !over.includes(column)), joined];
  }
  return joinStrays(
    columns.sort((a, b) => a.left - b.left),
    strips,
  );
}

function columnOf(segment: Segment, line: number): Column {
  return { left: segment.left, right: segment.right, lines: new Set([line]), figures: segment.kind === 'text' ? 0 : 1, cells: 1 };
}

function overlaps(column: Column, segment: Segment): boolean {
  const shared = Math.min(column.right, segment.right) - Math.max(column.left, segment.left);
  return shared > Math.min(2, (segment.right - segment.left) * 0.3);
}

function standSideBySide(columns: readonly Column[]): boolean {
  for (const [index, column] of columns.entries()) {
    for (const other of columns.slice(index + 1)) for (const line of column.lines) if (other.lines.has(line)) return true;
  }
  return false;
}

function joinColumns(columns: readonly Column[]): Column {
  const lines = new Set<number>();
  let [left, right, figures, cells] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (const column of columns) {
    left = Math.min(left, column.left);
    right = Math.max(right, column.right);
    figures += column.figures;
    cells += column.cells;
    for (const line of column.lines) lines.add(line);
  }
  return { left, right, lines, figures, cells };
}

/** A header that stands beside its figures, or figures beside it, never share a line with their column: the nearest such pairs are joined. */
function joinStrays(columns: Column[], strips: readonly Strip[]): Column[] {
  const size = strips[0]?.size ?? 10;
  for (;;) {
    let best = { at: -1, gap: Number.POSITIVE_INFINITY };
    for (const [index, column] of columns.entries()) {
      const next = columns[index + 1];
      if (next === undefined) break;
      const gap = next.left - column.right;
      const [stray, main] = column.cells < next.cells ? [column, next] : [next, column];
      if (stray === next && isHeadOf(stray, columns[index + 2])) continue;
      if (gap < best.gap && isStray(stray, main, gap / size)) best = { at: index, gap };
    }
    if (best.at < 0) return columns;
    columns.splice(best.at, 2, joinColumns(columns.slice(best.at, best.at + 2)));
  }
}

/** @param away in parts of the type size */
function isStray(stray: Column, main: Column, away: number): boolean {
  if (stray.cells > Math.max(2, main.cells * 0.34) || standSideBySide([stray, main])) return false;
  return isHeadOf(stray, main) || away < 1.5;
}

/** Figures without a header begin below a header without figures, with nothing between them. */
function isHeadOf(stray: Column, main: Column | undefined): boolean {
  if (main === undefined || stray.cells > 3 || main.figures <= main.cells * 0.5 || standSideBySide([stray, main])) return false;
  return Math.max(...stray.lines) < Math.min(...main.lines);
}
