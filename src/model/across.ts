import type { Level } from '../text/administration.js';
import type { Metadata } from './document.js';
import type { Place } from './place.js';
import type { Finding, Relation, Term } from './relation.js';
import type { Indicator, Source, TableInfo } from './report.js';

/**
 * What is kept of a report to be tested against others: plain and small, for there may be thousands of them. It is made
 * where the report is read; nothing of the document's text travels but the quotes of its rows.
 */
export interface FiledReport {
  source: Pick<Source, 'path' | 'duplicateOf'>;
  metadata: Pick<Metadata, 'documentType' | 'title' | 'number' | 'date' | 'issuer' | 'period' | 'places'>;
  /** it has a BÁO CÁO heading; without one it is an appendix alone */
  hasBody: boolean;
  tables: Array<Pick<TableInfo, 'id' | 'kind' | 'title' | 'rows' | 'place'>>;
  /** headings without a number are left out */
  rows: FiledRow[];
  /** the numbers of the prose, in order */
  figures: number[];
  /** "(Kèm theo Báo cáo số …)": the report that its appendix says it belongs to; null where it says nothing */
  cites: CitedReport | null;
  /** "thay thế Báo cáo số …": the report that it takes the place of */
  replaces: CitedReport | null;
  /** where the report as a whole is shown: its title, else its first table */
  whole: { quote: string; place: Place };
}

export type FiledRow = Pick<
  Indicator,
  'id' | 'table' | 'row' | 'code' | 'label' | 'unit' | 'raw' | 'value' | 'canonical' | 'kind' | 'state' | 'ofWhich' | 'path' | 'quote' | 'place'
>;

/** A report as another document names it. */
export interface CitedReport {
  /** the digits alone: "232" */
  number: string | null;
  /** ISO day */
  date: string | null;
  unit: { level: Level; name: string; above: string | null } | null;
  quote: string;
  place: Place;
}

/** A figure's part in a relation between reports. */
export interface AcrossTerm extends Term {
  /** path of the report in which it stands */
  source: string;
  /** name of the unit that reports, null where it is not known */
  unitName: string | null;
  /** "2025-Q1", null where the report's period is not known */
  period: string | null;
}

export type AcrossRelation = Omit<Relation, 'terms'> & { terms: AcrossTerm[] };

/** What does not hold between reports. One that says that a report is missing may have no term, and so no place. */
export type AcrossFinding = Omit<Finding, 'terms' | 'place'> & {
  terms: AcrossTerm[];
  /** of the first term, in its own report */
  source: string | null;
  place: Place | null;
  /** whose report it is about, and on which period */
  unitName: string | null;
  period: string | null;
};
