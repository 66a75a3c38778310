import type { FiledReport } from '../model/across.js';
import type { Metadata } from '../model/document.js';
import { type Doubt, isDoubt } from '../model/note.js';
import type { Reading } from '../model/reading.js';
import type { Report, Source } from '../model/report.js';
import type { Checkable } from '../writers/check.js';
import type { ApartText } from '../writers/json.js';
import type { TidyRows } from '../writers/tidy/table.js';
import type { WideReport } from '../writers/wide/table.js';

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

/** How each product is made; what makes it is loaded when it is wanted, for a run wants one. */
export const MAKERS: { readonly [Name in ProductName]: () => Promise<(reading: Reading) => Products[Name]> } = {
  json: async () => {
    const { jsonApart } = await import('../writers/json.js');
    return ({ report }) => jsonApart(report);
  },
  ndjson: async () => {
    const { ndjsonApart } = await import('../writers/json.js');
    return ({ report }) => ndjsonApart(report);
  },
  csv: async () => {
    const { csvTails } = await import('../writers/csv.js');
    return ({ report }) => csvTails(report);
  },
  wide: async () => {
    const { wideReport } = await import('../writers/wide/table.js');
    return ({ report }) => {
      const { source: _, ...rest } = wideReport(report);
      return rest;
    };
  },
  check: async () => {
    const { checkable } = await import('../writers/check.js');
    const { passagesOf } = await import('../writers/passages.js');
    return (reading) => ({ ...checkable(reading.report, reading.numbers), passages: passagesOf(reading) });
  },
  tidy: async () => {
    const { TIDY_TABLES } = await import('../writers/tidy/tables.js');
    return (reading) => Object.fromEntries(TIDY_TABLES.map((table) => [table.name, table.rows(reading)]));
  },
  unmatched: async () => {
    return ({ report: { metadata, indicators } }) => ({ metadata, indicators });
  },
  audit: async () => {
    const { reportPage } = await import('../writers/audit/report-page.js');
    const { filedReport } = await import('../checks/across/filed.js');
    const [check, tidy, wide] = await Promise.all([MAKERS.check(), MAKERS.tidy(), MAKERS.wide()]);
    return (reading) => ({
      page: reportPage(reading),
      messages: reading.messages,
      check: check(reading),
      tidy: tidy(reading),
      wide: wide(reading),
      filed: filedReport(reading),
    });
  },
  reading: async () => (reading) => reading,
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
