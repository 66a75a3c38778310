import type { Grid } from '../model/block.js';
import { joinPlaces, type Place } from '../model/place.js';
import { readGridHeader, repeatsHeader } from './header-rows.js';

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
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && piece.adjacent && piece.title === null && goesOn(before, piece)) {
      before.grid = append(before.grid, piece.grid);
      before.spanned = append(before.spanned, piece.spanned);
    } else joined.push({ ...piece });
  }
  return joined;
}

function goesOn({ grid: before, spanned: wholeBefore }: Piece, { grid: next, spanned: wholeNext }: Piece): boolean {
  const header = readGridHeader(wholeBefore);
  if (header === null || width(before) !== width(next)) return false;
  const own = readGridHeader(wholeNext);
  if (own === null) return header.indicators || pageOf(before) !== pageOf(next);
  const first = next.rows[0];
  return first !== undefined && repeatsHeader(first, header) && !startsAgain(before, next, header.rows, own.rows);
}

/** A first Roman number under the header, where the table above had one: the next form, not the rest of this one. */
function startsAgain(before: Grid, next: Grid, header: number, own: number): boolean {
  const number = (grid: Grid, at: number) => grid.rows[at]?.cells[0]?.text.replace(/[.\s]/g, '') ?? '';
  const opening = number(next, own);
  return opening === 'I' ? before.rows.slice(header).some((row) => row.cells[0]?.text.replace(/[.\s]/g, '') === 'I') : false;
}

function append(before: Grid, next: Grid): Grid {
  const breaks = pageOf(before) !== pageOf(next);
  const rows = next.rows.map((row, at) => (at === 0 && breaks ? { ...row, pageBefore: true } : row));
  return { ...before, rows: [...before.rows, ...rows], place: joinPlaces([before.place, next.place]) as Place };
}

function width(grid: Grid): number {
  return grid.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
}

/** The page on which a grid ends. */
function pageOf(grid: Grid): number | null {
  return grid.rows.at(-1)?.place.page ?? grid.place.page;
}
