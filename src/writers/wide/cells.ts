import type { CatalogueEntry } from '../../catalogue/entry.js';
import type { Indicator } from '../../model/report.js';
import { type Comparable, comparable, type Doubt, printed } from './comparable.js';

/** What stands where an indicator meets a unit. The states are never mixed: nothing reported is not zero. */
export type CellState =
  | 'value'
  /** words, or a code with its meaning */
  | 'text'
  /** "-" is printed: nothing of the kind occurred */
  | 'dash'
  /** the row is printed, its cell left blank */
  | 'blank'
  /** the unit's report has no such row */
  | 'absent'
  /** the unit has no report */
  | 'missing';

export interface WideCell {
  state: CellState;
  value: number | null;
  decimals: number;
  text: string | null;
  doubt: Doubt | null;
  /** as printed, where the cell shows something else */
  printed: string | null;
  /** what the reports note beside the row */
  notes: string[];
  /** the rows of the report that it shows */
  indicators: string[];
}

const EMPTY = { value: null, decimals: 0, text: null, doubt: null, printed: null, notes: [], indicators: [] };
export const ABSENT: WideCell = { ...EMPTY, state: 'absent' };
export const MISSING: WideCell = { ...EMPTY, state: 'missing' };

/** A heading is left blank by its nature; only a number beside it is told. */
export function isHeading(entry: CatalogueEntry | null): boolean {
  return entry?.kind === 'group';
}

/** The cell of one report: its rows of one code, most often one. A number that stands twice is shown once; two numbers both. */
export function cellOf(rows: readonly Indicator[], entry: CatalogueEntry | null, scale: number | null): WideCell {
  if (rows.length === 0) return ABSENT;
  const cells = rows.map((row) => oneCell(row, comparable(row, entry, scale)));
  const filled = cells.filter(({ state }) => state !== 'blank');
  const [first] = filled.length > 0 ? filled : cells;
  const cell: WideCell = {
    ...(first as WideCell),
    notes: [...new Set(cells.flatMap(({ notes }) => notes))],
    indicators: rows.map(({ id }) => id),
  };
  const shown = new Set(filled.map(shownAs));
  if (isHeading(entry) && cell.state === 'blank') return { ...cell, state: 'absent' };
  if (shown.size <= 1) return cell;
  return {
    ...cell,
    state: 'text',
    value: null,
    text: [...new Set(rows.flatMap((row) => (row.raw === null ? [] : [printed(row)])))].join(' | '),
    doubt: 'differing',
    printed: null,
  };
}

function oneCell(row: Indicator, { value, decimals, text, doubt, converted }: Comparable): WideCell {
  const state: CellState = row.state === 'dash' ? 'dash' : row.state === 'empty' ? 'blank' : value !== null ? 'value' : text !== null ? 'text' : 'blank';
  const said = state === 'value' || state === 'text';
  return {
    state,
    value: state === 'value' ? value : null,
    decimals,
    text: said ? text : null,
    doubt: said ? doubt : null,
    printed: said && converted ? printed(row) : null,
    notes: row.note === null ? [] : [row.note],
    indicators: [row.id],
  };
}

/** What makes two cells of one row different. */
export function shownAs({ state, value, text }: WideCell): string {
  return `${state} ${value ?? ''} ${text ?? ''}`;
}
