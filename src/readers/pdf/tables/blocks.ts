import { pattern } from '../../../text/pattern.js';
import type { Column } from './columns.js';
import type { PlacedCell, PlacedLine } from './placed.js';

/**
 * The row of each line, where lines of one cell stand nearer to each other than cells of one column do: lines of a column are
 * then blocks, and blocks side by side a row, at whatever height each stands in it. Null where there are no two such distances,
 * or where figures follow figures at the smaller one: rows then stand in groups.
 */
export function rowsByBlocks(lines: readonly PlacedLine[], columns: readonly Column[]): number[] | null {
  const stacks = columns.map((): Array<{ cell: PlacedCell; line: PlacedLine }> => []);
  for (const line of lines) for (const cell of line.cells) stacks[cell.from]?.push({ cell, line });
  const bound = boundOf(stacks, lines, columns);
  if (bound === null) return null;
  const blocks: Array<{ top: number; bottom: number }> = [];
  for (const stack of stacks) {
    let last: number | null = null;
    for (const { line } of stack) {
      const { baseline, size } = line.strip;
      const block = blocks.at(-1);
      if (last !== null && block !== undefined && baseline - last <= bound) block.bottom = baseline;
      else blocks.push({ top: baseline - size * 0.7, bottom: baseline });
      last = baseline;
    }
  }
  blocks.sort((a, b) => a.top - b.top);
  const ends: number[] = [];
  for (const { top, bottom } of blocks) {
    const end = ends.at(-1);
    if (end !== undefined && top < end) ends[ends.length - 1] = Math.max(end, bottom);
    else ends.push(bottom);
  }
  let row = 0;
  return lines.map(({ strip }) => {
    while (row < ends.length - 1 && strip.baseline > (ends[row] as number) + 0.1) row++;
    return row;
  });
}

/** The bound between the distance of lines in a cell and that of cells in a column (points). */
function boundOf(
  stacks: ReadonlyArray<ReadonlyArray<{ cell: PlacedCell; line: PlacedLine }>>,
  lines: readonly PlacedLine[],
  columns: readonly Column[],
): number | null {
  const pairs = stacks.flatMap((stack) =>
    stack.flatMap(({ line }, index) => {
      const last = stack[index - 1]?.line;
      return last === undefined ? [] : [{ last, line, gap: (line.strip.baseline - last.strip.baseline) / line.strip.size }];
    }),
  );
  const gaps = pairs.map(({ gap }) => gap).sort((a, b) => a - b);
  const least = gaps[Math.floor(gaps.length * 0.03)] ?? 0;
  const lower = gaps.filter((gap) => gap <= least * 1.06);
  const upper = gaps.filter((gap) => gap > least * 1.1);
  const between = gaps.length - lower.length - upper.length;
  if (least < 0.8 || least > 1.45 || lower.length < 2 || upper.length < 2 || between > gaps.length * 0.1) return null;
  const bound = ((lower.at(-1) as number) + (upper[0] as number)) / 2;
  const near = pairs.filter(({ gap }) => gap <= bound);
  const repeated = near.filter(({ last, line }) => repeatsFigure([last], line, columns) || beginsLike(last, line)).length;
  return repeated > near.length * 0.2 ? null : bound * (lines[0]?.strip.size ?? 0);
}

/** Both lines fill several columns, the first among them, and nothing in the lower one begins like the rest of a sentence. */
function beginsLike(above: PlacedLine, below: PlacedLine): boolean {
  const filled = new Set(above.cells.map((cell) => cell.from));
  return (
    below.cells.length >= 2 &&
    filled.has(0) &&
    below.cells[0]?.from === 0 &&
    below.cells.every((cell) => filled.has(cell.from) && !pattern.u`^[\p{Ll}(]`.test(cell.text))
  );
}

export function repeatsFigure(above: readonly PlacedLine[], below: PlacedLine, columns: readonly Column[]): boolean {
  const figureAbove = (column: number) => above.some(({ cells }) => cells.some((other) => other.from === column && other.kind !== 'text'));
  // a number of the first column may be the rest of a wrapped one
  return below.cells.some((cell) => cell.from > 0 && cell.kind !== 'text' && isFigures(columns[cell.from]) && figureAbove(cell.from));
}

const isFigures = (column: Column | undefined) => column !== undefined && column.figures > column.cells * 0.5;
