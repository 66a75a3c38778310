import { filedReport } from '../checks/across/filed.js';
import type { FiledReport } from '../model/across.js';
import type { Metadata } from '../model/document.js';
import { type Doubt, isDoubt } from '../model/note.js';
import type { Reading } from '../model/reading.js';
import type { Report, Source } from '../model/report.js';
import { reportPage } from '../writers/audit/report-page.js';
import { type Checkable, checkable } from '../writers/check.js';
import { csvTails } from '../writers/csv.js';
import { type ApartText, jsonApart, ndjsonApart } from '../writers/json.js';
import { passagesOf } from '../writers/passages.js';
import type { TidyRows } from '../writers/tidy/table.js';
import { TIDY_TABLES } from '../writers/tidy/tables.js';
import { type WideReport, wideReport } from '../writers/wide/table.js';

/**
 * What a run takes of each document. It is made where the document is read, so that nothing else has to travel, and holds
 * the document's source apart: files of the same content have the same product, each under its own path.
 */
export interface Products {
  json: ApartText;
  ndjson: ApartText;
  csv: string[];
  wide: Omit<WideReport, 'source'>;
  check: Checkable;
  tidy: TidyRows;
  unmatched: Pick<Report, 'metadata' | 'indicators'>;
  audit: AuditProduct;
  reading: Reading;
}

/** What an audit takes: its page is written at once, the rest is kept for what is told of all reports together. */
export interface AuditProduct extends Pick<Products, 'check' | 'tidy' | 'wide'> {
  page: string;
  messages: Reading['messages'];
  filed: Omit<FiledReport, 'source'>;
}
export type ProductName = keyof Products;

export const MAKE: { readonly [Name in ProductName]: (reading: Reading) => Products[Name] } = {
  json: ({ report }) => jsonApart(report),
  ndjson: ({ report }) => ndjsonApart(report),
  csv: ({ report }) => csvTails(report),
  wide: ({ report }) => {
    const { source: _, ...rest } = wideReport(report);
    return rest;
  },
  check: (reading) => ({ ...checkable(reading.report, reading.numbers), passages: passagesOf(reading) }),
  tidy: (reading) => Object.fromEntries(TIDY_TABLES.map((table) => [table.name, table.rows(reading)])),
  unmatched: ({ report: { metadata, indicators } }) => ({ metadata, indicators }),
  audit: (reading) => ({
    page: reportPage(reading),
    messages: reading.messages,
    check: MAKE.check(reading),
    tidy: MAKE.tidy(reading),
    wide: MAKE.wide(reading),
    filed: filedReport(reading),
  }),
  reading: (reading) => reading,
};

/** What every run tells of a document, whatever it takes of it. */
export interface About {
  source: Source;
  unit: Metadata['issuer']['name'];
  /** what puts the whole document in doubt */
  notes: Doubt[];
  indicators: number;
  /** findings by rule */
  findings: Record<string, number>;
}

export function aboutOf({ source, metadata, notes, indicators, findings }: Report): About {
  const byRule: Record<string, number> = {};
  for (const { rule } of findings) byRule[rule] = (byRule[rule] ?? 0) + 1;
  return {
    source,
    unit: metadata.issuer.name,
    notes: notes.filter(isDoubt),
    indicators: indicators.length,
    findings: byRule,
  };
}
