import type { Indicator } from '../model/report.js';

/** Rows by table, in order. */
export type TableRows = ReadonlyMap<string, readonly Indicator[]>;

export function rowsByTable(indicators: readonly Indicator[]): TableRows {
  const tables = new Map<string, Indicator[]>();
  for (const row of indicators) {
    const rows = tables.get(row.table) ?? [];
    rows.push(row);
    tables.set(row.table, rows);
  }
  return tables;
}

/** The row of a code that belongs with another row: of its table, the nearest below it, else the nearest above. */
export function rowOf(code: string, beside: Indicator, tables: TableRows): Indicator | null {
  const candidates = (tables.get(beside.table) ?? []).filter((row) => row.code === code);
  return candidates.find((row) => row.row > beside.row) ?? candidates.findLast((row) => row.row < beside.row) ?? null;
}
