import { csvField } from '../csv-field.js';
import type { Value } from './table.js';

/** Lines of RFC 4180, as the one csv of `extract` has them. */
export function tidyCsvLines(rows: ReadonlyArray<readonly Value[]>): string {
  return rows.map((row) => `${row.map((value) => csvField(value)).join(',')}\r\n`).join('');
}
