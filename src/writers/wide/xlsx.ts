import { writeXlsx } from 'hucre/xlsx';
import type { Words } from '../../checks/rule.js';
import type { AcrossFinding } from '../../model/across.js';
import type { Failure } from '../../model/failure.js';
import type { Finding } from '../../model/relation.js';
import { putUnder } from '../../text/grouped.js';
import { acrossSheet } from './across-sheet.js';
import { findingsSheet } from './findings-sheet.js';
import { legendSheet } from './legend-sheet.js';
import { periodName } from './periods.js';
import { cellPlace, FONT, type PlainSheet, printTitles, writeSheet } from './sheet.js';
import { sourcesSheet } from './sources-sheet.js';
import type { WideBook, WideTable } from './table.js';
import { sheetColumn, sheetRow, tableSheet } from './table-sheet.js';
import { uncodedPlace, uncodedRows, uncodedSheet } from './uncoded-sheet.js';

const SHEETS = {
  findings: { vi: 'Phát hiện', en: 'Findings' },
  across: { vi: 'Giữa các báo cáo', en: 'Between reports' },
  sources: { vi: 'Nguồn', en: 'Sources' },
  uncoded: { vi: 'Chưa có mã', en: 'Without a code' },
  legend: { vi: 'Chú giải', en: 'Legend' },
} satisfies Record<string, Words>;

/** The zip's own entries bear this day too: the same reports give the same bytes at any time. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));

/**
 * The workbook: a table for each period, then findings, sources, rows without a code, and the legend.
 *
 * @param across what does not hold between the reports; null where they were not tested against each other
 */
export async function wideXlsx(book: WideBook, explain: (failure: Failure) => string, across: readonly AcrossFinding[] | null = null): Promise<Uint8Array> {
  const sheets = sheetsOf(book, explain, across);
  return await writeXlsx({
    sheets: sheets.map(writeSheet),
    namedRanges: sheets.map(printTitles),
    properties: { creator: 'baocao', created: NO_DATE, modified: NO_DATE },
    defaultFont: FONT,
  });
}

function sheetsOf(book: WideBook, explain: (failure: Failure) => string, across: readonly AcrossFinding[] | null): PlainSheet[] {
  const { lang, reports, tables } = book;
  const uncoded = uncodedRows(book);
  const places = new Map<string, string>();
  for (const table of tables) addPlaces(places, table, periodName(table.period, lang));
  for (const [nth, { report, indicator }] of uncoded.entries()) {
    const { row, column } = uncodedPlace(nth);
    places.set(placeKey(report, indicator.id), cellPlace(SHEETS.uncoded[lang], row, column));
  }
  const findings = reports.map((report) => byIndicator(report.findings));
  return [
    ...tables.map((table) => tableSheet(table, periodName(table.period, lang), book, (report, indicator) => findings[report]?.get(indicator) ?? [])),
    findingsSheet(SHEETS.findings[lang], book, (report, indicator) => places.get(placeKey(report, indicator)) ?? null),
    ...(across === null ? [] : [acrossSheet(SHEETS.across[lang], across, lang)]),
    sourcesSheet(SHEETS.sources[lang], book, explain),
    uncodedSheet(SHEETS.uncoded[lang], uncoded, book),
    legendSheet(SHEETS.legend[lang], book),
  ];
}

function placeKey(report: number, indicator: string): string {
  return `${report} ${indicator}`;
}

/** An indicator that the form prints twice leads to its first row. */
function addPlaces(places: Map<string, string>, table: WideTable, sheet: string): void {
  for (const [row, { cells }] of table.rows.entries()) {
    for (const [column, { indicators }] of cells.entries()) {
      const { report } = table.columns[column] as WideTable['columns'][number];
      for (const indicator of indicators) {
        const key = placeKey(report ?? -1, indicator);
        if (!places.has(key)) places.set(key, cellPlace(sheet, sheetRow(row), sheetColumn(table, column)));
      }
    }
  }
}

function byIndicator(findings: readonly Finding[]): Map<string, Finding[]> {
  const named = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const indicator of new Set(finding.terms.flatMap(({ indicator }) => (indicator === null ? [] : [indicator])))) {
      putUnder(named, indicator, finding);
    }
  }
  return named;
}
