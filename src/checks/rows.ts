import type { Indicator } from '../model/report.js';

/** The row of a code that belongs with another row: of its table, the nearest below it, else the nearest above. */
export function rowOf(code: string, beside: Indicator, rows: readonly Indicator[]): Indicator | null {
  const candidates = rows.filter((row) => row.code === code && row.table === beside.table);
  const below = candidates.filter((row) => row.row > beside.row);
  return below[0] ?? candidates.filter((row) => row.row < beside.row).at(-1) ?? null;
}
