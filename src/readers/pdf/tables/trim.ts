import { pattern } from '../../../text/pattern.js';
import type { Ruling } from '../page.js';
import type { Column } from './columns.js';
import type { PlacedCell, PlacedLine } from './placed.js';

/** A region without the titles above and the notes below its table. */
export function trim(lines: readonly PlacedLine[], columns: readonly Column[], rulings: readonly Ruling[]): PlacedLine[] {
  let from = 0;
  let to = lines.length;
  while (from < to && isTitle(lines[from] as PlacedLine, lines[from + 1], columns, rulings)) from++;
  while (to > from && isNote(lines[to - 1] as PlacedLine, lines.slice(Math.max(0, to - 3), to - 1))) to--;
  return lines.slice(from, to);
}

/** A line in one piece that begins with the first column or stands over the middle of all. */
function isTitle({ cells, strip }: PlacedLine, below: PlacedLine | undefined, columns: readonly Column[], rulings: readonly Ruling[]): boolean {
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
  if (
    rulings.some(({ at, from, to }) => at > strip.baseline && at < below.strip.baseline && from <= cell.left + 2 && to >= cell.right - 2 && from > first.right)
  )
    return false;
  if (columns.length > 2 && below.strip.baseline - strip.baseline > strip.size * 1.45) return true;
  return columns.length > 2 && Math.abs(middle - all) < strip.size && Math.abs(middle - all) < Math.abs(middle - values);
}

const spreads = (cell: PlacedCell, column: Column) => cell.right > column.right + 2;

/** A line in one piece at the end, other than the end of a cell of the row above it. */
function isNote({ cells, strip }: PlacedLine, above: readonly PlacedLine[]): boolean {
  const [cell] = cells;
  if (cell === undefined || above.length === 0) return true;
  if (cells.length > 1) return false;
  if (cell.from !== cell.to || (cell.from === 0 && !pattern.u`^\p{Ll}`.test(cell.text))) return true;
  return !above.some((line) => strip.baseline - line.strip.baseline < strip.size * 1.4 && line.cells.some((other) => other.from === cell.from));
}
