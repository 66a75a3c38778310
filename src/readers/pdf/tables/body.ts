import type { Column } from './columns.js';
import type { PlacedCell, PlacedLine } from './placed.js';

/** The lines of one row of a table. */
export type RowLines = PlacedLine[];

/** Ends of lines that a word must follow. */
const OPEN_END = /(?:[,;:/&(–-]|\b(?:of|and|or|the|in|for|by|to|from|with|at|on|a|an|than|de|des|du|la|le|et|und|der|và|của|theo|trong))$/iu;
const GOES_ON = /^(?:\p{Ll}|[)&/])/u;

/**
 * Rows of lines. A line goes on with the row above when it repeats no figure, each text in it goes on with the text above it
 * (which had no room for its first word), and it stands no further away than lines of one cell do.
 */
export function rowsOf(lines: readonly PlacedLine[], columns: readonly Column[], borders: readonly number[]): RowLines[] {
  const rows: RowLines[] = [];
  const tight = tightGap(lines);
  for (const [index, line] of lines.entries()) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row !== undefined && last !== undefined && goesOn(row, last, line, lines[index + 1], { columns, borders, tight })) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

interface Setting {
  columns: readonly Column[];
  borders: readonly number[];
  /** baselines nearer than this may be lines of one cell; null where all lines are as far from each other */
  tight: number | null;
}

function goesOn(row: RowLines, last: PlacedLine, line: PlacedLine, next: PlacedLine | undefined, { columns, borders, tight }: Setting): boolean {
  const away = line.strip.baseline - last.strip.baseline;
  if (crossed(borders, last, line)) return false;
  if (away > Math.max(last.strip.size, line.strip.size) * 1.75) return false;
  if (tight !== null && away > tight) return false;
  const placed = row.flatMap(({ cells }) => cells);
  const figures = (cells: readonly PlacedCell[]) => new Set(cells.filter((cell) => cell.kind !== 'text').map((cell) => cell.from));
  const before = figures(placed);
  for (const column of figures(line.cells)) if (before.has(column) || placed.some((cell) => cell.from === column)) return false;
  const texts = line.cells.filter((cell) => cell.kind === 'text');
  for (const cell of texts) if (before.has(cell.from)) return false;
  const above = texts.map((cell) => ({ cell, above: last.cells.find((other) => other.from === cell.from && other.kind === 'text') }));
  if (tight !== null)
    return above.every(({ cell, above: other }) => other === undefined || !startsNew(other, cell, columns)) || next === undefined || texts.length === 0;
  return texts.length > 0 && above.every(({ cell, above: other }) => other !== undefined && continues(other, cell, columns));
}

/** The text of the line below would have had room in the line above, and begins like a new one. */
function startsNew(above: PlacedCell, cell: PlacedCell, columns: readonly Column[]): boolean {
  return !GOES_ON.test(cell.text) && !OPEN_END.test(above.text) && hadRoom(above, cell, columns);
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

/** Where lines of one cell stand nearer to each other than rows do, the bound between the two distances. */
function tightGap(lines: readonly PlacedLine[]): number | null {
  const gaps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const last = lines[index - 1];
    if (last !== undefined) gaps.push((line.strip.baseline - last.strip.baseline) / line.strip.size);
  }
  gaps.sort((a, b) => a - b);
  let best = { step: 0, at: 0 };
  for (const [index, gap] of gaps.entries()) {
    const last = gaps[index - 1];
    if (last === undefined || last > 1.5) continue;
    const step = gap / last;
    if (step > best.step && gap < 4) best = { step, at: (gap + last) / 2 };
  }
  const size = lines[0]?.strip.size ?? 0;
  return best.step > 1.15 ? best.at * size : null;
}
