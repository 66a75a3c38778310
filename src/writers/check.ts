import type { Metadata } from '../model/document.js';
import type { Failure } from '../model/failure.js';
import type { Finding, Relation, Severity, Verdict } from '../model/relation.js';
import type { FailedReport, Report, Source } from '../model/report.js';
import type { Passage } from './passages.js';
import { printedAt } from './spots.js';

export const CHECK_SCHEMA = 'baocao.check/1';

/** What `check --format json` prints. */
export interface CheckResult {
  schema: typeof CHECK_SCHEMA;
  reports: CheckedReport[];
  summary: CheckSummary;
}

export interface CheckedReport {
  source: Source | { path: string };
  findings: Finding[];
  /** findings that the baseline or a suppression lets pass: not among the others, never dropped */
  accepted: Accepted[];
  relations: Record<Verdict, number>;
  /** the same by rule, of the rules that had something to test; those that could test none of it are told from those that passed */
  rules: Record<string, RuleVerdicts>;
  coverage: { numbers: number; figures: number; related: number };
  failure: Failure | null;
}

export interface RuleVerdicts extends Record<Verdict, number> {
  /** why relations could not be checked, and how many for each reason */
  reasons: Record<string, number>;
}

export interface Accepted {
  finding: Finding;
  by: 'baseline' | 'suppression';
  /** "" for a baseline entry whose reason nobody wrote down */
  reason: string;
}

export interface CheckSummary {
  reports: number;
  failures: number;
  /** files in folders that are no reports */
  skipped: number;
  findings: Record<Severity, number>;
  byRule: Record<string, number>;
  relations: Record<Verdict, number>;
  /** findings that the baseline knows, left out above */
  baselined: number;
  /** baseline entries whose finding is gone or has other values */
  stale: string[];
  /** findings that a suppression lets pass, left out above */
  suppressed: number;
  /** suppressions whose last day is over, and those that met no finding: rule or fingerprint, and reason */
  suppressions: { expired: string[]; unused: string[] };
}

/** What a check takes of a report; the rest can be let go of. */
export interface Checkable {
  metadata: Pick<Metadata, 'issuer' | 'period'>;
  findings: Finding[];
  relations: Record<Verdict, number>;
  rules: CheckedReport['rules'];
  coverage: CheckedReport['coverage'];
  /** the sentences that figures of findings stand in; left out where only the report object is at hand */
  passages?: readonly Passage[];
}

/** @param numbers as many as the prose prints, figures or not */
export function checkable({ metadata: { issuer, period }, findings, relations, figures }: Report, numbers: number): Checkable {
  // terms that are days, or names of documents, are no figures
  const known = new Set(relations.flatMap((relation) => relation.terms.filter((term) => term.indicator === null).map(printedAt)));
  const related = figures.filter((figure) => known.has(printedAt(figure)));
  return {
    metadata: { issuer, period },
    findings,
    relations: countVerdicts(relations),
    rules: countByRule(relations),
    coverage: { numbers, figures: figures.length, related: related.length },
  };
}

export function checkedReport(source: Source, { findings, relations, rules, coverage }: Checkable, accepted: readonly Accepted[] = []): CheckedReport {
  const passed = new Set(accepted.map(({ finding }) => finding));
  return { source, findings: findings.filter((finding) => !passed.has(finding)), accepted: [...accepted], relations, rules, coverage, failure: null };
}

/** Of an input that could not be read. */
export function uncheckedReport({ source, failure }: FailedReport): CheckedReport {
  const coverage = { numbers: 0, figures: 0, related: 0 };
  return { source, findings: [], accepted: [], relations: countVerdicts([]), rules: {}, coverage, failure };
}

export function countVerdicts(relations: ReadonlyArray<Pick<Relation, 'verdict'>>): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { verified: 0, inconsistent: 0, unlikely: 0, 'not-checkable': 0 };
  for (const { verdict } of relations) counts[verdict]++;
  return counts;
}

function countByRule(relations: readonly Relation[]): CheckedReport['rules'] {
  const rules: CheckedReport['rules'] = {};
  for (const { rule, verdict, reason } of relations) {
    rules[rule] ??= { ...countVerdicts([]), reasons: {} };
    const counts = rules[rule];
    counts[verdict]++;
    if (verdict === 'not-checkable' && reason !== null) counts.reasons[reason] = (counts.reasons[reason] ?? 0) + 1;
  }
  return rules;
}

export function emptySummary(): CheckSummary {
  return {
    reports: 0,
    failures: 0,
    skipped: 0,
    findings: { error: 0, warning: 0, info: 0 },
    byRule: {},
    relations: countVerdicts([]),
    baselined: 0,
    stale: [],
    suppressed: 0,
    suppressions: { expired: [], unused: [] },
  };
}

/** Adds what can be told of each report on its own. */
export function addToSummary(summary: CheckSummary, { findings, accepted, relations, failure }: CheckedReport): void {
  if (failure !== null) {
    summary.failures++;
    return;
  }
  summary.reports++;
  for (const { rule, severity } of findings) {
    summary.findings[severity]++;
    summary.byRule[rule] = (summary.byRule[rule] ?? 0) + 1;
  }
  for (const { by } of accepted) summary[by === 'baseline' ? 'baselined' : 'suppressed']++;
  for (const verdict of Object.keys(relations) as Verdict[]) summary.relations[verdict] += relations[verdict];
}
