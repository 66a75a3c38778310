import type { Ruling } from '../page.js';
import type { Column } from './columns.js';
import type { PlacedLine } from './placed.js';

/** Where fewer of the rows are parted by lines across the whole table, a line that stops short says nothing of cells. */
const RULED = 0.6;

/**
 * For each row but the last and each column, whether the cell goes on into the row below: where lines part the rows, one that does not run
 * under a column leaves the two cells there in one. Null where no cell does, or where rows are not parted by lines.
 */
export function rowsJoined(rows: ReadonlyArray<readonly PlacedLine[]>, columns: readonly Column[], rulings: readonly Ruling[]): boolean[][] | null {
  if (rulings.length < 2 || rows.length < 3) return null;
  let whole = 0;
  const joined = rows.slice(1).map((below, index) => {
    const under = rulingsBetween(rows[index] as readonly PlacedLine[], below, rulings);
    const open = columns.map(({ left, right }) => !under.some(({ from, to }) => from < (left + right) / 2 && to > (left + right) / 2));
    if (!open.includes(true)) whole++;
    // without any line the rows are parted by alignment alone; one under a single column parts that column's cell
    return open.filter((each) => !each).length > columns.length / 2 ? open : open.map(() => false);
  });
  if (whole < joined.length * RULED || !joined.some((open) => open.includes(true))) return null;
  return joined;
}

function rulingsBetween(above: readonly PlacedLine[], below: readonly PlacedLine[], rulings: readonly Ruling[]): Ruling[] {
  const last = above.at(-1)?.strip;
  const first = below[0]?.strip;
  if (last === undefined || first === undefined) return [];
  return rulings.filter(({ at }) => at > last.baseline - 1 && at < first.baseline - first.size * 0.3);
}
