import { boxAround } from '../boxes.js';
import { toLines } from '../lines.js';
import type { Box, Line, PageRow, PageTable, Word } from '../page.js';

/** A table while it is being found: cells with their words, in no particular order. */
export interface GridTable {
  ruled: boolean;
  rows: number;
  columns: number;
  cells: GridCell[];
}

export interface GridCell extends Box {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  words: Word[];
  /** its words as lines, once somebody has asked for them: no word comes to it then */
  lines?: Line[];
}

export function linesOf(cell: GridCell): Line[] {
  cell.lines ??= toLines(cell.words);
  return cell.lines;
}

export function toPageTable(grid: GridTable): PageTable {
  const rows: PageRow[] = [];
  const byRow = Array.from({ length: grid.rows }, (): GridCell[] => []);
  for (const cell of grid.cells) byRow[cell.row]?.push(cell);
  for (const cells of byRow) {
    cells.sort((a, b) => a.column - b.column);
    const whole = cells.filter((cell) => cell.rowSpan === 1);
    rows.push({
      ...boxAround(whole.length > 0 ? whole : cells),
      cells: cells.map((cell) => {
        const { left, top, right, bottom, rowSpan, colSpan } = cell;
        return { left, top, right, bottom, lines: linesOf(cell), rowSpan, colSpan };
      }),
    });
  }
  return { ...boxAround(grid.cells), ruled: grid.ruled, rows };
}
