import { child, type Node } from './xml.js';

/**
 * Edges nearer to each other than this, in twentieths of a point, are one: a column has to hold its own margins (5.4 points
 * on either side, unless told otherwise) and a letter.
 */
const SAME_EDGE = 100;

/** A cell on the grid; `column` is 1-based, without a node it only fills the row. */
interface Placed {
  node: Node | null;
  column: number;
  span: number;
}

/**
 * Borders that were dragged by hand miss each other by a little, and the grid gets a column for each gap between them
 * (`w:tblGrid`, ECMA-376 §17.4.48). Cells are put on the columns that one sees. A grid whose widths fit its cells ill is left
 * as it is.
 */
export function snapToColumns<Cell extends Placed>(table: Node, rows: ReadonlyArray<{ cells: Cell[] }>): void {
  const grid = child(table, 'w:tblGrid');
  const widths = (grid?.children ?? []).filter((each) => each.name === 'w:gridCol').map((column) => widthOf(column));
  const seen = seenColumns(widths);
  const at = (edge: number) => seen[edge] ?? -1;
  const from = (cell: Placed) => at(cell.column - 1);
  const to = (cell: Placed) => at(cell.column - 1 + cell.span);
  const cells = rows.flatMap((row) => row.cells);
  if (at(widths.length) === widths.length) return;
  if (cells.some((cell) => to(cell) < 0 || (cell.node !== null && from(cell) === to(cell)))) return;
  for (const row of rows) {
    row.cells = row.cells.filter((cell) => from(cell) < to(cell)).map((cell) => ({ ...cell, column: from(cell) + 1, span: to(cell) - from(cell) }));
  }
}

/** For each edge of the grid, which of the edges that one sees it is. */
function seenColumns(widths: readonly number[]): number[] {
  const seen = [0];
  let edge = 0;
  let last = 0;
  let column = 0;
  for (const width of widths) {
    edge += width;
    if (edge - last >= SAME_EDGE) {
      column++;
      last = edge;
    }
    seen.push(column);
  }
  return seen;
}

/** `w:w`, in twentieths of a point. */
function widthOf(column: Node): number {
  const width = Number(column.attributes['w:w']);
  return Number.isFinite(width) ? Math.max(0, width) : 0;
}
