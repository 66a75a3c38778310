import type { LegendOption } from '../text/units.js';
import type { Metadata, Section } from './document.js';
import type { Failure } from './failure.js';
import type { Figure } from './figure.js';
import type { Meaning } from './meaning.js';
import type { Note } from './note.js';
import type { Place } from './place.js';
import type { Finding, Relation } from './relation.js';

export const REPORT_SCHEMA = 'baocao.report/1';

/** One document as checked data: what `extract` prints. Fields are settled; see `schemas/report.schema.json`. */
export interface Report {
  schema: typeof REPORT_SCHEMA;
  source: Source;
  metadata: Metadata;
  sections: Section[];
  tables: TableInfo[];
  indicators: Indicator[];
  figures: Figure[];
  relations: Relation[];
  findings: Finding[];
  notes: Note[];
}

export interface Source {
  /** with `/`, as it was given; "-" for standard input */
  path: string;
  format: 'txt' | 'docx' | 'pdf' | 'doc';
  bytes: number;
  sha256: string;
  pages: number | null;
  encoding: string | null;
  /** path of the earlier input whose content is the same, byte for byte; null where there is none */
  duplicateOf: string | null;
}

/** A file that could not be read, in the place of its report. */
export interface FailedReport {
  schema: typeof REPORT_SCHEMA;
  source: Pick<Source, 'path'> & Partial<Source>;
  failure: Failure;
}

export interface TableInfo {
  id: string;
  kind: 'indicators' | 'other';
  title: string | null;
  columns: string[];
  rows: number;
  layout: string;
  place: Place;
}

export type IndicatorKind = 'count' | 'percent' | 'money' | 'score' | 'coded' | 'text' | 'group';

/** Why a row has its code. */
export interface CodeMatch {
  /** 0–1: how sure the code is; below the matcher's threshold a row has none */
  confidence: number;
  /** what was found: the same words; but for a place's name; in another order; after a slip was mended; with what the heading above says; a rate by its two parts */
  by: 'wording' | 'names' | 'order' | 'misprint' | 'heading' | 'parts';
  /** the catalogue's wording that the label was taken for */
  wording: string;
  /** the heading above the row that decided between indicators of the same words; null where the words alone decide */
  heading: string | null;
}

/** What makes a row comparable over reports, beside what it prints. */
export interface Canonical {
  /** the number in the canonical unit; null where there is none, or where the printed unit does not tell how to get it */
  value: number | null;
  /** "đồng", "%", "điểm", "m2", or the counted thing as the catalogue names it */
  unit: string | null;
  /** of a coded row: what its code means by the row's own legend */
  meaning: Meaning | null;
}

export interface Indicator {
  id: string;
  table: string;
  /** 1-based row among the table's indicators */
  row: number;
  /** the catalogue's code, null where no entry is sure */
  code: string | null;
  /** how the code was found; null where there is none */
  match: CodeMatch | null;
  /** 0–1: how sure the reading of the row's cells is */
  confidence: number;
  stt: string | null;
  path: string[];
  label: string;
  unit: string | null;
  raw: string | null;
  value: number | null;
  /** null where nothing comparable is known */
  canonical: Canonical | null;
  kind: IndicatorKind;
  state: 'value' | 'empty' | 'dash' | 'text';
  options: LegendOption[] | null;
  ofWhich: boolean;
  owner: string | null;
  note: string | null;
  /** the row as printed, its first piece where a page break cuts it */
  quote: string;
  place: Place;
}
