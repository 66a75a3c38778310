import type { Severity, Verdict } from '../../../model/relation.js';
import { type CheckedReport, countVerdicts } from '../../check.js';
import { SEVERITY_ORDER } from '../../severity-order.js';
import type { AuditBook } from '../book.js';
import { severityCounts } from './collect.js';

/** What was asked and what came of it, in numbers. Files of the same content count once but where files are counted. */
export interface Counts {
  reports: number;
  units: number;
  /** without those whose period is not stated */
  periods: number;
  /** of the same content as another file */
  duplicates: number;
  findings: Record<Severity, number>;
  /** reports that have such a finding */
  reportsWith: Record<Severity, number>;
  relations: Record<Verdict, number>;
  coverage: CheckedReport['coverage'];
  rows: { all: number; coded: number };
}

export function countsOf({ reports, wide, across }: AuditBook): Counts {
  const findings: Counts['findings'] = { error: 0, warning: 0, info: 0 };
  const reportsWith: Counts['reportsWith'] = { error: 0, warning: 0, info: 0 };
  const relations = countVerdicts([]);
  const coverage: Counts['coverage'] = { numbers: 0, figures: 0, related: 0 };
  const rows = { all: 0, coded: 0 };
  const own = reports.filter(({ source }) => source.duplicateOf === null);
  for (const report of own) {
    const counts = severityCounts(report);
    for (const severity of SEVERITY_ORDER) {
      if (counts[severity] > 0) reportsWith[severity]++;
    }
    for (const verdict of Object.keys(relations) as Verdict[]) relations[verdict] += report.checked.relations[verdict];
    for (const key of Object.keys(coverage) as Array<keyof Counts['coverage']>) coverage[key] += report.checked.coverage[key];
    rows.all += report.indicators.length;
    rows.coded += report.indicators.filter(({ code }) => code !== null).length;
  }
  for (const { severity } of [...own.flatMap((report) => report.findings), ...across.findings]) findings[severity]++;
  return {
    reports: own.length,
    units: wide.units.filter((unit) => unit.reports.length > 0).length,
    periods: wide.tables.filter(({ period }) => period !== null).length,
    duplicates: reports.length - own.length,
    findings,
    reportsWith,
    relations,
    coverage,
    rows,
  };
}
