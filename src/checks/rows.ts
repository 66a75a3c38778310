import type { Indicator } from '../model/report.js';
import { grouped } from '../text/grouped.js';

/** Rows by table, in order. */
export type TableRows = ReadonlyMap<string, readonly Indicator[]>;

export function rowsByTable(indicators: readonly Indicator[]): TableRows {
  return grouped(indicators, ({ table }) => table);
}

/**
 * The row of a code that belongs with another row: of its table, one that shares most of the headings above, so that a
 * table with one block of rows per unit is read block by block; of those the nearest below it, else the nearest above.
 */
export function rowOf(code: string, beside: Indicator, tables: TableRows): Indicator | null {
  const candidates = closest(code, beside, tables);
  return candidates.find((row) => row.row > beside.row) ?? candidates.findLast((row) => row.row < beside.row) ?? null;
}

/** The same for a row that stands under the one it belongs to, as parts stand under their whole: the nearest above, else the nearest below. */
export function rowAbove(code: string, beside: Indicator, tables: TableRows): Indicator | null {
  const candidates = closest(code, beside, tables);
  return candidates.findLast((row) => row.row < beside.row) ?? candidates.find((row) => row.row > beside.row) ?? null;
}

function closest(code: string, beside: Indicator, tables: TableRows): Indicator[] {
  const candidates = (tables.get(beside.table) ?? []).filter((row) => row.code === code && row !== beside);
  if (candidates.length < 2) return candidates;
  const own = [...beside.path, beside.stt ?? ''];
  const shared = (row: Indicator) => {
    const apart = own.findIndex((number, at) => row.path[at] !== number);
    return apart < 0 ? own.length : apart;
  };
  const most = Math.max(...candidates.map(shared));
  return candidates.filter((row) => shared(row) === most);
}
