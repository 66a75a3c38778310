import type { Lang, Words } from '../../checks/rule.js';
import type { Finding, Term } from '../../model/relation.js';
import type { FailedReport } from '../../model/report.js';
import type { ExpectedUnit } from '../../text/unit-lists.js';
import type { CheckedReport, CheckSummary } from '../check.js';
import type { WideBook, WideReport } from '../wide/table.js';

/** All that the pages and files of an audit are made of, once every report was read. Plain data; nothing here reads or writes. */
export interface AuditBook {
  lang: Lang;
  version: string;
  /** in the order of their paths; files of the same content share one page */
  reports: AuditedReport[];
  failures: FailedReport[];
  summary: CheckSummary;
  /** the reports side by side, by period; `AuditedReport`s and `wide.reports` stand in the same order */
  wide: WideBook;
  /** null where nobody has said whose reports are expected */
  missing: { expected: number; absent: AbsentReport[] } | null;
  /** what does not hold between reports; their sentences in every language, in their order */
  across: { findings: readonly FindingAcross[]; messages: readonly Words[] };
}

/** A report that is expected and has not come; any period will do where none is named. */
export interface AbsentReport {
  unit: ExpectedUnit;
  /** "2025-Q1" */
  period: string | null;
}

/** A finding whose figures stand in several reports; one that says that a report is missing has none. */
export interface FindingAcross extends Pick<Finding, 'rule' | 'severity' | 'fingerprint'> {
  /** each with the path of the report in which it stands */
  terms: ReadonlyArray<Term & { source: string }>;
  /** whose report it is about, and on which period ("2025-Q1"): told where no term does */
  unitName: string | null;
  period: string | null;
}

export interface AuditedReport extends WideReport {
  checked: CheckedReport;
  /** the sentences of its findings in every language, in their order */
  messages: readonly Words[];
  /** address of its page, relative to the overview: escaped as addresses are */
  page: string;
}
