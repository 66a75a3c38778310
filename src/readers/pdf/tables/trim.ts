import type { Column } from './columns.js';
import type { PlacedCell, PlacedLine } from './placed.js';

/** A region without the titles above and the notes below its table. */
export function trim(lines: readonly PlacedLine[], columns: readonly Column[]): PlacedLine[] {
  let from = 0;
  let to = lines.length;
  while (from < to && isTitle(lines[from] as PlacedLine, lines[from + 1], columns)) from++;
  while (to > from && isNote(lines[to - 1] as PlacedLine, lines[to - 2])) to--;
  return lines.slice(from, to);
}

/** A line in one piece that begins with the first column or stands over the middle of all. */
function isTitle({ cells, strip }: PlacedLine, below: PlacedLine | undefined, columns: readonly Column[]): boolean {
  const [cell] = cells;
  if (cell === undefined || below === undefined) return true;
  if (cells.length > 1) return false;
  const first = columns[0] as Column;
  const last = columns.at(-1) as Column;
  if (cell.kind !== 'text' || below.strip.baseline - strip.baseline > strip.size * 2) return true;
  if (cell.left < first.right && cell.to > 0) return true;
  if (cell.from === 0)
    return below.strip.baseline - strip.baseline > strip.size * 1.6 || below.cells.every((other) => other.from === 0) || spreads(cell, first);
  const middle = (cell.left + cell.right) / 2;
  const all = (first.left + last.right) / 2;
  const values = ((columns[1] as Column).left + last.right) / 2;
  if (columns.length > 2 && below.strip.baseline - strip.baseline > strip.size * 1.45) return true;
  return columns.length > 2 && Math.abs(middle - all) < strip.size && Math.abs(middle - all) < Math.abs(middle - values);
}

const spreads = (cell: PlacedCell, column: Column) => cell.right > column.right + 2;

/** A line in one piece at the end, other than the end of a cell of the row above it. */
function isNote({ cells, strip }: PlacedLine, above: PlacedLine | undefined): boolean {
  const [cell] = cells;
  if (cell === undefined || above === undefined) return true;
  if (cells.length > 1) return false;
  const near = strip.baseline - above.strip.baseline < strip.size * 1.4;
  const over = above.cells.some((other) => other.from === cell.from);
  return !(near && over && cell.from === cell.to && (cell.from > 0 || /^\p{Ll}/u.test(cell.text)));
}
