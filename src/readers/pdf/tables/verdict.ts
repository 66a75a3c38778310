import type { Column } from './columns.js';
import type { GridTable } from './grid.js';
import type { PlacedLine } from './placed.js';

export interface Evidence {
  /** below the header */
  lines: readonly PlacedLine[];
  columns: readonly Column[];
  /** drawn lines across all columns */
  rules: number;
  /** what a caption beside it calls it */
  caption: 'table' | 'figure' | null;
  /** heights at which upright lines begin among its words, as bars of a chart do */
  bars: number;
}

const LEADERS = /\.{5,}|(?:\. ){4,}/;

/** Reasons for and against a region being a table, each with its weight. */
export function reasons(table: GridTable, { lines, columns, rules, caption, bars }: Evidence): Record<string, number> {
  const cells = lines.flatMap((line) => line.cells);
  const perRow = filledPerRow(table);
  const filled = perRow.reduce((sum, count) => sum + count, 0) / Math.max(1, table.rows * columns.length);
  const figures = cells.filter((cell) => cell.kind === 'figure' || cell.kind === 'mark').length / Math.max(1, cells.length);
  const coded =
    cells.filter((cell) => cell.from > 0 && cell.kind === 'text' && /\d/.test(cell.text) && cell.words.length <= 2).length / Math.max(1, cells.length);
  const words = cells.reduce((sum, cell) => sum + cell.words.length, 0) / Math.max(1, cells.length);
  const named = table.cells.filter((cell) => cell.column === 0 && cell.words.length > 0).length / Math.max(1, table.rows);
  const several = perRow.filter((count) => count > 1).length / Math.max(1, table.rows);
  const numeric = columns.filter((column, index) => index > 0 && column.figures >= column.cells * 0.6 && column.cells >= 3).length;
  const leaders = lines.filter((line) => line.cells.length <= 3 && line.cells.some((cell) => LEADERS.test(cell.text))).length / Math.max(1, lines.length);
  const leadersBeside = lines.filter((line) => line.cells.some((cell) => cell.from > 0 && LEADERS.test(cell.text))).length / Math.max(1, lines.length);
  return {
    figures: figures * 3 + (1 - figures) * coded,
    caption: caption === 'table' ? 1.5 : caption === 'figure' ? -2 : 0,
    bars: bars >= 3 ? -3 : 0,
    numeric: Math.min(2, numeric),
    rows: table.rows >= 4 ? 1 : table.rows >= 3 ? 0.3 : rules >= 3 ? -1 : -3,
    columns: columns.length >= 4 ? 1 : columns.length === 3 ? 0.5 : -0.5,
    rules: rules >= 3 && rules >= table.rows * 0.6 ? 3 : Math.min(2, rules * 0.6),
    sparse: filled < 0.3 ? -7 : filled < 0.4 ? -4 : filled < 0.5 ? -1 : 0,
    stub: named < 0.4 ? -2 : named < 0.6 ? -1 : 0,
    pitch: commonGap(lines) < 0.3 ? -1.5 : 0,
    wordy: words > 6 ? -2 : words > 4 ? -1 : 0,
    single: several < 0.4 ? -1.5 : 0,
    plain: numeric === 0 ? (columns.length === 2 && caption !== 'table' ? -2.5 : -1) : 0,
    aligned: alignedShare(columns, lines) * 1.5 - 0.75,
    contents: (columns.length <= 3 && leaders > 0.4 && pageNumbers(lines)) || leadersBeside > 0.3 ? -6 : 0,
  };
}

function filledPerRow(table: GridTable): number[] {
  const counts = Array.from({ length: table.rows }, () => 0);
  for (const cell of table.cells) if (cell.words.length > 0) counts[cell.row] = (counts[cell.row] ?? 0) + 1;
  return counts;
}

export function isTable(table: GridTable, evidence: Evidence): boolean {
  return Object.values(reasons(table, evidence)).reduce((sum, weight) => sum + weight, 0) > 1.5;
}

/** Share of cells that begin, end or have their middle where most of their column do. */
function alignedShare(columns: readonly Column[], lines: readonly PlacedLine[]): number {
  let all = 0;
  let aligned = 0;
  for (const index of columns.keys()) {
    const own = lines.flatMap((line) => line.cells.filter((cell) => cell.from === index && cell.to === index));
    if (own.length < 2) continue;
    const share = (place: (cell: { left: number; right: number }) => number) => most(own.map(place));
    all += own.length;
    aligned += Math.max(
      share((cell) => cell.left),
      share((cell) => cell.right),
      share((cell) => (cell.left + cell.right) / 2),
    );
  }
  return all === 0 ? 0 : aligned / all;
}

/** Share of the distances between lines that are the commonest one; a few lines have no common distance. */
function commonGap(lines: readonly PlacedLine[]): number {
  const gaps = lines.slice(1).map((line, index) => line.strip.baseline - (lines[index] as PlacedLine).strip.baseline);
  return gaps.length < 5 ? 1 : most(gaps) / gaps.length;
}

/** How many of the places are within a point and a half of the commonest. */
function most(places: number[]): number {
  const sorted = places.sort((a, b) => a - b);
  let best = 0;
  let start = 0;
  for (const [end, place] of sorted.entries()) {
    while (place - (sorted[start] as number) > 1.5) start++;
    best = Math.max(best, end - start + 1);
  }
  return best;
}

/** The last cells climb, as page numbers of a table of contents do. */
function pageNumbers(lines: readonly PlacedLine[]): boolean {
  const numbers = lines.flatMap((line) => {
    const last = line.cells.at(-1)?.words.at(-1)?.text ?? '';
    return /^\d{1,4}$/.test(last) ? [Number(last)] : [];
  });
  const climbs = numbers.filter((number, index) => index > 0 && number >= (numbers[index - 1] as number)).length;
  return numbers.length > lines.length * 0.6 && climbs >= (numbers.length - 1) * 0.9;
}
