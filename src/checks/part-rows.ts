import { Decimal } from 'decimal.js';
import type { CatalogueEntry } from '../catalogue/entry.js';
import type { Indicator } from '../model/report.js';
import { type Interval, meet, sumOf } from './interval.js';
import { rowOf } from './rows.js';
import type { Facts } from './rule.js';
import { rowInterval } from './terms.js';

/** A row that the catalogue declares to be the total of others, with those that its table prints. */
export interface PartRows {
  whole: Indicator;
  entry: CatalogueEntry;
  /** the form itself adds them up; else it is merely expected */
  implied: boolean;
  parts: Indicator[];
  /** those with a number */
  filled: Indicator[];
  /** every declared part is printed and filled */
  complete: boolean;
}

/** A row's declared parts; null for a row without, or where its table prints none of them. */
export function partRows(whole: Indicator, { tables, entry }: Pick<Facts, 'tables' | 'entry'>): PartRows | null {
  const own = whole.code === null ? null : entry(whole.code);
  if (own?.sumOf === undefined) return null;
  const parts = own.sumOf.parts
    .map((code) => rowOf(code, whole, tables))
    .filter((row) => row !== null)
    .sort((a, b) => a.row - b.row);
  if (parts.length === 0) return null;
  const filled = parts.filter((row) => row.value !== null);
  return { whole, entry: own, implied: own.sumOf.implied, parts, filled, complete: filled.length === own.sumOf.parts.length };
}

/** A part stands right under its whole, so that the numbering itself says whose part it is. */
export function isUnder(part: Indicator, whole: Indicator): boolean {
  return whole.stt !== null && part.path.length === whole.path.length + 1 && part.path.at(-1) === whole.stt;
}

/** Parts that stand under their whole, or beside it under the same heading: the rows are read as one block. */
export function isBlock({ whole, filled }: PartRows): boolean {
  return filled.every((row) => isUnder(row, whole) || row.path.join(' ') === whole.path.join(' '));
}

/** The values of rows added up, as printed. */
export function added(rows: readonly Indicator[]): number {
  return rows.reduce((all, row) => all.plus(row.value ?? 0), new Decimal(0)).toNumber();
}

/** How a total stands to the sum of rows: money within its rounding, everything else exactly. */
export function compareRows(whole: Indicator, rows: readonly Indicator[]): 'equal' | 'exceed' | 'short' {
  const total: Interval = rowInterval(whole);
  const sum = sumOf(rows.map(rowInterval));
  if (meet(total, sum) !== 'apart') return 'equal';
  return sum.low.gt(total.high) ? 'exceed' : 'short';
}
