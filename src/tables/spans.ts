import type { Grid, GridCell, GridRow } from '../model/block.js';
import type { Role } from './columns.js';

/** Wider tables are no tables of a report; a span beyond this is cut, so that no number in a file makes a huge rectangle. */
const MOST_COLUMNS = 200;

/**
 * A grid as a rectangle: every place holds a cell of its own, empty where a cell above or to the left spans it. The text of
 * a spanning cell stands at its first place.
 */
export function layOut(grid: Grid): Grid {
  if (grid.rows.every((row) => row.cells.every((cell) => cell.rowSpan === 1 && cell.colSpan === 1))) return grid;
  const places = coverage(grid);
  return {
    ...grid,
    rows: grid.rows.map((row, at) => ({ ...row, cells: (places[at] ?? []).map((covered) => (covered.first ? single(covered.cell) : blank(covered.cell))) })),
  };
}

/** The grid without columns in which no cell begins: nobody sees them, and no name stands over them. */
export function dropUnusedColumns(grid: Grid): Grid {
  if (grid.rows.every((row) => row.cells.every((cell) => cell.colSpan === 1))) return grid;
  const places = coverage(grid);
  const width = places.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: width }, (_, column) => places.some((row) => row[column]?.column === column));
  if (!used.includes(false)) return grid;
  const spans = new Map<GridCell, number>();
  for (const row of places) for (const [column, { cell, first }] of row.entries()) if (first) spans.set(cell, spanOf(row, column, used));
  return { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, colSpan: spans.get(cell) ?? 1 })) })) };
}

/** How many of the used columns the cell that begins at `column` covers. */
function spanOf(row: readonly Covered[], column: number, used: readonly boolean[]): number {
  let span = 0;
  for (let at = column; at < row.length && row[at]?.cell === row[column]?.cell; at++) if (used[at] === true) span++;
  return Math.max(1, span);
}

/**
 * A label merged over several rows holds for each of them that has a number of its own; rows without one are further
 * figures of the first. `laid` is the rectangle of `grid`.
 */
export function repeatLabels(grid: Grid, laid: Grid, roles: ReadonlyMap<Role, number>): Grid {
  const label = roles.get('label');
  const stt = roles.get('stt');
  if (laid === grid || label === undefined || stt === undefined) return laid;
  const places = coverage(grid);
  const rows = laid.rows.map((row, at): GridRow => {
    const covered = places[at]?.[label];
    const number = places[at]?.[stt];
    if (covered === undefined || covered.first || covered.column !== label || number?.first !== true || number.cell.text === '') return row;
    return { ...row, cells: row.cells.map((cell, column) => (column === label ? single(covered.cell) : cell)) };
  });
  return { ...laid, rows };
}

/** The cell that holds a place, where that cell begins, and whether the place is its first. */
interface Covered {
  cell: GridCell;
  column: number;
  first: boolean;
}

function coverage(grid: Grid): Covered[][] {
  const rows: Covered[][] = grid.rows.map(() => []);
  for (const [at, row] of grid.rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at]?.[column] !== undefined) column++;
      const right = Math.min(column + Math.max(1, cell.colSpan), MOST_COLUMNS);
      const below = Math.min(at + Math.max(1, cell.rowSpan), grid.rows.length);
      for (let y = at; y < below; y++) {
        for (let x = column; x < right; x++) {
          const line = rows[y] as Covered[];
          if (line[x] === undefined) line[x] = { cell, column, first: y === at && x === column };
        }
      }
      column = right;
    }
  }
  return rows.map((row, at) => Array.from(row, (covered) => covered ?? { cell: nothing(grid.rows[at] as GridRow), column: 0, first: false }));
}

const single = (cell: GridCell): GridCell => (cell.rowSpan === 1 && cell.colSpan === 1 ? cell : { ...cell, rowSpan: 1, colSpan: 1 });
const blank = (cell: GridCell): GridCell => ({ text: '', rowSpan: 1, colSpan: 1, content: [], place: cell.place });
const nothing = (row: GridRow): GridCell => ({ text: '', rowSpan: 1, colSpan: 1, content: [], place: row.place });

/** The column in which each cell of a grid begins, row by row. */
export function cellColumns(grid: Grid): number[][] {
  const places = coverage(grid);
  return grid.rows.map((row, at) => {
    const columns = new Map((places[at] ?? []).flatMap(({ cell, column, first }) => (first ? [[cell, column] as const] : [])));
    return row.cells.map((cell) => columns.get(cell) ?? 0);
  });
}
