import type { OverTime } from '../../catalogue/entry.js';
import type { FiledRow } from '../../model/across.js';
import type { Archive } from './archive.js';
import type { Standing } from './filing.js';

/** What can be compared over time: counts and money in the unit of the catalogue; of rows without a code what their own unit says. */
export function numberIn({ code, kind, value, canonical }: FiledRow): number | null {
  if (value === null || (kind !== 'count' && kind !== 'money')) return null;
  return code === null && kind === 'count' ? value : (canonical?.value ?? null);
}

/** How a row grows within the year, by the catalogue's word and by no guess. */
export function overTimeOf(row: FiledRow, archive: Archive): OverTime | null {
  return row.code === null || numberIn(row) === null ? null : (archive.entry(row.code)?.overTime ?? null);
}

/** Keys that all of these have. */
export function commonKeys([first, ...others]: readonly Standing[]): string[] {
  return first === undefined ? [] : [...first.rows.keys()].filter((key) => others.every(({ rows }) => rows.has(key)));
}
