import type { Grid, GridRow } from '../model/block.js';
import { joinPlaces, type Place } from '../model/place.js';
import { type GridHeader, readGridHeader, repeatsHeader } from './header-rows.js';

/** A grid as it stands in the document. */
export interface Piece {
  /** laid out as a rectangle */
  grid: Grid;
  /** with the spans of its cells */
  spanned: Grid;
  title: string | null;
  /** no text of the body stands between it and the grid before it */
  adjacent: boolean;
}

/**
 * Puts together what is one table: Word's forms are split into several tables with the header repeated, and every PDF
 * page has its own. A piece goes on when nothing stands between, its columns are as many, and its header is the one
 * above printed again, or it has none.
 */
export function joinPieces(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[][] = [];
  let header: GridHeader | null = null;
  for (const piece of pieces) {
    const run = runs.at(-1);
    const own = readGridHeader(piece.spanned);
    if (run !== undefined && header !== null && piece.adjacent && piece.title === null && goesOn(run, header, piece, own)) run.push(piece);
    else {
      runs.push([piece]);
      header = own;
    }
  }
  return runs.map(together);
}

function goesOn(run: readonly Piece[], header: GridHeader, { grid: next }: Piece, own: GridHeader | null): boolean {
  const before = (run.at(-1) as Piece).grid;
  if (width((run[0] as Piece).grid) !== width(next)) return false;
  if (own === null) return header.indicators || pageOf(before) !== pageOf(next);
  const first = next.rows[0];
  return first !== undefined && repeatsHeader(first, header) && !startsAgain(run, next, header.rows, own.rows);
}

/** A first Roman number under the header, where the table above had one: the next form, not the rest of this one. */
function startsAgain(run: readonly Piece[], next: Grid, header: number, own: number): boolean {
  const isFirst = (row: GridRow | undefined) => row?.cells[0]?.text.replace(/[.\s]/g, '') === 'I';
  return isFirst(next.rows[own]) && run.some(({ grid }, at) => grid.rows.slice(at === 0 ? header : 0).some(isFirst));
}

function together(run: readonly Piece[]): Piece {
  const [first] = run as [Piece];
  if (run.length === 1) return first;
  return { ...first, grid: joinGrids(run.map(({ grid }) => grid)), spanned: joinGrids(run.map(({ spanned }) => spanned)) };
}

function joinGrids(grids: readonly Grid[]): Grid {
  const rows = grids.flatMap((grid, at) => {
    const before = grids[at - 1];
    const breaks = before !== undefined && pageOf(before) !== pageOf(grid);
    return grid.rows.map((row, index) => (index === 0 && breaks ? { ...row, pageBefore: true } : row));
  });
  return { ...(grids[0] as Grid), rows, place: joinPlaces(grids.map(({ place }) => place)) as Place };
}

function width(grid: Grid): number {
  return grid.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
}

/** The page on which a grid ends. */
function pageOf(grid: Grid): number | null {
  return grid.rows.at(-1)?.place.page ?? grid.place.page;
}
