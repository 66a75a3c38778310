import type { Form, FormRow } from '../../src/catalogue/entry.js';
import { readIndicators } from '../../src/indicators/read.js';
import { linePlace } from '../../src/model/place.js';
import type { Indicator } from '../../src/model/report.js';
import type { Table, TableRow } from '../../src/model/table.js';
import { fold } from '../../src/text/unicode.js';

/** A row as a table prints it: cells, and how deep it stands under the rows above it. */
export interface PrintedRow {
  depth: number;
  stt: string | null;
  label: string;
  unit: string | null;
  value: string | null;
}

/** The rows of one table as the program reads them, without codes: the reader's own work from cells to kinds. */
export function readRows(id: string, rows: readonly PrintedRow[]): Indicator[] {
  const table: Table = {
    id,
    kind: 'indicators',
    title: null,
    columns: ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu'],
    rows: tableRows(rows),
    grid: { layout: 'grid', ruled: null, rows: [], place: linePlace(1, rows.length) },
    bodyRows: rows.length,
    layout: 'grid',
    place: linePlace(1, rows.length),
  };
  return readIndicators([table]).indicators;
}

/** Paths are by position; an ancestor without a number is left out, as the contract has it. */
function tableRows(rows: readonly PrintedRow[]): TableRow[] {
  const above: Array<string | null> = [];
  return rows.map(({ depth, stt, label, unit, value }, at) => {
    above.length = Math.min(above.length, depth);
    const path = above.filter((number) => number !== null);
    above[depth] = stt;
    const quote = [stt, label, unit, value].filter((cell) => cell !== null).join(' ');
    return { stt, path, label, unit, value, owner: null, note: null, ofWhich: false, quote, confidence: 1, place: linePlace(at + 1) };
  });
}

/** The sheets of a form, each a table of its own. */
export function sheetsOf(form: Form): FormRow[][] {
  const sheets = new Map<string, FormRow[]>();
  for (const row of form.rows) {
    const sheet = /^(\S+?):/.exec(row.id)?.[1] ?? '';
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), row]);
  }
  return [...sheets.values()];
}

/** A heading: it has no unit, and rows stand under it. */
export function isHeading(sheet: readonly FormRow[], at: number): boolean {
  const row = sheet[at] as FormRow;
  return row.unit === null && (sheet[at + 1]?.depth ?? 0) > row.depth;
}

/** A filled-in form: a number in every row that asks for one; beside headings only where a report prints some there. */
export function filledIn(sheet: readonly FormRow[], beside: 'headings too' | 'rows only'): PrintedRow[] {
  return sheet.map((row, at) => ({
    depth: row.depth,
    stt: row.stt,
    label: row.label,
    unit: row.unit,
    value: beside === 'rows only' && isHeading(sheet, at) ? null : row.unit === '%' ? '97,5' : '1',
  }));
}

/** What the forms abbreviate, and how it is written out. Longest first: ĐVSNCL before ĐVSN. */
export const ABBREVIATED: ReadonlyArray<readonly [short: string, long: string]> = [
  ['VBQPPL', 'văn bản quy phạm pháp luật'],
  ['ĐVSNCL', 'đơn vị sự nghiệp công lập'],
  ['ĐVSN', 'đơn vị sự nghiệp'],
  ['DVCTT', 'dịch vụ công trực tuyến'],
  ['Cổng DVC', 'Cổng dịch vụ công'],
  ['DVC', 'dịch vụ công'],
  ['TTHC', 'thủ tục hành chính'],
  ['CCHC', 'cải cách hành chính'],
  ['PAKN', 'phản ánh, kiến nghị'],
  ['UBND', 'Ủy ban nhân dân'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['NSNN', 'ngân sách nhà nước'],
  ['THPL', 'thi hành pháp luật'],
  ['TTĐT', 'thông tin điện tử'],
  ['SNCL', 'sự nghiệp công lập'],
];

/** Two labels print the same words when these are equal: abbreviations written out, no parentheses, no punctuation. */
export function sameWords(label: string): string {
  let words = label.replace(/\([^)]*\)/g, ' ');
  for (const [short, long] of ABBREVIATED) words = words.replace(new RegExp(`(?<!\\p{L})${short}(?!\\p{L})`, 'gu'), long);
  return fold(words)
    .replace(/[^\p{L}\p{M}\d]+/gu, ' ')
    .trim();
}
