import type { FiledReport, FiledRow } from '../../model/across.js';
import type { Period } from '../../model/document.js';
import type { Unit } from './units.js';
import type { Window } from './windows.js';

/** A report as it was filed: whose, on which period. An appendix filed apart has both of the report that it belongs to. */
export interface Filing {
  report: FiledReport;
  /** the report whose head stands for it: its own, or that of the report that the appendix belongs to */
  head: FiledReport;
  unit: Unit | null;
  period: Period | null;
  /** its rows by what they count; what stands twice with two numbers is left out */
  rows: ReadonlyMap<string, FiledRow>;
}

/** What stands of one unit's period, whatever files it came in: the latest version, with the appendices filed apart. */
export interface Standing {
  unit: Unit;
  period: Period;
  /** "2025-Q1" */
  code: string;
  window: Window;
  filings: Filing[];
  rows: ReadonlyMap<string, { row: FiledRow; filing: Filing }>;
  /** reports of one number have most of their rows in common: the same form */
  form: number;
}
