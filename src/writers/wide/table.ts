import { Decimal } from 'decimal.js';
import { CATALOGUE } from '../../catalogue/catalogue.js';
import type { Catalogue, Form } from '../../catalogue/entry.js';
import type { Lang } from '../../checks/rule.js';
import type { Period } from '../../model/document.js';
import type { FailedReport, Indicator, Report } from '../../model/report.js';
import { putUnder } from '../../text/grouped.js';
import { TIERS, type Tier } from '../../text/tiers.js';
import type { ExpectedUnit } from '../../text/unit-lists.js';
import { ABSENT, cellOf, isHeading, MISSING, shownAs, type WideCell } from './cells.js';
import { periodKey } from './periods.js';
import { fittingForm, type RowHead, rowsOf } from './rows.js';
import { type Unit, unitsOf } from './units.js';

/**
 * Reports side by side, as officials retype them: indicators down, units across, one table per period. Plain data; the
 * writers of each format know nothing of reports.
 */
export interface WideBook {
  lang: Lang;
  form: Form | null;
  reports: WideReport[];
  failures: FailedReport[];
  /** in the order of columns, those of every period */
  units: Unit[];
  /** by period, the earliest first; reports that state no period are last */
  tables: WideTable[];
}

/** What the table takes of a report; the rest can be let go of. */
export type WideReport = Pick<Report, 'source' | 'metadata' | 'tables' | 'indicators' | 'findings'>;

export interface WideTable {
  period: Period | null;
  columns: WideColumn[];
  /** the tiers whose units are added up, each with a column of its own */
  tiers: Tier[];
  rows: WideRow[];
}

/** A report of a unit, or a unit without one. */
export interface WideColumn {
  unit: Unit;
  /** its place in the batch */
  report: number | null;
  /** the unit has more reports of this period: their places in the batch */
  duplicates: number[];
}

export interface WideRow extends RowHead {
  cells: WideCell[];
  /** by tier, as in the table; null where adding means nothing */
  sums: Array<WideSum | null>;
  /** by tier: the columns whose numbers count, one for each unit */
  counted: number[][];
}

export interface WideSum {
  value: number;
  decimals: number;
  /** how many units are in it */
  units: number;
}

export interface WideOptions {
  lang: Lang;
  /** rows in its order; without one the form that fits the batch best */
  form?: Form;
  expected?: readonly ExpectedUnit[];
  catalogue?: Catalogue;
}

export function wideReport({ source, metadata, tables, indicators, findings }: Report): WideReport {
  return { source, metadata, tables, indicators, findings };
}

export function wideBook(results: ReadonlyArray<WideReport | FailedReport>, { lang, form, expected, catalogue = CATALOGUE }: WideOptions): WideBook {
  const reports = results.filter((result): result is WideReport => !('failure' in result));
  const failures = results.filter((result): result is FailedReport => 'failure' in result);
  const coded = byCode(reports.flatMap(({ indicators }) => indicators));
  const order =
    form ??
    fittingForm(
      [...coded].flatMap(([code, rows]) => rows.map(() => code)),
      catalogue.forms,
    );
  const codes = reports.map(({ indicators }) => byCode(indicators));
  const units = unitsOf(reports, expected ?? null);
  const periods = new Map(reports.map(({ metadata: { period } }) => [periodKey(period), period]));
  const tables = [...periods]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, period]) => {
      const columns = columnsOf(units, (report) => periodKey((reports[report] as WideReport).metadata.period) === key);
      const present = new Set(columns.flatMap(({ report }) => (report === null ? [] : [...(codes[report]?.keys() ?? [])])));
      return wideTable(period, columns, rowsOf({ form: order, batch: coded, present, catalogue, lang }), codes);
    });
  return { lang, form: order, reports, failures, units, tables };
}

function byCode(indicators: readonly Indicator[]): Map<string, Indicator[]> {
  const rows = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    if (indicator.code === null) continue;
    const known = rows.get(indicator.code);
    if (known === undefined) rows.set(indicator.code, [indicator]);
    else known.push(indicator);
  }
  return rows;
}

/** One column a report, and one for each listed unit that has none in this period. */
function columnsOf(units: readonly Unit[], inPeriod: (report: number) => boolean): WideColumn[] {
  return units.flatMap((unit): WideColumn[] => {
    const own = unit.reports.filter(inPeriod);
    if (own.length === 0) return unit.listed === true ? [{ unit, report: null, duplicates: [] }] : [];
    return own.map((report) => ({ unit, report, duplicates: own.filter((other) => other !== report) }));
  });
}

function wideTable(period: Period | null, columns: WideColumn[], heads: readonly RowHead[], codes: ReadonlyArray<ReadonlyMap<string, Indicator[]>>): WideTable {
  const tiers = TIERS.filter((tier) => new Set(columns.flatMap(({ unit }) => (unit.tier === tier ? [unit] : []))).size > 1);
  const ofTier = tiers.map((tier) => columns.flatMap(({ unit }, at) => (unit.tier === tier ? [at] : [])));
  const rows = heads.map((head): WideRow => {
    const cells = columns.map(({ report }) => {
      if (head.code === null) return ABSENT;
      if (report === null) return isHeading(head.entry) ? ABSENT : MISSING;
      return cellOf(codes[report]?.get(head.code) ?? [], head.entry, head.scale);
    });
    const counted = ofTier.map((own) => countedColumns(own, columns, cells));
    return { ...head, cells, counted, sums: counted.map((own) => (head.adds ? sumOf(own.map((at) => cells[at] as WideCell)) : null)) };
  });
  return { period, columns, tiers, rows };
}

/** Each unit counts once. Two reports of a unit that say different things are both left out: which is right is not known. */
function countedColumns(own: readonly number[], columns: readonly WideColumn[], cells: readonly WideCell[]): number[] {
  const byUnit = new Map<Unit, number[]>();
  for (const at of own) {
    const { unit } = columns[at] as WideColumn;
    putUnder(byUnit, unit, at);
  }
  return [...byUnit.values()].flatMap((same) => {
    const telling = same.filter((at) => ['value', 'dash', 'text'].includes((cells[at] as WideCell).state));
    const agree = new Set(telling.map((at) => shownAs(cells[at] as WideCell))).size <= 1;
    return agree ? [telling[0] ?? (same[0] as number)] : [];
  });
}

function sumOf(cells: readonly WideCell[]): WideSum {
  const numbers = cells.flatMap(({ state, value }) => (state === 'value' && value !== null ? [new Decimal(value)] : []));
  const value = numbers.reduce((sum, each) => sum.plus(each), new Decimal(0));
  return { value: value.toNumber(), decimals: Math.min(value.decimalPlaces(), 6), units: numbers.length };
}
