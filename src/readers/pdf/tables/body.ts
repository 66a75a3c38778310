import { pattern } from '../../../text/pattern.js';
import { repeatsFigure, rowsByBlocks } from './blocks.js';
import type { Column } from './columns.js';
import type { PlacedCell, PlacedLine } from './placed.js';

/** The lines of one row of a table. */
export type RowLines = PlacedLine[];

/** Ends of lines that a word must follow. */
const OPEN_END = /(?:[,;:/&(–-]|\b(?:of|and|or|the|in|for|by|to|from|with|at|on|a|an|than|de|des|du|la|le|et|und|der|và|của|theo|trong))$/iu;
/** Baselines nearer than this share of the type size are lines of one row at other heights. */
const OVERLAPPING = 0.8;
const GOES_ON = pattern.u`^(?:\p{Ll}|[)&/])`;

/**
 * Rows of lines. Where lines of one cell stand nearer to each other than rows do, the distance tells. Elsewhere a line goes on
 * with the row above when it repeats no figure and each text in it goes on with the text above it, which had no room for its
 * first word.
 */
export function rowsOf(lines: readonly PlacedLine[], columns: readonly Column[], borders: readonly number[]): RowLines[] {
  const rows: RowLines[] = [];
  const banded = bandsAreRows(lines, columns, borders);
  const blocks = banded ? null : rowsByBlocks(lines, columns);
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row === undefined || last === undefined || crossed(borders, last, line)) rows.push([line]);
    else if (banded) row.push(line);
    else if (blocks === null ? !goesOn(row, last, line, columns) : blocks[index] !== blocks[index - 1]) rows.push([line]);
    else if (!repeatsFigure(row, line, columns)) row.push(line);
    else rows.push([withoutWraps(row, line)]);
  }
  return rows;
}

function goesOn(row: RowLines, last: PlacedLine, line: PlacedLine, columns: readonly Column[]): boolean {
  const away = line.strip.baseline - last.strip.baseline;
  const placed = row.flatMap(({ cells }) => cells);
  const apart = line.cells.every((cell) => placed.every((other) => other.from > cell.to || other.to < cell.from));
  // cells that stand at other heights of one row
  if (away < line.strip.size * OVERLAPPING) return apart;
  if (away > Math.max(last.strip.size, line.strip.size) * 1.75) return false;
  const texts = line.cells.filter((cell) => cell.kind === 'text');
  if (line.cells.some((cell) => cell.kind !== 'text' && placed.some((other) => other.from === cell.from))) return false;
  if (texts.some((cell) => placed.some((other) => other.from === cell.from && other.kind !== 'text'))) return false;
  return (
    texts.length > 0 &&
    texts.every((cell) => {
      const above = last.cells.find((other) => other.from === cell.from && other.kind === 'text');
      return above !== undefined && continues(above, cell, columns);
    })
  );
}

function continues(above: PlacedCell, cell: PlacedCell, columns: readonly Column[]): boolean {
  if (OPEN_END.test(above.text)) return true;
  return GOES_ON.test(cell.text) && !hadRoom(above, cell, columns);
}

function hadRoom(above: PlacedCell, cell: PlacedCell, columns: readonly Column[]): boolean {
  const first = cell.words[0];
  const column = columns[above.from];
  if (first === undefined || column === undefined) return false;
  return above.right + first.size * 0.3 + (first.right - first.left) < column.right - 1;
}

function crossed(borders: readonly number[], above: PlacedLine, below: PlacedLine): boolean {
  return borders.some((at) => at > above.strip.baseline - 1 && at < below.strip.baseline - below.strip.size * 0.3);
}

/** A second figure begins a row of its own; what goes on with a text above stays with the row above. */
function withoutWraps(row: RowLines, line: PlacedLine): PlacedLine {
  const wraps = line.cells.filter(
    (cell) =>
      GOES_ON.test(cell.text) && cell.kind === 'text' && row.some(({ cells }) => cells.some((other) => other.from === cell.from && other.kind === 'text')),
  );
  if (wraps.length === 0) return line;
  row.push({ ...line, cells: wraps });
  return { ...line, cells: line.cells.filter((cell) => !wraps.includes(cell)) };
}

/** Whether drawn lines part most rows, so that what stands between two of them is one row. */
function bandsAreRows(lines: readonly PlacedLine[], columns: readonly Column[], borders: readonly number[]): boolean {
  if (borders.length < 3) return false;
  let bands = 1;
  let repeated = 0;
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    if (last === undefined) continue;
    if (crossed(borders, last, line)) bands++;
    else if (repeatsFigure([last], line, columns)) repeated++;
  }
  return bands >= 3 && bands >= lines.length * 0.2 && repeated <= lines.length * 0.05;
}
