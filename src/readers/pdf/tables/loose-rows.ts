import { type GridTable, linesOf } from './grid.js';
import { kindOf } from './segments.js';

/**
 * Whether most of the table's lines stand in rows that no line parts: a column beside the first has three figures or more under
 * each other between the same two lines, or the whole body is one row in which the first column and another have lines side by
 * side that leave much of their room free, as lines of paragraphs do not. A row's number wrapped in its narrow first column is
 * none of that, and where a line is drawn between rows of text, rows of text stand between lines.
 */
export function holdsRows(table: GridTable): boolean {
  let all = 0;
  let loose = 0;
  const rows = Array.from({ length: table.rows }, () => ({ lines: 0, figures: 0, short: 0, stub: 0 }));
  for (const cell of table.cells) {
    const row = rows[cell.row];
    if (row === undefined) continue;
    if (cell.words.length < 3) {
      row.lines = Math.max(row.lines, Math.min(1, cell.words.length));
      continue;
    }
    const lines = linesOf(cell);
    row.lines = Math.max(row.lines, lines.length);
    if (cell.column === 0) row.stub = lines.length;
    const figures = lines.filter((line) => kindOf(line.text) !== 'text').length;
    if (cell.column > 0 && figures >= 3 && figures >= lines.length * 0.7) row.figures = Math.max(row.figures, figures);
    const short = lines.filter((line) => line.right - line.left < (cell.right - cell.left) * 0.7).length;
    if (lines.length >= 4 && short >= lines.length * 0.6) row.short++;
  }
  const body = firstBelowHead(table);
  // a row that numbers the columns may stand between the header and the body
  const parted = rows.slice(body, -1).some(({ lines }, index) => index > 0 || lines > 1);
  for (const [index, { lines, figures, short, stub }] of rows.entries()) {
    all += lines;
    const whole = index === table.rows - 1 && !parted && short >= 2 && stub >= lines * 0.5;
    if (figures >= lines * 0.5 || whole) loose += lines;
  }
  return loose >= all * 0.5;
}

/** The row below the first line that runs across all columns: those above it are the header's. */
function firstBelowHead({ cells, rows }: GridTable): number {
  let end = 0;
  for (let row = 0; row < rows; row++) {
    for (const cell of cells) if (cell.row === row) end = Math.max(end, row + cell.rowSpan);
    if (end === row + 1) return end;
  }
  return rows;
}
