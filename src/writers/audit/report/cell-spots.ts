import type { GridCell, GridRow } from '../../../model/block.js';
import type { Term } from '../../../model/relation.js';
import type { Table, TableRow } from '../../../model/table.js';
import { type GridHeader, readGridHeader, repeatsHeader } from '../../../tables/header-rows.js';
import { cellColumns } from '../../../tables/spans.js';
import { pattern } from '../../../text/pattern.js';
import { squeeze } from '../../../text/unicode.js';

interface CellSpot {
  cell: GridCell;
  at: number;
  length: number;
}

/** Looks terms up in the tables. */
export interface Rows {
  names: ReadonlyMap<GridRow, string>;
  /** the printed figure in its row; null where no cell prints it */
  find(term: Term): CellSpot | null;
  /** name of the indicator's row that stands at the place of a term */
  nameAt(term: Pick<Term, 'place' | 'indicator'>): string | null;
}

export function rowsOf(tables: readonly Table[]): Rows {
  const names = new Map<GridRow, string>();
  const ofIndicator = new Map<string, RowCells>();
  const byPlace = new Map<string, GridRow[]>();
  const named = new Map<string, string>();
  for (const table of tables) {
    const header = readGridHeader(table.grid);
    const value = header?.roles.get('value');
    const columns = cellColumns(table.grid);
    const indicators = indicatorsOf(table, header);
    for (const [at, row] of table.grid.rows.entries()) {
      for (const key of new Set([row.place, ...row.cells.map(({ place }) => place)].map((place) => JSON.stringify(place)))) {
        const here = byPlace.get(key) ?? [];
        here.push(row);
        byPlace.set(key, here);
      }
      const number = indicators[at] ?? null;
      if (number === null) continue;
      const id = `${table.id}.r${number + 1}`;
      const { label, place } = table.rows[number] as TableRow;
      const own = ofIndicator.get(id) ?? { label, cells: [] };
      if (own.cells.length === 0) {
        names.set(row, id);
        named.set(JSON.stringify(place), id);
      }
      own.cells.push(
        ...row.cells.map((cell, number) => {
          const column = columns[at]?.[number] ?? 0;
          return { cell, column, value: column === value };
        }),
      );
      ofIndicator.set(id, own);
    }
  }
  return {
    names,
    find: (term) => {
      const key = JSON.stringify(term.place);
      if (term.indicator === null) return statisticSpot(byPlace.get(key) ?? [], term) ?? columnSpot(ofIndicator.get(named.get(key) ?? '')?.cells ?? [], term);
      const own = ofIndicator.get(term.indicator);
      return own === undefined ? null : rowSpot(own, term);
    },
    nameAt: ({ indicator, place }) => (indicator !== null && ofIndicator.has(indicator) ? indicator : (named.get(JSON.stringify(place)) ?? null)),
  };
}

/** The number of the indicator that each row of the grid is, or goes on after a page break; null for headers. Both stand in the same order. */
function indicatorsOf({ grid, rows }: Table, header: GridHeader | null): Array<number | null> {
  let next = 0;
  return grid.rows.map((row) => {
    const own = rows[next];
    if (own !== undefined && own.quote === row.printed && begins(own, row)) return next++;
    return next === 0 || (header !== null && repeatsHeader(row, header)) ? null : next - 1;
  });
}

/** A row over a page break begins where its first piece stands. */
function begins(row: TableRow, { place }: GridRow): boolean {
  const { lines, boxes, cell } = row.place;
  if (lines !== null) return lines[0] === place.lines?.[0];
  const [first] = boxes;
  if (first !== undefined) return place.boxes[0]?.page === first.page && place.boxes[0].y === first.y;
  return JSON.stringify(cell) === JSON.stringify(place.cell);
}

interface RowCells {
  label: string;
  cells: Array<{ cell: GridCell; column: number; value: boolean }>;
}

/** The cell of values first, then from the right another that prints the same alone; a part of the row, as a code of its legend, beside its words. */
function rowSpot({ label: ofRow, cells }: RowCells, { raw, label }: Term): CellSpot | null {
  if (raw === '') {
    const blank = cells.find(({ cell, value }) => value && cell.text === '');
    return blank === undefined ? null : { cell: blank.cell, at: 0, length: 0 };
  }
  const others = cells.flatMap(({ cell, value }) => (value ? [] : [cell])).reverse();
  if (label !== ofRow) {
    const beside = others.flatMap((cell) =>
      [...places(cell, raw)].map((spot) => ({ spot, far: Math.abs(cell.text.indexOf(label) - spot.at), named: cell.text.includes(label) })),
    );
    const [nearest] = beside.filter(({ named }) => named).sort((a, b) => a.far - b.far);
    if (nearest !== undefined) return nearest.spot;
  }
  const values = cells.flatMap(({ cell, value }) => (value ? [cell] : []));
  // a narrow column wraps its numbers: "1. 1" is 1.1
  const alone = [...values, ...others].find(({ text }) => text === raw || (text !== '' && text.replaceAll(' ', '') === raw));
  return alone === undefined ? within([...values, ...others], raw) : { cell: alone, at: 0, length: alone.text.length };
}

/** Words of one column of a row, which a page break may cut. */
function columnSpot(cells: RowCells['cells'], { raw, quote }: Term): CellSpot | null {
  if (raw === '') return null;
  for (const each of new Set(cells.map(({ column }) => column))) {
    const inColumn = cells.flatMap(({ cell, column }) => (column === each ? [cell] : []));
    const spot = upTo(inColumn, inColumn.length).includes(quote) ? within(inColumn, raw) : null;
    if (spot !== null) return spot;
  }
  return null;
}

/** A cell of a table that is no form, quoted with what stands before it in its row; or words of one cell. */
function statisticSpot(rows: readonly GridRow[], { raw, quote, place }: Term): CellSpot | null {
  if (raw === '') return null;
  for (const { cells, printed } of rows) {
    const quoted = cells.filter(({ text }) => text.includes(quote));
    const own = cells.filter((cell) => place.cell !== null && JSON.stringify(cell.place) === JSON.stringify(place));
    const last = cells.filter((_, at) => upTo(cells, at) === quote);
    const spot = within(quoted, raw) ?? (squeeze(printed).includes(quote) ? (within(own, raw) ?? within(last, raw) ?? within(cells, raw)) : null);
    if (spot !== null) return spot;
  }
  return null;
}

function upTo(cells: readonly GridCell[], column: number): string {
  return squeeze(
    cells
      .slice(0, column + 1)
      .map(({ text }) => text)
      .join(' '),
  );
}

const PART_OF_WORD = pattern.u`[\p{L}\p{M}\d]`;

function within(cells: readonly GridCell[], raw: string): CellSpot | null {
  for (const cell of cells) for (const spot of places(cell, raw)) return spot;
  return null;
}

/** Whole words or numbers only: no "1" of "12". */
function* places(cell: GridCell, raw: string): Generator<CellSpot> {
  for (let at = cell.text.indexOf(raw); at >= 0; at = cell.text.indexOf(raw, at + 1)) {
    const [before, after] = [cell.text[at - 1] ?? ' ', cell.text[at + raw.length] ?? ' '];
    if (!PART_OF_WORD.test(before) && !PART_OF_WORD.test(after)) yield { cell, at, length: raw.length };
  }
}
