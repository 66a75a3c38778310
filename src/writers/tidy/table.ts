import type { Reading } from '../../model/reading.js';

/** One value of a tidy table: a number, a truth, text; null is a missing value. */
export type Value = string | number | boolean | null;

/** The types of Data Package's table schema that are used. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

export interface Column<Row> {
  name: string;
  type: ColumnType;
  /** what it holds, for the descriptor */
  told: string;
  of(row: Row): Value;
}

/**
 * A table in long form: one row for each thing, one column for each fact. Every table but `reports` and `failures` begins
 * with `file`, which is the key of `reports`; that column is added where the document's path is known.
 */
export interface TidyTable {
  name: string;
  told: string;
  columns: ReadonlyArray<Omit<Column<never>, 'of'>>;
  /** rows without `file` */
  rows(reading: Reading): Value[][];
}

export function tidyTable<Row>(name: string, told: string, rowsOf: (reading: Reading) => readonly Row[], columns: ReadonlyArray<Column<Row>>): TidyTable {
  return { name, told, columns, rows: (reading) => rowsOf(reading).map((row) => columns.map(({ of }) => of(row))) };
}

/** A table as it is written. */
export interface WrittenTable {
  name: string;
  told: string;
  columns: ReadonlyArray<Omit<Column<never>, 'of'>>;
  /** what makes a row its own; null where nothing does */
  key: readonly string[] | null;
  /** rows of other tables that its rows name, by the same columns */
  references: ReadonlyArray<{ table: string; fields: readonly string[] }>;
}

/** The first column of every table of documents. */
export const FILE: Omit<Column<never>, 'of'> = { name: 'file', type: 'string', told: 'path of the document, as it was given' };

/** A document's rows, by table. */
export type TidyRows = Record<string, Value[][]>;
