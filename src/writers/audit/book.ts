import type { AcrossChecked } from '../../checks/across/run.js';
import type { Lang, Words } from '../../checks/rule.js';
import type { AcrossFinding } from '../../model/across.js';
import type { FailedReport } from '../../model/report.js';
import type { ExpectedUnit } from '../../text/unit-lists.js';
import type { CheckedReport, CheckSummary } from '../check.js';
import type { WideBook, WideReport } from '../wide/table.js';

/** All that the pages and files of an audit are made of, once every report was read. Plain data; nothing here reads or writes. */
export interface AuditBook {
  lang: Lang;
  version: string;
  /** in the order of their paths, then those of the same content as one of them, which share its page */
  reports: AuditedReport[];
  failures: FailedReport[];
  /** files in folders that are no reports */
  skipped: readonly string[];
  /** of every input, read or not, in the order of their paths */
  results: CheckedReport[];
  summary: CheckSummary;
  /** the reports side by side, by period, each content once; `AuditedReport`s and `wide.reports` stand in the same order */
  wide: WideBook;
  /** null where nobody has said whose reports are expected */
  missing: { expected: number; absent: AbsentReport[] } | null;
  /** what only several of them together tell */
  across: AcrossChecked;
}

/** A report that is expected and has not come; any period will do where none is named. */
export interface AbsentReport {
  unit: ExpectedUnit;
  /** "2025-Q1" */
  period: string | null;
}

export interface AuditedReport extends WideReport {
  checked: CheckedReport;
  /** findings beside others that it takes part in */
  across: readonly AcrossFinding[];
  /** the sentences of its findings in every language, in their order */
  messages: readonly Words[];
  /** address of its page, relative to the overview: escaped as addresses are */
  page: string;
}
