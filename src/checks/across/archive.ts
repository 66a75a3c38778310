import type { CatalogueEntry } from '../../catalogue/entry.js';
import type { FiledReport, FiledRow } from '../../model/across.js';
import { grouped, putUnder } from '../../text/grouped.js';
import { periodCode } from '../../text/period-codes.js';
import { fold } from '../../text/unicode.js';
import type { Expected } from '../rule.js';
import type { Filing, Standing } from './filing.js';
import { type Pair, pairsOf } from './pairs.js';
import { type Refiled, refiledOf } from './refiled.js';
import { unitsOf } from './units.js';
import { windowOf } from './windows.js';

/** The reports of a run, seen together. */
export interface Archive {
  /** in the order of their paths, copies of the same bytes too */
  filings: readonly Filing[];
  pairs: readonly Pair[];
  refiled: readonly Refiled[];
  /** in the order of units and time */
  standing: readonly Standing[];
  byUnit: ReadonlyMap<string, readonly Standing[]>;
  entry(code: string): CatalogueEntry | null;
  expected: Expected;
}

export function archiveOf(reports: readonly FiledReport[], entry: Archive['entry'], expected: Expected): Archive {
  const sorted = [...reports].sort((a, b) => (a.source.path < b.source.path ? -1 : a.source.path > b.source.path ? 1 : 0));
  const units = unitsOf(sorted);
  const keyOf = rowKeys();
  const own = sorted.map((report, at): Filing => {
    return { report, head: report, unit: units[at] ?? null, period: report.metadata.period, rows: rowsByKey(report.rows, keyOf) };
  });
  const originals = own.filter(({ report }) => report.source.duplicateOf === null);
  const pairs = pairsOf(originals);
  const heads = new Map(pairs.flatMap(({ appendix, body }) => (body === null ? [] : [[appendix, body] as const])));
  const withHead = (filing: Filing): Filing => {
    const body = heads.get(filing);
    return body === undefined ? filing : { ...filing, head: body.report, unit: body.unit ?? filing.unit, period: body.period ?? filing.period };
  };
  const filings = own.map(withHead);
  const refiled = refiledOf(filings.filter(({ report }) => report.source.duplicateOf === null));
  const superseded = new Set(refiled.flatMap(({ earlier }) => earlier));
  const standing = standingOf(filings.filter((filing) => filing.report.source.duplicateOf === null && !superseded.has(filing)));
  return { filings, pairs, refiled, standing, byUnit: grouped(standing, ({ unit }) => unit.key), entry, expected };
}

/** What a row counts: its code, else its own words and unit. */
function rowKeys(): (row: FiledRow) => string {
  const known = new Map<string, string>();
  return ({ code, label, unit }) => {
    if (code !== null) return code;
    const printed = `${label}|${unit ?? ''}`;
    const key = known.get(printed) ?? `~${fold(label)}|${fold(unit ?? '')}`;
    known.set(printed, key);
    return key;
  };
}

function rowsByKey(rows: readonly FiledRow[], keyOf: (row: FiledRow) => string): Map<string, FiledRow> {
  const found = new Map<string, FiledRow>();
  const differing = new Set<string>();
  for (const row of rows) {
    if (row.value === null) continue;
    const key = keyOf(row);
    const before = found.get(key);
    if (before === undefined) found.set(key, row);
    else if (before.value !== row.value || before.unit !== row.unit) differing.add(key);
  }
  for (const key of differing) found.delete(key);
  return found;
}

type Placed = Filing & Pick<Standing, 'unit' | 'period'>;

function standingOf(filings: readonly Filing[]): Standing[] {
  const groups = new Map<string, Placed[]>();
  for (const filing of filings) {
    const { unit, period } = filing;
    if (unit !== null && period !== null) putUnder(groups, `${unit.key}|${period.end}|${period.start}|${periodCode(period)}`, { ...filing, unit, period });
  }
  const forms: Array<ReadonlySet<string>> = [];
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]): Standing => {
      const [{ unit, period }] = group as [Placed];
      const rows = new Map<string, { row: FiledRow; filing: Filing }>();
      const differing = new Set<string>();
      for (const filing of group) {
        for (const [key, row] of filing.rows) {
          const before = rows.get(key);
          if (before === undefined) rows.set(key, { row, filing });
          else if (before.row.value !== row.value) differing.add(key);
        }
      }
      for (const key of differing) rows.delete(key);
      const told = group.find((filing) => filing.report.hasBody && filing.report.metadata.period?.stated != null)?.period ?? period;
      return { unit, period: told, code: periodCode(period), window: windowOf(told), filings: group, rows, form: formOf(rows, forms) };
    });
}

/** Rows that a report of the same form must have in common: a form's rows change a little from year to year. */
const ALIKE = 0.5;

/** Which of the forms met so far has most of these rows; a new one where none has. */
function formOf(rows: ReadonlyMap<string, unknown>, forms: Array<ReadonlySet<string>>): number {
  for (const [at, form] of forms.entries()) {
    let common = 0;
    for (const key of rows.keys()) if (form.has(key)) common++;
    if (common >= ALIKE * Math.min(form.size, rows.size) && common >= ALIKE * ALIKE * Math.max(form.size, rows.size)) return at;
  }
  return forms.push(new Set(rows.keys())) - 1;
}
